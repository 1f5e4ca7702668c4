package import EventLedger
import Glibc

extension SQLiteLedger {
  /// Whether a board could be made at a path; nothing is.
  ///
  /// - Throws: `LedgerError`, as `create` and `backup` would before they write anything.
  package static func checkPlace(_ path: String) throws(LedgerError) { try NewFile.check(path) }

  /// Whether this board could be copied to a path; nothing is.
  ///
  /// - Returns: how many bytes the copy would have.
  /// - Throws: `LedgerError`, as `backup` would; `diskFull` where there is no room for as many.
  package func checkBackup(to destination: String) throws(LedgerError) -> Int {
    try NewFile.check(destination)
    let size = try reading { (db) throws(LedgerError) in
      let pages = try Query(db, "PRAGMA page_count").number() ?? 0
      return Int(pages * (try Query(db, "PRAGMA page_size").number() ?? 0))
    }
    var room = statvfs()
    guard statvfs(FileFacts.directory(of: destination), &room) == 0 else { return size }
    let free = UInt64(room.f_bavail) * UInt64(room.f_frsize)
    guard free >= UInt64(size) else {
      throw LedgerError(
        .diskFull, "there is room for \(free) bytes, and the copy takes \(size)", path: destination)
    }
    return size
  }
}
