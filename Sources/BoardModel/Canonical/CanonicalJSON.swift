/// The one way in which a body is written as bytes.
///
/// UTF-8 without white space; object keys printable ASCII in byte order, each once; integers within
/// ±(2^53−1) without leading zeros, fractions or exponents; strings escape `"`, `\` and the controls below
/// U+0020 only, with the two-character forms for backspace, tab, line feed, form feed and carriage return
/// and lower-case `\u00xx` for the rest; nothing nests deeper than eight levels. Python's
/// `json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)` writes the same bytes.
package enum CanonicalJSON {
  package static let largestInteger: Int64 = (1 << 53) - 1
  package static let deepestNesting = 8
  package static let largestBody = 256 * 1024

  /// The canonical bytes of a value.
  ///
  /// - Throws: `CanonicalError` when the value has no canonical form: too deep, too large, an integer out
  ///   of range or a key that is not printable ASCII.
  package static func encode(_ value: JSONValue) throws(CanonicalError) -> [UInt8] {
    var writer = CanonicalWriter()
    try writer.write(value, depth: 1)
    guard writer.bytes.count <= largestBody else { throw .tooLarge(writer.bytes.count) }
    return writer.bytes
  }

  /// The value that canonical bytes stand for.
  ///
  /// - Throws: `CanonicalError` when the bytes are not the canonical form of any value, even if a
  ///   lenient reader would accept them.
  package static func parse(_ bytes: [UInt8]) throws(CanonicalError) -> JSONValue {
    guard bytes.count <= largestBody else { throw .tooLarge(bytes.count) }
    var scanner = CanonicalScanner(bytes)
    let value = try scanner.value(depth: 1)
    guard scanner.isAtEnd else { throw .malformed(at: scanner.offset) }
    return value
  }

  /// Whether a key may stand in a body: printable ASCII without quotation mark and backslash.
  package static func isKeyByte(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte <= 0x7e && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
