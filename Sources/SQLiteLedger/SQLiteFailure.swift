import EventLedger
import GRDB
import GRDBSQLite

/// Says what SQLite reports in the words of a ledger.
enum SQLiteFailure {
  /// The error that a connection reported last.
  static func error(connection: OpaquePointer?) -> LedgerError {
    error(
      code: sqlite3_extended_errcode(connection), message: String(cString: sqlite3_errmsg(connection)),
      underlying: nil)
  }

  /// An error that GRDB threw.
  static func error(_ error: any Error) -> LedgerError {
    if let error = error as? LedgerError { return error }
    guard let database = error as? DatabaseError else {
      return LedgerError(.inputOutput, "\(error)", underlying: error)
    }
    return self.error(
      code: database.extendedResultCode.rawValue, message: database.message ?? "no message",
      underlying: database)
  }

  private static func error(code: Int32, message: String, underlying: (any Error)?) -> LedgerError {
    let detail = "\(message) (SQLite \(code))"
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED:
      return LedgerError(.busy, "another program is writing; try again", underlying: underlying)
    case SQLITE_FULL:
      return LedgerError(.diskFull, "the disk is full; nothing was recorded", underlying: underlying)
    case SQLITE_READONLY, SQLITE_PERM:
      return LedgerError(.readOnly, "the file cannot be written to: \(detail)", underlying: underlying)
    case SQLITE_NOTADB:
      return LedgerError(.notADatabase, "the file is no SQLite database", underlying: underlying)
    case SQLITE_CORRUPT:
      return LedgerError(.damaged(position: 0), "the file is damaged: \(detail)", underlying: underlying)
    case SQLITE_CONSTRAINT:
      return LedgerError(.historyChanged, "the file refuses the entry: \(detail)", underlying: underlying)
    default:
      return LedgerError(
        .inputOutput, "the file could not be read or written: \(detail)", underlying: underlying)
    }
  }
}
