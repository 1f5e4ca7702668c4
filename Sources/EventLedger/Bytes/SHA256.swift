package import BoardModel
import Crypto
import Glibc

/// The SHA-256 digest of some bytes.
package func sha256(_ bytes: [UInt8]) -> Bytes32 { sha256(bytes[...]) }

/// The SHA-256 digest of some of the bytes of an array.
package func sha256(_ bytes: ArraySlice<UInt8>) -> Bytes32 {
  bytes.withUnsafeBytes { sha256($0) }
}

/// The SHA-256 digest of bytes that lie somewhere in memory.
package func sha256(_ bytes: UnsafeRawBufferPointer) -> Bytes32 {
  var hash = SHA256()
  hash.update(bufferPointer: bytes)
  return hash.finalize().withUnsafeBytes { raw in
    raw.baseAddress.map { Bytes32(at: $0) } ?? .zero
  }
}

/// The SHA-256 digest and the length of a file of any size.
///
/// - Throws: `LedgerError` with `missing`, `isDirectory`, `noPermission` or `inputOutput`.
package func sha256(ofFileAt path: String) throws(LedgerError) -> (digest: Bytes32, size: Int) {
  func failure() -> LedgerError {
    let code: LedgerError.Code =
      switch errno {
      case ENOENT, ENOTDIR: .missing
      case EISDIR: .isDirectory
      case EACCES: .noPermission
      default: .inputOutput
      }
    return LedgerError(code, "the file cannot be read: \(String(cString: strerror(errno)))", path: path)
  }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw failure() }
  defer { close(descriptor) }
  var hash = SHA256()
  var size = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw failure() }
    if count == 0 { break }
    buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    size += count
  }
  let digest = hash.finalize().withUnsafeBytes { raw in raw.baseAddress.map { Bytes32(at: $0) } ?? .zero }
  return (digest, size)
}
