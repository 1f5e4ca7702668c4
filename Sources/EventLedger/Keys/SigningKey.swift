package import BoardModel
import Crypto
import FoundationEssentials

/// A member's private Ed25519 key.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey
  /// The public key that entries carry.
  package let publicKey: Bytes32

  /// A new key from the system's source of randomness.
  package init() {
    self.init(Curve25519.Signing.PrivateKey())
  }

  /// The key of a seed of exactly thirty-two bytes; nil for any other count.
  package init?(rawRepresentation: [UInt8]) {
    guard rawRepresentation.count == 32 else { return nil }
    do {
      self.init(try Curve25519.Signing.PrivateKey(rawRepresentation: rawRepresentation))
    } catch {
      return nil
    }
  }

  private init(_ key: Curve25519.Signing.PrivateKey) {
    self.key = key
    publicKey = Bytes32(Array(key.publicKey.rawRepresentation)) ?? .zero
  }

  /// The seed of thirty-two bytes: whoever has it can sign in the member's name.
  package var rawRepresentation: [UInt8] { Array(key.rawRepresentation) }

  /// The signature of an entry hash.
  ///
  /// - Throws: whatever the cryptographic library reports; it has no error for a valid key.
  package func sign(entryHash: Bytes32) throws -> Bytes64 {
    let signature = try key.signature(for: Self.message(entryHash))
    guard let value = Bytes64(signature) else { throw LedgerError(.signing, "the signature is not 64 bytes") }
    return value
  }

  /// Whether a signature over an entry hash is that of a public key.
  package static func isValid(_ signature: Bytes64, entryHash: Bytes32, key: Bytes32) -> Bool {
    do {
      let publicKey = try Curve25519.Signing.PublicKey(rawRepresentation: key.bytes)
      return publicKey.isValidSignature(signature.bytes, for: message(entryHash))
    } catch {
      return false
    }
  }

  private static func message(_ entryHash: Bytes32) -> [UInt8] {
    var writer = ByteWriter()
    writer.begin(Tags.signature)
    writer.write(entryHash)
    return writer.bytes
  }
}
