/// Appends canonical JSON to a byte array.
struct CanonicalWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: JSONValue, depth: Int) throws(CanonicalError) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): try write(number)
    case .string(let text): write(text)
    case .array(let values): try write(values, depth: depth)
    case .object(let object): try write(object, depth: depth)
    }
  }

  private mutating func write(_ number: Int64) throws(CanonicalError) {
    guard number.magnitude <= UInt64(CanonicalJSON.largestInteger) else {
      throw .integerOutOfRange(at: bytes.count)
    }
    bytes.append(contentsOf: String(number).utf8)
  }

  private mutating func write(_ values: [JSONValue], depth: Int) throws(CanonicalError) {
    guard depth <= CanonicalJSON.deepestNesting else { throw .tooDeep }
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try write(value, depth: depth + 1)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ object: JSONObject, depth: Int) throws(CanonicalError) {
    guard depth <= CanonicalJSON.deepestNesting else { throw .tooDeep }
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in object.members {
      guard key.utf8.allSatisfy(CanonicalJSON.isKeyByte) else { throw .keyNotASCII(key) }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(UInt8(ascii: "\""))
      bytes.append(contentsOf: key.utf8)
      bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
      try write(value, depth: depth + 1)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0a: bytes.append(contentsOf: "\\n".utf8)
      case 0x0c: bytes.append(contentsOf: "\\f".utf8)
      case 0x0d: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }
}
