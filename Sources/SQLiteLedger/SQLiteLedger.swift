package import BoardModel
package import EventLedger
import GRDB
import GRDBSQLite
import Synchronization

/// A board in one SQLite file that many processes of one host share.
package final class SQLiteLedger: Ledger {
  package let identity: BoardIdentity
  package let access: LedgerAccess
  /// As it was given to `open`.
  package let path: String
  let facts: FileFacts
  let clock: @Sendable () -> Timestamp
  let reader: DatabaseQueue
  /// Nil where the board is only read.
  let writer: DatabaseQueue?
  /// Removes the private copy that a board in an unwritable directory is read from.
  let privateCopy: PrivateCopy?
  /// SQLite's count of schema changes when the schema was last compared.
  let schemaCookie = Mutex<Int64?>(nil)

  init(
    identity: BoardIdentity, access: LedgerAccess, path: String, facts: FileFacts,
    clock: @escaping @Sendable () -> Timestamp, reader: DatabaseQueue, writer: DatabaseQueue?,
    privateCopy: PrivateCopy?
  ) {
    self.identity = identity
    self.access = access
    self.path = path
    self.facts = facts
    self.clock = clock
    self.reader = reader
    self.writer = writer
    self.privateCopy = privateCopy
  }

  /// Whether what is read is a copy as of opening, which does not follow what others write later.
  package var isFrozen: Bool { privateCopy != nil }

  /// Whether every connection refuses ways of damaging the file through SQL; false on machines where it cannot be set.
  package var isDefensive: Bool {
    [reader, writer].compactMap { $0 }.allSatisfy { queue in
      queue.inDatabase { Connections.isDefensive($0.sqliteConnection) }
    }
  }

  package func head() throws(LedgerError) -> ChainPoint {
    try reading { (db) throws(LedgerError) in try Self.last(db)?.point ?? .start }
  }

  package func count() throws(LedgerError) -> Int {
    try reading { (db) throws(LedgerError) in
      Int(try Query(db, "SELECT count(*) FROM event").number() ?? 0)
    }
  }

  package func entries(after position: Int, limit: Int) throws(LedgerError) -> [LedgerEntry] {
    let entries = try reading { (db) throws(LedgerError) in
      try Self.entries(db, after: position, limit: limit)
    }
    // Whoever reads to the end would go on reading a file that nobody writes to any more.
    if entries.count < limit, !isFrozen { try checkPlace() }
    return entries
  }

  package func entry(id: Bytes16) throws(LedgerError) -> LedgerEntry? {
    try reading { (db) throws(LedgerError) in try Self.entry(db, id: id) }
  }

  package func changeToken() throws(LedgerError) -> Int64 {
    try reading { (db) throws(LedgerError) in try Query(db, "PRAGMA data_version").number() ?? 0 }
  }

  package func watch(_ changed: @escaping @Sendable () -> Void) throws(LedgerError) -> any LedgerWatch {
    let watched = privateCopy?.path ?? path
    return try ChangeWatch(
      path: watched, connection: try Connections.open(watched, readOnly: true), changed: changed)
  }

  /// Runs a query on the reading connection, whose errors are given the file's path.
  func reading<Value>(
    _ body: (Database) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    try Self.run(reader, path, body)
  }

  /// Runs work on a connection and carries its typed error through GRDB's closure, which throws anything.
  static func run<Value>(
    _ queue: DatabaseQueue, _ path: String, _ body: (Database) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    let result: Result<Value, LedgerError> = queue.inDatabase { db in
      do throws(LedgerError) { return .success(try body(db)) } catch { return .failure(error) }
    }
    switch result {
    case .success(let value): return value
    case .failure(var error):
      error.path = error.path ?? path
      throw error
    }
  }
}
