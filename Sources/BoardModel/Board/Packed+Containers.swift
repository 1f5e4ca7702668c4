package import PackedValues

// Here and not beside `Packed`, because generic code is made for its types within a module only.

extension Optional: Packed where Wrapped: Packed {
  package func pack(into writer: inout PackWriter) {
    writer.write(self != nil)
    if let self { self.pack(into: &writer) }
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self = try reader.flag() ? try Wrapped(from: &reader) : nil
  }
}

extension Array: Packed where Element: Packed {
  package func pack(into writer: inout PackWriter) {
    writer.write(UInt64(count))
    for element in self { element.pack(into: &writer) }
  }

  package init(from reader: inout PackReader) throws(PackError) {
    let count = try reader.count()
    self = []
    guard count > 0 else { return }
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

extension Set: Packed where Element: Packed {
  package func pack(into writer: inout PackWriter) {
    writer.write(UInt64(count))
    for packed in map(packedAlone).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      writer.write(raw: packed)
    }
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self = Set(try [Element](from: &reader))
  }
}

extension Dictionary: Packed where Key: Packed, Value: Packed {
  package func pack(into writer: inout PackWriter) {
    writer.write(UInt64(count))
    // In one order, so that equal dictionaries have equal bytes.
    let pairs = map { (packedAlone($0.key), packedAlone($0.value)) }
    for (key, value) in pairs.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
      writer.write(raw: key)
      writer.write(raw: value)
    }
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self = [:]
    for _ in 0..<(try reader.count()) {
      let key = try Key(from: &reader)
      self[key] = try Value(from: &reader)
    }
  }
}

private func packedAlone(_ value: some Packed) -> [UInt8] {
  var writer = PackWriter()
  value.pack(into: &writer)
  return writer.bytes
}

extension Packed where Self: RawRepresentable, RawValue == String {
  package func pack(into writer: inout PackWriter) { writer.write(rawValue) }

  package init(from reader: inout PackReader) throws(PackError) {
    let text = try reader.text()
    guard let value = Self(rawValue: text) else { throw .malformed(text) }
    self = value
  }
}
