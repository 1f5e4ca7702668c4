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

extension Packed where Self: RawRepresentable, RawValue == String {
  package func pack(into writer: inout PackWriter) { writer.write(rawValue) }

  package init(from reader: inout PackReader) throws(PackError) {
    let text = try reader.text()
    guard let value = Self(rawValue: text) else { throw .malformed(text) }
    self = value
  }
}
