package import BoardModel

/// Builds the bytes that are hashed: numbers big-endian, texts behind their length.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Starts again and keeps the memory.
  package mutating func begin(_ tag: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: tag)
  }

  package mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ value: Bytes16) {
    write(value.high)
    write(value.low)
  }

  package mutating func write(_ value: Bytes32) {
    write(value.first)
    write(value.second)
  }

  package mutating func write(_ value: Bytes64) {
    write(value.first)
    write(value.second)
  }

  package mutating func write(_ raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// A text behind its length in two bytes; callers see to it that it is no longer than 65,535 bytes.
  package mutating func writeShort(_ text: some Collection<UInt8>) {
    write(UInt16(truncatingIfNeeded: text.count))
    bytes.append(contentsOf: text)
  }

  /// Bytes behind their length in four bytes.
  package mutating func writeLong(_ raw: some Collection<UInt8>) {
    write(UInt32(truncatingIfNeeded: raw.count))
    bytes.append(contentsOf: raw)
  }

  /// SHA-256 of what was written.
  package var digest: Bytes32 { sha256(bytes) }
}
