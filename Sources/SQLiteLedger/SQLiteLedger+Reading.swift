import BoardModel
import EventLedger
import GRDB
import GRDBSQLite

extension SQLiteLedger {
  static func entries(_ db: Database, after position: Int, limit: Int) throws(LedgerError) -> [LedgerEntry] {
    let query = try Query(
      db, "SELECT \(BoardSchema.columns) FROM event WHERE position > ?1 ORDER BY position LIMIT ?2")
    defer { query.reset() }
    query.bind(1, Int64(position))
    query.bind(2, Int64(limit))
    var reader = EntryReader()
    var entries: [LedgerEntry] = []
    do throws(LedgerError) {
      while try query.step() {
        guard let entry = reader.entry(query.handle) else {
          throw damaged(sqlite3_column_int64(query.handle, 0))
        }
        // Not before there is one: most commands read nothing more than that there is nothing.
        if entries.isEmpty { entries.reserveCapacity(min(limit, 2000)) }
        entries.append(entry)
      }
    } catch {
      // What was read before the damage is good to have; the next call starts at the damage and fails.
      guard entries.isEmpty else { return entries }
      throw located(error, after: position)
    }
    return entries
  }

  static func last(_ db: Database) throws(LedgerError) -> LedgerEntry? {
    try one(db, Query(db, "SELECT \(BoardSchema.columns) FROM event ORDER BY position DESC LIMIT 1"))
  }

  static func entry(_ db: Database, id: Bytes16) throws(LedgerError) -> LedgerEntry? {
    let query = try Query(db, "SELECT \(BoardSchema.columns) FROM event WHERE event_id = ?1")
    query.bind(1, id.bytes)
    return try one(db, query)
  }

  private static func one(_ db: Database, _ query: Query) throws(LedgerError) -> LedgerEntry? {
    defer { query.reset() }
    guard try query.step() else { return nil }
    var reader = EntryReader()
    guard let entry = reader.entry(query.handle) else { throw damaged(sqlite3_column_int64(query.handle, 0)) }
    return entry
  }

  private static func damaged(_ position: Int64) -> LedgerError {
    LedgerError(.damaged(position: Int(position)), "entry \(position) is not what an entry can be")
  }

  private static func located(_ error: LedgerError, after position: Int) -> LedgerError {
    guard error.code == .damaged(position: 0) else { return error }
    return LedgerError(
      .damaged(position: position + 1), "the file does not read beyond entry \(position): \(error.message)",
      underlying: error)
  }
}
