extension Bytes16 {
  /// The value of the sixteen bytes at an address, which needs no alignment.
  package init(at address: UnsafeRawPointer) {
    self.init(
      high: UInt64(bigEndian: address.loadUnaligned(as: UInt64.self)),
      low: UInt64(bigEndian: address.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
  }

  /// Sixteen bytes that nobody can guess, from the system's source of randomness.
  package static func random() -> Bytes16 {
    var generator = SystemRandomNumberGenerator()
    return Bytes16(high: generator.next(), low: generator.next())
  }

  /// The value of thirty-two hexadecimal digits; nil for anything else.
  package init?(hexadecimal: String) {
    guard let bytes = bytesFromHexadecimal(hexadecimal) else { return nil }
    self.init(bytes)
  }
}

extension Bytes32 {
  /// The value of the thirty-two bytes at an address, which needs no alignment.
  package init(at address: UnsafeRawPointer) {
    self.init(first: Bytes16(at: address), second: Bytes16(at: address + 16))
  }

  /// Thirty-two bytes that nobody can guess, from the system's source of randomness.
  package static func random() -> Bytes32 { Bytes32(first: .random(), second: .random()) }
}

/// Sixty-four bytes held inline: signatures.
package struct Bytes64: Hashable, Sendable {
  package var first: Bytes32
  package var second: Bytes32

  package init(first: Bytes32, second: Bytes32) {
    self.first = first
    self.second = second
  }

  /// The value of exactly sixty-four bytes; nil for any other count.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 64, let first = Bytes32(bytes.prefix(32)), let second = Bytes32(bytes.dropFirst(32))
    else { return nil }
    self.init(first: first, second: second)
  }

  /// The value of the sixty-four bytes at an address, which needs no alignment.
  package init(at address: UnsafeRawPointer) {
    self.init(first: Bytes32(at: address), second: Bytes32(at: address + 32))
  }

  package var bytes: [UInt8] { first.bytes + second.bytes }
}
