package import BoardModel
package import EventLedger
import GRDB
import Glibc

extension SQLiteLedger {
  /// Opens a board file that others may have open as well.
  ///
  /// Where the file, its directory or its file system does not allow safe writing, the board is opened for reading
  /// and `access` says why.
  ///
  /// - Parameter largestPageCount: pages that the file may grow to, for tests of a full disk; 0 for no limit.
  /// - Throws: `LedgerError` with `missing`, `isDirectory`, `noPermission`, `notADatabase`, `notABoard`,
  ///   `newerFormat`, `damagedSchema` when the table of events itself was altered, or `damaged` when not even
  ///   the first entry reads.
  package static func open(
    _ path: String, readOnly: Bool = false, largestPageCount: Int = 0,
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) throws(LedgerError) -> SQLiteLedger {
    let facts = try inspected(path)
    var reason = obstacle(path)
    // That what is read is a copy is to be said even to those who only want to read.
    if readOnly {
      if case .sharedFileSystem? = reason {} else { reason = .requested }
    }
    let (reader, copy) = try openReader(path)
    let genesis = try run(reader, path) { (db) throws(LedgerError) -> LedgerEntry in
      try checkHeader(db)
      guard try SchemaCheck.hasExpectedTable(db) else {
        throw LedgerError(
          .damagedSchema, "the table of events is not that of a board; nothing in it is to be trusted")
      }
      if let difference = try SchemaCheck.difference(db) { reason = .damagedSchema(difference) }
      guard let first = try entries(db, after: 0, limit: 1).first else {
        throw LedgerError(.damaged(position: 1), "the board has no first entry")
      }
      return first
    }
    let writer = reason == nil ? try Connections.open(path, readOnly: false) : nil
    if let writer, largestPageCount > 0 {
      _ = try run(writer, path) { (db) throws(LedgerError) in
        try Query(db, "PRAGMA max_page_count = \(largestPageCount)").number()
      }
    }
    return SQLiteLedger(
      identity: try BoardIdentity(genesis: genesis), access: reason.map { .readOnly($0) } ?? .readWrite,
      path: path,
      facts: facts, clock: clock, reader: reader, writer: writer, privateCopy: copy)
  }

  private static func inspected(_ path: String) throws(LedgerError) -> FileFacts {
    guard let facts = FileFacts(path) else {
      let code: LedgerError.Code = errno == EACCES ? .noPermission : .missing
      throw LedgerError(
        code, code == .missing ? "there is no such file" : "the directory may not be read", path: path)
    }
    if facts.isDirectory {
      throw LedgerError(.isDirectory, "this is a directory, not a board file", path: path)
    }
    guard facts.isFile, try FileFacts.startsLikeSQLite(path) else {
      throw LedgerError(.notADatabase, "this is no board file: it is not an SQLite database", path: path)
    }
    return facts
  }

  /// What stands in the way of writing.
  private static func obstacle(_ path: String) -> ReadOnlyReason? {
    if let name = FileFacts.sharedFileSystem(path) { return .sharedFileSystem(name) }
    if Glibc.access(path, W_OK) != 0 { return .noPermission("the file") }
    // SQLite keeps two more files beside the board while it is in use.
    if Glibc.access(FileFacts.directory(of: path), W_OK) != 0 { return .noPermission("the file's directory") }
    return nil
  }

  private static func openReader(_ path: String) throws(LedgerError) -> (DatabaseQueue, PrivateCopy?) {
    let mustCopy = FileFacts.sharedFileSystem(path) != nil
    if !mustCopy {
      do throws(LedgerError) {
        return (try Connections.open(path, readOnly: true), nil)
      } catch {
        // Without write permission SQLite cannot make the files that it shares a board through.
        guard error.code == .inputOutput || error.code == .readOnly else { throw error }
      }
    }
    let copy = try PrivateCopy(of: path)
    return (try Connections.open(copy.path, readOnly: false), copy)
  }

  private static func checkHeader(_ db: Database) throws(LedgerError) {
    guard try Query(db, "PRAGMA application_id").number() == BoardSchema.applicationID else {
      throw LedgerError(.notABoard, "this is an SQLite database, but not a board")
    }
    let version = try Query(db, "PRAGMA user_version").number() ?? 0
    guard version <= BoardSchema.version else {
      throw LedgerError(
        .newerFormat,
        "the board has format \(version) and this program knows \(BoardSchema.version); use a newer one")
    }
    guard version == BoardSchema.version else {
      throw LedgerError(.notABoard, "the board's format is not stated")
    }
  }
}
