import EventLedger
import Glibc

/// A copy of a board that cannot be read in place, in a directory of this user, as it stood when it was opened.
///
/// Needed where SQLite may not or must not make its shared files beside the board. The copy may catch a write
/// half done; the chain tells.
final class PrivateCopy: Sendable {
  let path: String
  private let directory: String

  init(of original: String) throws(LedgerError) {
    var template = Array((temporaryDirectory() + "/crossgov-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw LedgerError(.inputOutput, "no room for a copy to read from: \(String(cString: strerror(errno)))")
    }
    directory = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = directory + "/board"
    try copyFile(original, to: path)
    if FileFacts(original + "-wal") != nil { try copyFile(original + "-wal", to: path + "-wal") }
  }

  deinit {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    rmdir(directory)
  }
}

private func temporaryDirectory() -> String {
  guard let value = getenv("TMPDIR") else { return "/tmp" }
  return String(cString: value)
}

private func copyFile(_ source: String, to destination: String) throws(LedgerError) {
  func failure() -> LedgerError {
    LedgerError(
      .inputOutput, "the board could not be copied: \(String(cString: strerror(errno)))", path: source)
  }
  let input = open(source, O_RDONLY | O_CLOEXEC)
  guard input >= 0 else { throw failure() }
  defer { close(input) }
  let output = open(destination, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard output >= 0 else { throw failure() }
  defer { close(output) }
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(input, &buffer, buffer.count)
    if count == 0 { return }
    guard count > 0, write(output, buffer, count) == count else { throw failure() }
  }
}
