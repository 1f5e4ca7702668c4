import BoardModel
import EventLedger
import GRDB
import GRDBSQLite

/// A prepared statement stepped through the C interface: reading 100,000 rows leaves no time for more.
struct Query {
  let handle: OpaquePointer
  private let statement: Statement

  /// The statement of a text, prepared once per connection.
  init(_ db: Database, _ sql: String) throws(LedgerError) {
    do {
      statement = try db.cachedStatement(sql: sql)
    } catch {
      throw SQLiteFailure.error(error)
    }
    handle = statement.sqliteStatement
    sqlite3_reset(handle)
  }

  func bind(_ index: Int32, _ number: Int64) {
    sqlite3_bind_int64(handle, index, number)
  }

  func bind(_ index: Int32, text: String) {
    var text = text
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        _ = sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), Self.copied)
      }
    }
  }

  func bind(_ index: Int32, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { raw in
      _ = sqlite3_bind_blob(handle, index, raw.baseAddress, Int32(raw.count), Self.copied)
    }
  }

  /// Goes to the next row; false behind the last.
  func step() throws(LedgerError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteFailure.error(connection: sqlite3_db_handle(handle))
    }
  }

  /// Runs a statement that gives no rows and makes it ready for the next time.
  func run() throws(LedgerError) {
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// The number in the first column of the first row; nil without one.
  func number() throws(LedgerError) -> Int64? {
    defer { sqlite3_reset(handle) }
    return try step() ? sqlite3_column_int64(handle, 0) : nil
  }

  /// Ends a read: a statement left in the middle would hold its snapshot of the file.
  func reset() { sqlite3_reset(handle) }

  func text(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    return String(
      decoding: UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))),
      as: UTF8.self)
  }

  /// SQLITE_TRANSIENT, whose macro Swift does not import: SQLite copies what it is given.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
