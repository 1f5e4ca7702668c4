/// Reads what a `PackWriter` wrote, and nothing behind the end that it was given.
package struct PackReader: Sendable {
  /// All the bytes; what is read is a part of them, so that many readers share them.
  package let bytes: [UInt8]
  package private(set) var offset: Int
  package let end: Int

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = 0
    end = bytes.count
  }

  /// A reader of a part of some bytes.
  ///
  /// - Throws: `PackError` when the part does not lie within them.
  package init(_ bytes: [UInt8], in range: Range<Int>) throws(PackError) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw .truncated }
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { offset == end }

  package mutating func byte() throws(PackError) -> UInt8 {
    guard offset < end else { throw .truncated }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func number() throws(PackError) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw .malformed("number") }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
  }

  package mutating func signed() throws(PackError) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  package mutating func flag() throws(PackError) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw .malformed("flag")
    }
  }

  /// A number of things that follow, each of which takes a byte at least.
  package mutating func count() throws(PackError) -> Int {
    let count = try number()
    guard count <= UInt64(end - offset) else { throw .truncated }
    return Int(count)
  }

  package mutating func text() throws(PackError) -> String {
    let range = try skip(count())
    return bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }

  package mutating func fixed() throws(PackError) -> UInt32 {
    let range = try skip(4)
    var result: UInt32 = 0
    for index in range.reversed() { result = result << 8 | UInt32(bytes[index]) }
    return result
  }

  /// Passes over some bytes.
  ///
  /// - Returns: where they are.
  package mutating func skip(_ count: Int) throws(PackError) -> Range<Int> {
    guard count >= 0, count <= end - offset else { throw .truncated }
    defer { offset += count }
    return offset..<offset + count
  }
}
