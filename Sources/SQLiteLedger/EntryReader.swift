import BoardModel
import EventLedger
import GRDBSQLite

/// Makes entries of rows in the order of `BoardSchema.columns`.
struct EntryReader {
  private var kinds = TextCache()
  private var situations = TextCache()

  /// The entry in the current row; nil when some column is not of the type and length it must have.
  mutating func entry(_ row: OpaquePointer) -> LedgerEntry? {
    guard sqlite3_column_type(row, 2) == SQLITE_INTEGER, sqlite3_column_type(row, 4) == SQLITE_INTEGER,
      sqlite3_column_type(row, 5) == SQLITE_INTEGER, sqlite3_column_type(row, 6) == SQLITE_INTEGER,
      sqlite3_column_type(row, 7) == SQLITE_INTEGER, sqlite3_column_type(row, 10) == SQLITE_INTEGER,
      let id = Self.blob(row, 1, 16), let kind = kinds.text(row, 3), let situation = situations.text(row, 8),
      let author = Self.blob(row, 9, 32), let body = Self.bytes(row, 11),
      let disclosure = Self.disclosure(row, 12), let previous = Self.blob(row, 13, 32),
      let entryHash = Self.blob(row, 14, 32), let signature = Self.blob(row, 15, 64)
    else { return nil }
    let version = sqlite3_column_int64(row, 4)
    let critical = sqlite3_column_int64(row, 5)
    let format = sqlite3_column_int64(row, 2)
    let algorithm = sqlite3_column_int64(row, 10)
    // A number that does not fit the hash's width could otherwise stand for another one.
    guard (0...0xffff_ffff).contains(version), critical == 0 || critical == 1,
      (0...0xffff_ffff).contains(format), (0...0xffff).contains(algorithm)
    else { return nil }
    let event = Event(
      position: Int(sqlite3_column_int64(row, 0)), id: Bytes16(at: id), kind: kind, kindVersion: Int(version),
      isCritical: critical == 1, recorded: Timestamp(milliseconds: sqlite3_column_int64(row, 6)),
      boardTime: Timestamp(milliseconds: sqlite3_column_int64(row, 7)), situation: situation,
      author: Bytes32(at: author), body: body)
    return LedgerEntry(
      event: event, format: Int(format), algorithm: Int(algorithm), disclosure: disclosure,
      previous: Bytes32(at: previous), entryHash: Bytes32(at: entryHash), signature: Bytes64(at: signature))
  }

  private static func blob(_ row: OpaquePointer, _ column: Int32, _ count: Int32) -> UnsafeRawPointer? {
    guard sqlite3_column_type(row, column) == SQLITE_BLOB, sqlite3_column_bytes(row, column) == count else {
      return nil
    }
    return sqlite3_column_blob(row, column)
  }

  private static func bytes(_ row: OpaquePointer, _ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(row, column) == SQLITE_BLOB, let start = sqlite3_column_blob(row, column) else {
      return nil
    }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column))))
  }

  private static func disclosure(_ row: OpaquePointer, _ column: Int32) -> Disclosure? {
    if let salt = blob(row, column, 32) { return .whole(Bytes32(at: salt)) }
    return bytes(row, column).flatMap { Disclosure($0) }
  }
}

/// Keeps the last texts of a column, of which a board has few, so that each row does not make its own.
private struct TextCache {
  private var texts: [(bytes: [UInt8], text: String)] = []
  private var next = 0

  mutating func text(_ row: OpaquePointer, _ column: Int32) -> String? {
    guard sqlite3_column_type(row, column) == SQLITE_TEXT, let start = sqlite3_column_text(row, column) else {
      return nil
    }
    let raw = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
    for known in texts where known.bytes.count == raw.count && known.bytes.elementsEqual(raw) {
      return known.text
    }
    let text = String(decoding: raw, as: UTF8.self)
    if texts.count < 16 {
      texts.append((Array(raw), text))
    } else {
      texts[next] = (Array(raw), text)
      next = (next + 1) % 16
    }
    return text
  }
}
