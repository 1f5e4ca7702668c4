import BoardModel
import EventLedger
import Synchronization

/// A ledger whose disk reports errors on writing, after which an append may be recorded or not.
final class DoubtfulDisk: Ledger {
  /// What becomes of an append.
  enum Outcome {
    case recorded
    case recordedButUnknown
    case lostAndUnknown
  }

  private let ledger: any Ledger
  private let outcomes: Mutex<[Outcome]>

  /// - Parameter outcomes: of the next appends, in order; those after them are recorded.
  init(_ ledger: any Ledger, _ outcomes: [Outcome]) {
    self.ledger = ledger
    self.outcomes = Mutex(outcomes)
  }

  var identity: BoardIdentity { ledger.identity }
  var access: LedgerAccess { ledger.access }
  func head() throws(LedgerError) -> ChainPoint { try ledger.head() }
  func count() throws(LedgerError) -> Int { try ledger.count() }
  func entry(id: Bytes16) throws(LedgerError) -> LedgerEntry? { try ledger.entry(id: id) }
  func changeToken() throws(LedgerError) -> Int64 { try ledger.changeToken() }
  func backup(to path: String) throws(LedgerError) { try ledger.backup(to: path) }

  func entries(after position: Int, limit: Int) throws(LedgerError) -> [LedgerEntry] {
    try ledger.entries(after: position, limit: limit)
  }

  func watch(_ changed: @escaping @Sendable () -> Void) throws(LedgerError) -> any LedgerWatch {
    try ledger.watch(changed)
  }

  func append(
    after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry] {
    let outcome = outcomes.withLock { $0.isEmpty ? .recorded : $0.removeFirst() }
    let unknown = LedgerError(.outcomeUnknown, "the disk reported an error")
    switch outcome {
    case .recorded: return try ledger.append(after: seen, signer: signer, decide: decide)
    case .recordedButUnknown:
      _ = try ledger.append(after: seen, signer: signer, decide: decide)
      throw unknown
    case .lostAndUnknown:
      // It was decided and written, and then taken back.
      _ = try ledger.append(after: seen, signer: signer) { moment in
        _ = try decide(moment)
        return []
      }
      throw unknown
    }
  }
}
