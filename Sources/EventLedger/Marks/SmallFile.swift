import Glibc

/// Reads and replaces files of a few kilobytes.
enum SmallFile {
  /// The bytes of a file; nil when there is none.
  static func read(_ path: String) throws(LedgerError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("cannot be read", path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else { throw failure("cannot be read", path) }
      bytes += buffer[..<count]
    }
  }

  /// Puts a file in place of another in one step, durably.
  static func replace(_ path: String, with bytes: [UInt8]) throws(LedgerError) {
    var generator = SystemRandomNumberGenerator()
    let temporary = path + ".new-" + String(generator.next(), radix: 36)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("cannot be written", path) }
    let isWritten = write(descriptor, bytes, bytes.count) == bytes.count && fsync(descriptor) == 0
    let error = errno
    close(descriptor)
    guard isWritten, rename(temporary, path) == 0 else {
      if !isWritten { errno = error }
      let failure = failure("cannot be written", path)
      unlink(temporary)
      throw failure
    }
  }

  private static func failure(_ what: String, _ path: String) -> LedgerError {
    LedgerError(.inputOutput, "\(what): \(String(cString: strerror(errno)))", path: path)
  }
}
