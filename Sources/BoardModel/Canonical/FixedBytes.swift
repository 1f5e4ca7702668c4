/// Sixteen bytes held inline: identifiers of boards and events.
package struct Bytes16: Hashable, Codable, Sendable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The value of exactly sixteen bytes, big-endian; nil for any other count.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 { words.0 = words.0 << 8 | UInt64(byte) } else { words.1 = words.1 << 8 | UInt64(byte) }
    }
    (high, low) = words
  }

  package var bytes: [UInt8] { bigEndianBytes(high) + bigEndianBytes(low) }
  package var hexadecimal: String { hexadecimalText(bytes) }
}

/// Thirty-two bytes held inline: hashes, keys and salts.
package struct Bytes32: Hashable, Codable, Sendable {
  package var first: Bytes16
  package var second: Bytes16

  package init(first: Bytes16, second: Bytes16) {
    self.first = first
    self.second = second
  }

  /// The value of exactly thirty-two bytes; nil for any other count.
  package init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32, let first = Bytes16(bytes.prefix(16)), let second = Bytes16(bytes.dropFirst(16))
    else { return nil }
    self.init(first: first, second: second)
  }

  /// The value of sixty-four hexadecimal digits; nil for anything else.
  package init?(hexadecimal: String) {
    guard let bytes = bytesFromHexadecimal(hexadecimal) else { return nil }
    self.init(bytes)
  }

  package static let zero = Bytes32(first: Bytes16(high: 0, low: 0), second: Bytes16(high: 0, low: 0))

  package var bytes: [UInt8] { first.bytes + second.bytes }
  package var hexadecimal: String { hexadecimalText(bytes) }
}

/// The eight bytes of a number, most significant first.
package func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: value.bigEndian) { Array($0) }
}

/// Lower-case hexadecimal digits, two a byte.
package func hexadecimalText(_ bytes: some Sequence<UInt8>) -> String {
  var text = ""
  for byte in bytes {
    for nibble in [byte >> 4, byte & 15] {
      text.unicodeScalars.append(
        Unicode.Scalar(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10))
    }
  }
  return text
}

/// The bytes of hexadecimal digits in either case; nil for an odd count or any other character.
package func bytesFromHexadecimal(_ text: String) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  for index in stride(from: 0, to: digits.count, by: 2) {
    guard let high = hexadecimalDigit(digits[index]), let low = hexadecimalDigit(digits[index + 1]) else {
      return nil
    }
    bytes.append(high << 4 | low)
  }
  return bytes
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
