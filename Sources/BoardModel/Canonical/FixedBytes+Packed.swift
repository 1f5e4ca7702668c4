package import PackedValues

extension Bytes16: Packed {
  package func pack(into writer: inout PackWriter) {
    writer.write(high)
    writer.write(low)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(high: try reader.number(), low: try reader.number())
  }
}

extension Bytes32: Packed {
  package func pack(into writer: inout PackWriter) {
    first.pack(into: &writer)
    second.pack(into: &writer)
  }

  package init(from reader: inout PackReader) throws(PackError) {
    self.init(first: try Bytes16(from: &reader), second: try Bytes16(from: &reader))
  }
}
