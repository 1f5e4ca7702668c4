import BoardModel
import Dispatch
package import EventLedger
import Synchronization

/// Reads a ledger piece by piece, each on another thread while whoever asked is busy with the one before.
///
/// Asked from one thread at a time.
package final class EntriesAhead: Sendable {
  private typealias Piece = Result<[LedgerEntry], LedgerError>

  private struct State {
    /// Behind which the next piece begins.
    var position: Int
    /// Whether it is being read or has been.
    var isUnderWay = false
    var piece: Piece?
  }

  private let ledger: any Ledger
  private let state: Mutex<State>
  private let arrived = DispatchSemaphore(value: 0)
  private let limit: Int

  /// - Parameter limit: the entries of a piece. The usual number takes some milliseconds, and its entries are still in
  ///   the processor's own memory when they are looked at.
  package init(_ ledger: any Ledger, after position: Int, limit: Int = 2000) {
    self.ledger = ledger
    self.limit = limit
    state = Mutex(State(position: position))
  }

  /// The entries that come next; none behind the last.
  ///
  /// - Throws: what the ledger throws there.
  package func next() throws(LedgerError) -> [LedgerEntry] {
    let entries = try piece().get()
    guard let last = entries.last else { return entries }
    let isFull = entries.count == limit
    state.withLock { $0 = State(position: last.event.position, isUnderWay: isFull) }
    // Behind a piece that is not full there is nothing yet, and asking for it costs little.
    if isFull {
      DispatchQueue.global(qos: .userInitiated).async { [self] in
        let piece = read()
        state.withLock { $0.piece = piece }
        arrived.signal()
      }
    }
    return entries
  }

  private func piece() -> Piece {
    guard state.withLock({ $0.isUnderWay }) else { return read() }
    arrived.wait()
    return state.withLock { state in
      defer { state.isUnderWay = false }
      return state.piece ?? .success([])
    }
  }

  private func read() -> Piece {
    let position = state.withLock { $0.position }
    do throws(LedgerError) {
      return .success(try ledger.entries(after: position, limit: limit))
    } catch {
      return .failure(error)
    }
  }
}
