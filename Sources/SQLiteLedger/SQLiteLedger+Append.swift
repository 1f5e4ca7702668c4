import BoardModel
package import EventLedger
import GRDB
import GRDBSQLite
import Synchronization

extension SQLiteLedger {
  package func append(
    after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry] {
    guard let writer else { throw readOnlyError }
    return try Self.run(writer, path) { (db) throws(LedgerError) in
      try appending(db, after: seen, signer: signer, decide: decide)
    }
  }

  private var readOnlyError: LedgerError {
    guard case .readOnly(let reason) = access else { return LedgerError(.readOnly, "the board is closed") }
    return LedgerError(.readOnly, reason.description)
  }

  private func appending(
    _ db: Database, after seen: ChainPoint, signer: SigningKey, decide: (AppendMoment) throws -> [EventDraft]
  ) throws(LedgerError) -> [LedgerEntry] {
    try Query(db, "BEGIN IMMEDIATE").run()
    var isCommitting = false
    do throws(LedgerError) {
      try checkFile(db)
      guard let last = try Self.last(db) else { throw LedgerError(.historyChanged, "the file is empty now") }
      let moment = try AppendPlan.moment(seen: seen, head: last, now: clock()) {
        (position) throws(LedgerError) in
        try Self.entries(db, after: position, limit: AppendLimit.newEntries)
      }
      let drafts: [EventDraft]
      do { drafts = try decide(moment) } catch { throw LedgerError(refusedBy: error) }
      let entries = try AppendPlan.carryOut(
        drafts, board: identity.id, moment: moment, signer: signer,
        recorded: { (id) throws(LedgerError) in try Self.entry(db, id: id) },
        write: { (entry) throws(LedgerError) in try Self.insert(db, entry) })
      isCommitting = true
      try Query(db, "COMMIT").run()
      return entries
    } catch {
      try rollBack(db)
      guard isCommitting, error.code == .inputOutput else { throw error }
      throw LedgerError(
        .outcomeUnknown,
        "the disk reported an error, and the entries may or may not be recorded; \(error.message)",
        underlying: error)
    }
  }

  private func rollBack(_ db: Database) throws(LedgerError) {
    // Some errors have rolled back already, and a second ROLLBACK would be an error of its own.
    guard sqlite3_get_autocommit(db.sqliteConnection) == 0 else { return }
    try Query(db, "ROLLBACK").run()
  }

  /// - Throws: `LedgerError` with `replaced` when the file that was opened is no longer the one at its path.
  func checkPlace() throws(LedgerError) {
    guard let now = FileFacts(path) else {
      throw LedgerError(
        .replaced, "the file that was opened is no longer there; look for it, and open the board again",
        path: path)
    }
    if now.isSameFile(as: facts) { return }
    throw LedgerError(
      .replaced, "another file has taken the place of the one that was opened; open the board again",
      path: path)
  }

  /// Refuses to write to a file that is no longer at its path, or whose schema someone changed.
  private func checkFile(_ db: Database) throws(LedgerError) {
    try checkPlace()
    let cookie = try Query(db, "PRAGMA schema_version").number()
    guard cookie != schemaCookie.withLock({ $0 }) else { return }
    if let difference = try SchemaCheck.difference(db) {
      throw LedgerError(.damagedSchema, ReadOnlyReason.damagedSchema(difference).description)
    }
    schemaCookie.withLock { $0 = cookie }
  }

  static func insert(_ db: Database, _ entry: LedgerEntry) throws(LedgerError) {
    let event = entry.event
    let query = try Query(
      db,
      """
      INSERT INTO event (\(BoardSchema.columns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """)
    query.bind(1, Int64(event.position))
    query.bind(2, event.id.bytes)
    query.bind(3, Int64(entry.format))
    query.bind(4, text: event.kind)
    query.bind(5, Int64(event.kindVersion))
    query.bind(6, event.isCritical ? 1 : 0)
    query.bind(7, event.recorded.milliseconds)
    query.bind(8, event.boardTime.milliseconds)
    query.bind(9, text: event.situation)
    query.bind(10, event.author.bytes)
    query.bind(11, Int64(entry.algorithm))
    query.bind(12, event.body)
    query.bind(13, entry.disclosure.bytes)
    query.bind(14, entry.previous.bytes)
    query.bind(15, entry.entryHash.bytes)
    query.bind(16, entry.signature.bytes)
    try query.run()
  }
}
