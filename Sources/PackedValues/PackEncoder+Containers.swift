/// The fields of a type, in the order in which it encodes them; an optional one has a flag before it.
struct EncodedFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: PackEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { throw PackError.unsupported("nothing without a type") }
  func encode(_ value: some Encodable, forKey key: Key) throws { try encoder.writeField(value) }
  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws { try some(value) }
  // The protocol's own way with these leaves nothing behind where there is no value.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) throws { try some(value) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) throws { try some(value) }

  private func some(_ value: (some Encodable)?) throws {
    encoder.writer.write(value != nil)
    if let value { try encoder.write(value) }
  }

  /// The case of an enumeration, by its name, and then what it carries.
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.writer.write(key.stringValue)
    return encoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

/// A list of a type's own making, whose length nobody knows before its end: refused.
struct EncodedElements: UnkeyedEncodingContainer {
  let encoder: PackEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { 0 }
  private var refusal: PackError { .unsupported("a list of its own making") }

  func encodeNil() throws { throw refusal }
  func encode(_ value: some Encodable) throws { throw refusal }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self }
  func superEncoder() -> any Encoder { encoder }
}

/// A value without fields: a number, a text, or what stands for a whole type.
struct EncodedValue: SingleValueEncodingContainer {
  let encoder: PackEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { throw PackError.unsupported("nothing without a type") }
  func encode(_ value: Bool) { encoder.writer.write(value) }
  func encode(_ value: String) { encoder.writer.write(value) }
  func encode(_ value: Double) { encoder.writer.write(value.bitPattern) }
  func encode(_ value: Float) { encoder.writer.write(UInt64(value.bitPattern)) }
  func encode(_ value: Int) { encoder.writer.write(Int64(value)) }
  func encode(_ value: Int8) { encoder.writer.write(Int64(value)) }
  func encode(_ value: Int16) { encoder.writer.write(Int64(value)) }
  func encode(_ value: Int32) { encoder.writer.write(Int64(value)) }
  func encode(_ value: Int64) { encoder.writer.write(Int64(value)) }
  func encode(_ value: UInt) { encoder.writer.write(UInt64(value)) }
  func encode(_ value: UInt8) { encoder.writer.write(UInt64(value)) }
  func encode(_ value: UInt16) { encoder.writer.write(UInt64(value)) }
  func encode(_ value: UInt32) { encoder.writer.write(UInt64(value)) }
  func encode(_ value: UInt64) { encoder.writer.write(UInt64(value)) }
  func encode(_ value: some Encodable) throws { try encoder.write(value) }
}
