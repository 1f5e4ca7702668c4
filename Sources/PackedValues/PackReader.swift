/// Reads what a `PackWriter` wrote, and nothing behind the end that it was given.
///
/// Its small steps are there for other modules to take over: a board of ten thousand tasks asks for a million.
package struct PackReader: Sendable {
  /// All the bytes; what is read is a part of them, so that many readers share them.
  @usableFromInline package let bytes: PackedBytes
  @usableFromInline package private(set) var offset: Int
  @usableFromInline package let end: Int

  package init(_ bytes: [UInt8]) {
    self.bytes = PackedBytes(bytes)
    offset = 0
    end = bytes.count
  }

  /// A reader of a part of some bytes.
  ///
  /// - Throws: `PackError` when the part does not lie within them.
  package init(_ bytes: PackedBytes, in range: Range<Int>) throws(PackError) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw .truncated }
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { offset == end }

  @inlinable package mutating func byte() throws(PackError) -> UInt8 {
    guard offset < end else { throw .truncated }
    let byte = bytes[offset]
    offset += 1
    return byte
  }

  @inlinable package mutating func number() throws(PackError) -> UInt64 {
    let first = try byte()
    return first < 0x80 ? UInt64(first) : try longNumber(from: UInt64(first & 0x7F))
  }

  /// The rest of a number of more than one byte.
  @usableFromInline package mutating func longNumber(from start: UInt64) throws(PackError) -> UInt64 {
    var result = start
    var shift: UInt64 = 7
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw .malformed("number") }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
  }

  @inlinable package mutating func signed() throws(PackError) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  @inlinable package mutating func flag() throws(PackError) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .malformed("flag")
    }
  }

  /// A number of things that follow, each of which takes a byte at least.
  @inlinable package mutating func count() throws(PackError) -> Int {
    let count = try number()
    guard count <= UInt64(end - offset) else { throw .truncated }
    return Int(count)
  }

  package mutating func text() throws(PackError) -> String {
    let range = try skip(count())
    return bytes.withBytes(range) { String(decoding: $0, as: UTF8.self) }
  }

  package mutating func fixed() throws(PackError) -> UInt32 {
    Self.fixed(in: bytes, at: try skip(4).lowerBound)
  }

  /// The number of four bytes at a place within some bytes.
  package static func fixed(in bytes: PackedBytes, at place: Int) -> UInt32 {
    bytes.withBytes(place..<place + 4) { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
  }

  /// Passes over some bytes.
  ///
  /// - Returns: where they are.
  @inlinable package mutating func skip(_ count: Int) throws(PackError) -> Range<Int> {
    guard count >= 0, count <= end - offset else { throw .truncated }
    let start = offset
    offset += count
    return start..<offset
  }
}
