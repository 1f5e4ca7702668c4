package import BoardModel
import Crypto

/// The SHA-256 digest of some bytes.
package func sha256(_ bytes: [UInt8]) -> Bytes32 { sha256(bytes[...]) }

/// The SHA-256 digest of some of the bytes of an array.
package func sha256(_ bytes: ArraySlice<UInt8>) -> Bytes32 {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return hash.finalize().withUnsafeBytes { raw in
    raw.baseAddress.map { Bytes32(at: $0) } ?? .zero
  }
}
