import EventLedger
import Glibc

/// Makes a file that appears under its name when it is complete, and never over another.
enum NewFile {
  /// - Throws: `LedgerError` when no file could be made at a path: no directory, a file that is there already, a file
  ///   system that hosts share, no permission.
  static func check(_ path: String) throws(LedgerError) {
    let directory = FileFacts.directory(of: path)
    guard let facts = FileFacts(directory), facts.isDirectory else {
      throw LedgerError(.missing, "there is no directory \(directory)", path: path)
    }
    if FileFacts(path) != nil { throw LedgerError(.alreadyExists, "there is a file already", path: path) }
    if let name = FileFacts.sharedFileSystem(directory) {
      throw LedgerError(.sharedFileSystem, ReadOnlyReason.sharedFileSystem(name).description, path: path)
    }
    guard Glibc.access(directory, W_OK) == 0 else {
      throw LedgerError(.noPermission, "the directory may not be written to", path: path)
    }
  }

  static func make(_ path: String, fill: (_ temporary: String) throws(LedgerError) -> Void)
    throws(LedgerError)
  {
    try check(path)
    let directory = FileFacts.directory(of: path)
    var generator = SystemRandomNumberGenerator()
    let temporary = path + ".new-" + String(generator.next(), radix: 36)
    defer { for suffix in ["", "-wal", "-shm"] { unlink(temporary + suffix) } }
    try fill(temporary)
    var status = stat()
    if stat(directory, &status) == 0, status.st_mode & S_IWGRP != 0 {
      // SQLite gives the two files beside the board the same mode.
      chmod(temporary, S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP)
    }
    // link fails where rename would replace a file that someone made meanwhile.
    guard link(temporary, path) == 0 else {
      let code: LedgerError.Code = errno == EEXIST ? .alreadyExists : .inputOutput
      throw LedgerError(
        code, "the file could not be put in place: \(String(cString: strerror(errno)))", path: path)
    }
    synchronise(temporary)
    synchronise(directory)
  }

  private static func synchronise(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
