/// The fields of a type, which are where they are because the type asks for them in the order in which it wrote them.
struct DecodedFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: PackDecoder
  var codingPath: [any CodingKey] { [] }

  /// The case of an enumeration; asked by nobody else.
  var allKeys: [Key] {
    var ahead = decoder.reader
    // What is no name gives no case, and the type says so.
    guard let name = try? ahead.text() else { return [] }
    return Key(stringValue: name).map { [$0] } ?? []
  }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { try !decoder.reader.flag() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder.readField(type)
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try some(type)
  }
  // The protocol's own way with these asks twice whether there is a value.
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try some(type) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try some(type) }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try some(type) }
  func decodeIfPresent(_ type: Float.Type, forKey key: Key) throws -> Float? { try some(type) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try some(type) }
  func decodeIfPresent(_ type: Int8.Type, forKey key: Key) throws -> Int8? { try some(type) }
  func decodeIfPresent(_ type: Int16.Type, forKey key: Key) throws -> Int16? { try some(type) }
  func decodeIfPresent(_ type: Int32.Type, forKey key: Key) throws -> Int32? { try some(type) }
  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try some(type) }
  func decodeIfPresent(_ type: UInt.Type, forKey key: Key) throws -> UInt? { try some(type) }
  func decodeIfPresent(_ type: UInt8.Type, forKey key: Key) throws -> UInt8? { try some(type) }
  func decodeIfPresent(_ type: UInt16.Type, forKey key: Key) throws -> UInt16? { try some(type) }
  func decodeIfPresent(_ type: UInt32.Type, forKey key: Key) throws -> UInt32? { try some(type) }
  func decodeIfPresent(_ type: UInt64.Type, forKey key: Key) throws -> UInt64? { try some(type) }

  private func some<Value: Decodable>(_ type: Value.Type) throws -> Value? {
    try decoder.reader.flag() ? try decoder.read(type) : nil
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    _ = try decoder.reader.text()
    return decoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

/// A value without fields: a number, a text, or what stands for a whole type.
struct DecodedValue: SingleValueDecodingContainer {
  let decoder: PackDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try decoder.reader.flag() }
  func decode(_ type: String.Type) throws -> String { try decoder.reader.text() }
  func decode(_ type: Double.Type) throws -> Double { Double(bitPattern: try decoder.reader.number()) }
  func decode(_ type: Float.Type) throws -> Float { Float(bitPattern: try narrowed(decoder.reader.number())) }
  func decode(_ type: Int.Type) throws -> Int { try narrowed(decoder.reader.signed()) }
  func decode(_ type: Int8.Type) throws -> Int8 { try narrowed(decoder.reader.signed()) }
  func decode(_ type: Int16.Type) throws -> Int16 { try narrowed(decoder.reader.signed()) }
  func decode(_ type: Int32.Type) throws -> Int32 { try narrowed(decoder.reader.signed()) }
  func decode(_ type: Int64.Type) throws -> Int64 { try narrowed(decoder.reader.signed()) }
  func decode(_ type: UInt.Type) throws -> UInt { try narrowed(decoder.reader.number()) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try narrowed(decoder.reader.number()) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try narrowed(decoder.reader.number()) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try narrowed(decoder.reader.number()) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try narrowed(decoder.reader.number()) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.read(type) }

  private func narrowed<Number: FixedWidthInteger>(_ number: some FixedWidthInteger) throws -> Number {
    guard let narrow = Number(exactly: number) else { throw PackError.malformed("number") }
    return narrow
  }
}
