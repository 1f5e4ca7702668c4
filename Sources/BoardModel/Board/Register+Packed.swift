import PackedValues

extension Register where Key: Packed {
  /// Packs the keys in order and the values in theirs; those that are packed already as they are.
  func pack(into writer: inout PackWriter, _ packValue: (Value, inout PackWriter) throws -> Void) throws {
    let places = places
    writer.write(UInt64(places.count))
    try PackedTable.pack(places, into: &writer) { place, writer in place.key.pack(into: &writer) }
    try PackedTable.pack(places, into: &writer) { place, writer in
      switch place {
      case .inTree(_, let box): try packValue(box.value, &writer)
      case .stored(_, let stored, let index): stored.pack(index, into: &writer)
      }
    }
  }

  init(
    from reader: inout PackReader, _ unpackValue: @escaping @Sendable (inout PackReader) throws -> Value
  ) throws(PackError) {
    self.init(
      stored: try StoredValues(from: &reader, key: { try Key(from: &$0) }, value: unpackValue))
  }
}
