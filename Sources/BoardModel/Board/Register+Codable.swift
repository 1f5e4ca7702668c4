import PackedValues

extension Register: Codable where Key: Codable, Value: Codable {
  /// Packs the keys in order, a table of where each value ends, and the values; those that are packed already as
  /// they are.
  package func encode(to encoder: any Encoder) throws {
    guard let encoder = encoder as? PackEncoder else { throw PackError.unsupported("\(type(of: encoder))") }
    let places = places
    var values = PackWriter()
    var table = PackWriter()
    for place in places {
      switch place {
      case .inTree(_, let box): try RegisterValue.pack(box.value, into: &values)
      case .stored(_, let stored, let index): values.write(raw: stored.packed(at: index))
      }
      guard let end = UInt32(exactly: values.bytes.count) else {
        throw PackError.unsupported("more than 4 gigabytes")
      }
      table.write(fixed: end)
    }
    try RegisterValue.pack(places.map(\.key), into: &encoder.writer)
    encoder.writer.write(raw: table.bytes)
    encoder.writer.write(raw: values.bytes)
  }

  package init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? PackDecoder else { throw PackError.unsupported("\(type(of: decoder))") }
    let keys = try RegisterValue.unpack([Key].self, from: &decoder.reader)
    self.init(
      stored: try StoredValues(keys, from: &decoder.reader) {
        try RegisterValue.unpack(Value.self, from: &$0)
      })
  }
}
