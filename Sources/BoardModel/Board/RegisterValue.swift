import PackedValues

/// How a value in a register is packed: by hand where it knows how, else field by field as it encodes itself.
enum RegisterValue {
  static func pack(_ value: some Encodable, into writer: inout PackWriter) throws {
    if let value = value as? any Packed {
      value.pack(into: &writer)
    } else {
      try PackEncoder.encode(value, into: &writer)
    }
  }

  static func unpack<Value: Decodable>(_ type: Value.Type, from reader: inout PackReader) throws -> Value {
    if let type = type as? any Packed.Type, let value = try byHand(type, &reader) as Value? { return value }
    return try PackDecoder.decode(type, from: &reader)
  }

  private static func byHand<Value, Form: Packed>(
    _ type: Form.Type, _ reader: inout PackReader
  ) throws -> Value? {
    try Form(from: &reader) as? Value
  }
}
