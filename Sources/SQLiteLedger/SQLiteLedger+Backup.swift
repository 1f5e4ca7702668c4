package import EventLedger
import GRDB

extension SQLiteLedger {
  package func backup(to destination: String) throws(LedgerError) {
    try NewFile.make(destination) { (temporary) throws(LedgerError) in
      let copy = try Connections.open(temporary, readOnly: false)
      defer { Self.closed(copy) }
      do {
        try reader.backup(to: copy)
      } catch {
        throw SQLiteFailure.error(error)
      }
    }
  }

  /// Takes away the two files that reading a copy left beside it, unless somebody has it open.
  package static func tidy(_ path: String) throws(LedgerError) {
    let connection = try Connections.open(path, readOnly: false)
    defer { closed(connection) }
    // SQLite removes them with the last connection, and makes sure that it is the last.
    _ = try run(connection, path) { (db) throws(LedgerError) in try Query(db, "PRAGMA user_version").number()
    }
  }
}
