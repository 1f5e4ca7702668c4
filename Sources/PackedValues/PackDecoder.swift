/// Decodes what a `PackEncoder` encoded.
package final class PackDecoder: Decoder {
  package var reader: PackReader
  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package init(_ reader: PackReader) { self.reader = reader }

  /// Reads one value and goes to the next.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from reader: inout PackReader
  ) throws -> Value {
    let decoder = PackDecoder(reader)
    let value = try decoder.read(type)
    reader = decoder.reader
    return value
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(DecodedFields<Key>(decoder: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw PackError.unsupported("a list of its own making")
  }

  package func singleValueContainer() -> any SingleValueDecodingContainer { DecodedValue(decoder: self) }

  /// A field, whose being an optional was seen to before.
  func readField<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Asking what a type conforms to for the first time takes long; the containers are all one pointer.
    MemoryLayout<Value>.size == MemoryLayout<Int>.size ? try read(type) : try Value(from: self)
  }

  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let shaped = type as? any PackShaped.Type, let value = try shaped.read(from: self) as? Value {
      return value
    }
    return try Value(from: self)
  }
}
