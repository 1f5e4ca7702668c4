package import BoardModel
package import EventLedger
import GRDB
import Glibc

extension SQLiteLedger {
  /// Founds a board in a new file and opens it.
  ///
  /// The file appears complete or not at all. Where its directory may be written by a group, so may the file.
  ///
  /// - Throws: `LedgerError` with `alreadyExists`, `missing` for the directory, `noPermission`,
  ///   `sharedFileSystem`, `diskFull`, or `invalidDraft` when the signer is no founder.
  package static func create(
    _ path: String, founding: BoardFounding, signer: SigningKey,
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) throws(LedgerError) -> SQLiteLedger {
    let genesis = try founding.entry(signer: signer, recorded: clock())
    try NewFile.make(path) { (temporary) throws(LedgerError) in
      let queue = try Connections.open(temporary, readOnly: false, isNew: true)
      defer { closed(queue) }
      try run(queue, path) { (db) throws(LedgerError) in try write(genesis, into: db) }
    }
    return try open(path, clock: clock)
  }

  private static func write(_ genesis: LedgerEntry, into db: Database) throws(LedgerError) {
    try Query(db, "BEGIN IMMEDIATE").run()
    try Query(db, "PRAGMA application_id = \(BoardSchema.applicationID)").run()
    try Query(db, "PRAGMA user_version = \(BoardSchema.version)").run()
    try Query(db, BoardSchema.table).run()
    for trigger in BoardSchema.triggers { try Query(db, trigger.sql).run() }
    try insert(db, genesis)
    try Query(db, "COMMIT").run()
    try Query(db, "PRAGMA wal_checkpoint(TRUNCATE)").run()
  }

  /// Closes a connection whose work is done and durable, so that an error in closing changes nothing.
  static func closed(_ queue: DatabaseQueue) {
    do { try queue.close() } catch {}
  }
}
