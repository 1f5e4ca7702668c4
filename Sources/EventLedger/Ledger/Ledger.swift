package import BoardModel

/// The history of one board, which grows at its end and nowhere else.
///
/// A ledger stores and hands out entries; whether they are to be believed is for `LedgerVerifier` to say.
/// Every ledger passes the same tests.
package protocol Ledger: Sendable {
  /// Which board it is, as its first entry says.
  var identity: BoardIdentity { get }

  /// Whether it may be written to here, and if not why.
  var access: LedgerAccess { get }

  /// The last entry recorded.
  func head() throws(LedgerError) -> ChainPoint

  /// How many entries are recorded; as many as the position of the last, unless some were taken out.
  func count() throws(LedgerError) -> Int

  /// Entries in order of position, from the one after the given position; empty at the end.
  ///
  /// A file that stops reading somewhere gives what comes before, and the next call fails with `damaged`.
  func entries(after position: Int, limit: Int) throws(LedgerError) -> [LedgerEntry]

  /// The entry with an identifier; nil when none is recorded.
  func entry(id: Bytes16) throws(LedgerError) -> LedgerEntry?

  /// Records events behind everything that is recorded, in one durable transaction.
  ///
  /// Catch up first and pass the point you have seen, because the lock must not be held for long: the closure
  /// gets what arrived since, decides on the fresh board and returns drafts or throws. It must not wait for a
  /// person, fold a backlog or call the ledger. After more than `AppendLimit.newEntries` new entries the append
  /// fails with `behind`, and the caller catches up without the lock and tries again.
  ///
  /// The recorded time is the clock's, or that of the entry before when the clock went back: it never decreases
  /// within a board. A draft whose identifier is recorded already with the same kind, situation and body is not
  /// written again and its entry is returned; so trying again is safe after `outcomeUnknown`.
  ///
  /// - Returns: the recorded entries in the order of the drafts; empty when the closure returned none.
  /// - Throws: `LedgerError`; `refused` carries what the closure threw.
  func append(
    after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry]

  /// A number that differs after anyone else has written; it says nothing about what.
  func changeToken() throws(LedgerError) -> Int64

  /// Calls the closure, on a thread of its own, within 250 ms of an entry recorded by anyone, this process included.
  ///
  /// Entries that arrive together may give one call. It goes on until the watch is cancelled or released.
  func watch(_ changed: @escaping @Sendable () -> Void) throws(LedgerError) -> any LedgerWatch

  /// Writes a consistent copy of everything recorded to a path where nothing exists yet.
  func backup(to path: String) throws(LedgerError)
}

extension Ledger {
  /// The place of one entry in the history; nil when the history is shorter.
  package func point(at position: Int) throws(LedgerError) -> ChainPoint? {
    if position == 0 { return .start }
    guard let entry = try entries(after: position - 1, limit: 1).first, entry.event.position == position
    else {
      return nil
    }
    return entry.point
  }
}
