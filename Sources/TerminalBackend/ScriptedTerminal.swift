package import TextGrid

/// A screen without a terminal: it plays inputs from a script and keeps what it was shown.
///
/// After the last input it reports `closed`, so that a loop always ends.
@MainActor
package final class ScriptedTerminal: TerminalScreen {
  package private(set) var size: GridSize
  package let glyphs: GlyphSet
  package private(set) var frames: [CellGrid] = []
  package private(set) var suspensions = 0
  private var script: [TerminalInput]
  private var place = 0

  package init(size: GridSize, glyphs: GlyphSet = .unicode, inputs: [TerminalInput] = []) {
    self.size = size
    self.glyphs = glyphs
    script = inputs
  }

  /// The grid shown last.
  package var lastFrame: CellGrid? { frames.last }

  /// Adds inputs to the end of the script.
  package func play(_ inputs: [TerminalInput]) { script += inputs }

  package func present(_ grid: CellGrid) { frames.append(grid) }

  package func read(timeout: Duration?) -> TerminalInput {
    guard place < script.count else { return .closed }
    let input = script[place]
    place += 1
    if case .resize(let size) = input { self.size = size }
    return input
  }

  package func suspend() { suspensions += 1 }

  package func release<Result, Failure: Error>(
    while body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body()
  }

  package func repaint() {}
}
