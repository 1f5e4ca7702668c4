internal import CTerminal

/// Wakes the loop from any thread.
///
/// The pipe must live as long as the terminal that polls it, which holds it.
package final class WakePipe: Sendable {
  /// The end that the terminal polls.
  let reader: Int32
  private let writer: Int32

  /// - Throws: `TerminalError.system` when there is no descriptor left.
  package init() throws(TerminalError) {
    var ends: (reader: Int32, writer: Int32) = (-1, -1)
    guard cterm_pipe(&ends.reader, &ends.writer) == 0 else { throw .system }
    (reader, writer) = ends
  }

  deinit {
    cterm_pipe_close(reader, writer)
  }

  /// Makes a waiting `read` return `wake`; several calls may be answered by one.
  package func wake() {
    cterm_wake(writer)
  }
}
