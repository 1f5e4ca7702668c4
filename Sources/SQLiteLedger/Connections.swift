import EventLedger
import GRDB
import GRDBSQLite
import Glibc

/// Opens connections to a board file with every protection that SQLite offers.
enum Connections {
  /// Seconds that an append waits for another writer before it fails with `busy`.
  static let patience = 10.0

  static func open(_ path: String, readOnly: Bool, isNew: Bool = false) throws(LedgerError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { db in
      // Nothing in the file's schema may call functions or virtual tables behind our back.
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      try db.execute(sql: "PRAGMA synchronous = FULL")
      setDefensive(db.sqliteConnection)
      if isNew { try db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    do {
      return try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      var failure = SQLiteFailure.error(error)
      failure.path = path
      throw failure
    }
  }

  /// Refuses writes to the schema table and other ways of damaging a file through SQL.
  static func setDefensive(_ connection: OpaquePointer?) {
    _ = configureDefensive(connection, 1)
  }

  /// Whether a connection is defensive, as SQLite itself says.
  static func isDefensive(_ connection: OpaquePointer?) -> Bool { configureDefensive(connection, -1) }

  /// Turns the option on with 1, leaves it with a negative number, and reads it back.
  ///
  /// `sqlite3_db_config` is variadic, which Swift does not import; on Linux's 64-bit machines a call with
  /// fixed arguments passes them in the same registers. Elsewhere the option stays off.
  private static func configureDefensive(_ connection: OpaquePointer?, _ value: Int32) -> Bool {
    #if os(Linux) && (arch(x86_64) || arch(arm64))
      typealias Configure =
        @convention(c) (OpaquePointer?, Int32, Int32, UnsafeMutablePointer<Int32>?) -> Int32
      guard let connection, let symbol = dlsym(nil, "sqlite3_db_config") else { return false }
      let configure = unsafeBitCast(symbol, to: Configure.self)
      var isOn: Int32 = 0
      return configure(connection, SQLITE_DBCONFIG_DEFENSIVE, value, &isOn) == SQLITE_OK && isOn == 1
    #else
      return false
    #endif
  }
}
