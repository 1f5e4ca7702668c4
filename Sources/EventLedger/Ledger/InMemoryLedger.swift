package import BoardModel
import Dispatch
import Synchronization

/// A ledger that lives as long as its process: scratch boards and tests.
package final class InMemoryLedger: Ledger {
  private struct State {
    var entries: [LedgerEntry]
    var positions: [Bytes16: Int]
    var watches: [WatchReference] = []
  }

  package let identity: BoardIdentity
  package let access: LedgerAccess = .readWrite
  private let clock: @Sendable () -> Timestamp
  private let state: Mutex<State>

  /// Founds a board.
  ///
  /// - Throws: `LedgerError` with `invalidDraft` when the signer is no founder.
  package init(
    founding: BoardFounding, signer: SigningKey, clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) throws(LedgerError) {
    let genesis = try founding.entry(signer: signer, recorded: clock())
    identity = try BoardIdentity(genesis: genesis)
    self.clock = clock
    state = Mutex(State(entries: [genesis], positions: [genesis.event.id: 1]))
  }

  package func head() throws(LedgerError) -> ChainPoint {
    state.withLock { $0.entries.last?.point ?? .start }
  }

  package func count() throws(LedgerError) -> Int { state.withLock { $0.entries.count } }

  package func entries(after position: Int, limit: Int) throws(LedgerError) -> [LedgerEntry] {
    state.withLock { Array($0.entries.dropFirst(position).prefix(limit)) }
  }

  package func entry(id: Bytes16) throws(LedgerError) -> LedgerEntry? {
    state.withLock { state in state.positions[id].map { state.entries[$0 - 1] } }
  }

  package func append(
    after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry] {
    let (entries, watches) = try state.withLock { (state) throws(LedgerError) -> ([LedgerEntry], [Watch]) in
      let (entries, added) = try planned(state, after: seen, signer: signer, decide: decide)
      for entry in added {
        state.positions[entry.event.id] = entry.event.position
        state.entries.append(entry)
      }
      return (entries, added.isEmpty ? [] : state.watches.compactMap(\.watch))
    }
    for watch in watches { watch.notify() }
    return entries
  }

  private func planned(
    _ state: borrowing State, after seen: ChainPoint, signer: SigningKey,
    decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> (entries: [LedgerEntry], added: [LedgerEntry]) {
    guard let head = state.entries.last else {
      throw LedgerError(.damaged(position: 1), "the board is empty")
    }
    let all = state.entries
    let positions = state.positions
    let moment = try AppendPlan.moment(seen: seen, head: head, now: clock()) { Array(all.dropFirst($0)) }
    let drafts: [EventDraft]
    do { drafts = try decide(moment) } catch { throw LedgerError(refusedBy: error) }
    var added: [LedgerEntry] = []
    let entries = try AppendPlan.carryOut(
      drafts, board: identity.id, moment: moment, signer: signer,
      recorded: { id in positions[id].map { all[$0 - 1] } ?? added.first { $0.event.id == id } },
      write: { added.append($0) })
    return (entries, added)
  }

  package func changeToken() throws(LedgerError) -> Int64 {
    state.withLock { Int64($0.entries.count) }
  }

  package func watch(_ changed: @escaping @Sendable () -> Void) throws(LedgerError) -> any LedgerWatch {
    let watch = Watch(changed)
    state.withLock { state in
      state.watches.removeAll { $0.watch?.isCancelled ?? true }
      state.watches.append(WatchReference(watch: watch))
    }
    return watch
  }

  /// There is no file to copy: fails with `inputOutput`.
  package func backup(to path: String) throws(LedgerError) {
    throw LedgerError(.inputOutput, "a board in memory has no backup", path: path)
  }

  private struct WatchReference {
    weak var watch: Watch?
  }

  private final class Watch: LedgerWatch {
    private let changed: Mutex<(@Sendable () -> Void)?>

    init(_ changed: @escaping @Sendable () -> Void) {
      self.changed = Mutex(changed)
    }

    var isCancelled: Bool { changed.withLock { $0 == nil } }

    func notify() {
      // Elsewhere, because whoever appends may hold locks that the closure wants.
      DispatchQueue.global().async { [self] in changed.withLock { $0 }?() }
    }

    func cancel() { changed.withLock { $0 = nil } }
  }
}
