/// Where one member of a canonical object lies within the object's bytes.
package struct CanonicalField: Hashable, Sendable {
  /// The key without its quotation marks.
  package var name: Range<Int>
  /// The value, quotation marks and brackets included.
  package var value: Range<Int>

  package init(name: Range<Int>, value: Range<Int>) {
    self.name = name
    self.value = value
  }
}

extension CanonicalJSON {
  /// The members of an object in the order of their keys, after checking that all of it is canonical.
  ///
  /// - Throws: `CanonicalError` when the bytes are not the canonical form of an object.
  /// - Complexity: O(*n*) in the number of bytes; no value is built.
  package static func fields(_ bytes: [UInt8]) throws(CanonicalError) -> [CanonicalField] {
    guard bytes.count <= largestBody else { throw .tooLarge(bytes.count) }
    var scanner = CanonicalScanner(bytes)
    var fields: [CanonicalField] = []
    try scanner.eachMember(depth: 1) { (scanner, key) throws(CanonicalError) in
      let start = scanner.offset
      try scanner.skipValue(depth: 2)
      fields.append(CanonicalField(name: key, value: start..<scanner.offset))
    }
    guard scanner.isAtEnd else { throw .malformed(at: scanner.offset) }
    return fields
  }
}
