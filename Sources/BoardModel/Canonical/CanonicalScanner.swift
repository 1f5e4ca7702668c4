/// Reads canonical JSON strictly: whatever it accepts, the writer writes byte for byte the same.
struct CanonicalScanner {
  private let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func value(depth: Int) throws(CanonicalError) -> JSONValue {
    guard offset < bytes.count else { throw .malformed(at: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "t"):
      try expect("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    default: return .integer(try integer())
    }
  }

  /// Passes one value without building it and checks its form.
  mutating func skipValue(depth: Int) throws(CanonicalError) {
    guard offset < bytes.count else { throw .malformed(at: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "\""): _ = try skipString()
    case UInt8(ascii: "{"):
      try eachMember(depth: depth) { (scanner, _) throws(CanonicalError) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try eachElement(depth: depth) { (scanner) throws(CanonicalError) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): _ = try value(depth: depth)
    default: _ = try integer()
    }
  }

  mutating func integer() throws(CanonicalError) -> Int64 {
    let start = offset
    var isNegative = false
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") {
      isNegative = true
      offset += 1
    }
    let firstDigit = offset
    var magnitude: Int64 = 0
    while offset < bytes.count, case let digit = bytes[offset] &- UInt8(ascii: "0"), digit <= 9 {
      magnitude = magnitude * 10 + Int64(digit)
      guard magnitude <= CanonicalJSON.largestInteger else { throw .integerOutOfRange(at: start) }
      offset += 1
    }
    let length = offset - firstDigit
    let hasLeadingZero = length > 1 && bytes[firstDigit] == UInt8(ascii: "0")
    guard length > 0, !hasLeadingZero, !(isNegative && magnitude == 0) else { throw .malformed(at: start) }
    return isNegative ? -magnitude : magnitude
  }

  mutating func string() throws(CanonicalError) -> String {
    let (content, isPlain) = try skipString()
    if isPlain { return String(decoding: bytes[content], as: UTF8.self) }
    return String(decoding: unescaped(content), as: UTF8.self)
  }

  /// Passes a string and returns the range between its quotation marks.
  private mutating func skipString() throws(CanonicalError) -> (content: Range<Int>, isPlain: Bool) {
    let start = offset + 1
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { throw .malformed(at: offset) }
    offset = start
    var isPlain = true
    var isASCII = true
    while true {
      offset = bytes.withUnsafeBufferPointer { Self.endOfPlainText($0, from: offset) }
      guard offset < bytes.count else { throw .malformed(at: offset) }
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { throw .malformed(at: offset) }
      if byte >= 0x80 { isASCII = false }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        try skipEscape()
      } else {
        offset += 1
      }
    }
    let content = start..<offset
    offset += 1
    if !isASCII, !Self.isValidUTF8(bytes[content]) { throw .malformed(at: start) }
    return (content, isPlain)
  }

  /// The first byte from some place on that is a control, a quotation mark, a backslash or no ASCII; the end where
  /// none is.
  ///
  /// Eight bytes at a time: a long history is mostly the text of bodies.
  private static func endOfPlainText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones << 7
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quotes = word ^ ones &* 0x22
      let slashes = word ^ ones &* 0x5c
      // A borrow may mark a byte behind one that is found, and never one before it.
      let found =
        (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | word
      if found & highBits != 0 { return index + (found & highBits).trailingZeroBitCount / 8 }
      index += 8
    }
    while index < raw.count, case let byte = raw[index], byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5c
    {
      index += 1
    }
    return index
  }

  private mutating func skipEscape() throws(CanonicalError) {
    guard offset + 1 < bytes.count else { throw .malformed(at: offset) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"),
      UInt8(ascii: "f"), UInt8(ascii: "r"):
      offset += 2
    case UInt8(ascii: "u"):
      guard offset + 5 < bytes.count, bytes[offset + 2] == UInt8(ascii: "0"),
        bytes[offset + 3] == UInt8(ascii: "0"), let high = Self.nibble(bytes[offset + 4]),
        let low = Self.nibble(bytes[offset + 5]), case let code = high << 4 | low, code < 0x20,
        ![0x08, 0x09, 0x0a, 0x0c, 0x0d].contains(code)
      else { throw .malformed(at: offset) }
      offset += 6
    default: throw .malformed(at: offset)
    }
  }

  private func unescaped(_ content: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var index = content.lowerBound
    while index < content.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let escape = bytes[index + 1]
      index += 2
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "f"): result.append(0x0c)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "u"):
        let high = Self.nibble(bytes[index + 2]) ?? 0
        let low = Self.nibble(bytes[index + 3]) ?? 0
        result.append(high << 4 | low)
        index += 4
      default: result.append(escape)
      }
    }
    return result
  }

  private mutating func array(depth: Int) throws(CanonicalError) -> [JSONValue] {
    var values: [JSONValue] = []
    try eachElement(depth: depth) { (scanner) throws(CanonicalError) in
      values.append(try scanner.value(depth: depth + 1))
    }
    return values
  }

  private mutating func object(depth: Int) throws(CanonicalError) -> JSONObject {
    var members: [(String, JSONValue)] = []
    try eachMember(depth: depth) { (scanner, key) throws(CanonicalError) in
      let name = String(decoding: scanner.bytes[key], as: UTF8.self)
      members.append((name, try scanner.value(depth: depth + 1)))
    }
    return JSONObject(members)
  }

  mutating func eachElement(
    depth: Int, _ body: (inout CanonicalScanner) throws(CanonicalError) -> Void
  ) throws(CanonicalError) {
    guard depth <= CanonicalJSON.deepestNesting else { throw .tooDeep }
    try expect("[")
    if next(is: "]") { return }
    repeat { try body(&self) } while next(is: ",")
    try expect("]")
  }

  /// Calls the closure at each member's value, with the range of its key.
  mutating func eachMember(
    depth: Int, _ body: (inout CanonicalScanner, Range<Int>) throws(CanonicalError) -> Void
  ) throws(CanonicalError) {
    guard depth <= CanonicalJSON.deepestNesting else { throw .tooDeep }
    try expect("{")
    if next(is: "}") { return }
    var previous: Range<Int>?
    repeat {
      let start = offset
      let (key, isPlain) = try skipString()
      guard isPlain, bytes[key].allSatisfy(CanonicalJSON.isKeyByte) else { throw .malformed(at: start) }
      if let previous, !bytes[previous].lexicographicallyPrecedes(bytes[key]) {
        throw .keyOutOfOrder(at: start)
      }
      previous = key
      try expect(":")
      try body(&self, key)
    } while next(is: ",")
    try expect("}")
  }

  private mutating func next(is character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func expect(_ text: StaticString) throws(CanonicalError) {
    for index in 0..<text.utf8CodeUnitCount {
      guard offset < bytes.count, bytes[offset] == text.utf8Start[index] else { throw .malformed(at: offset) }
      offset += 1
    }
  }

  private static func nibble(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
  private static func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}
