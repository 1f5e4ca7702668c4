/// Encodes values by position: the fields of a type one behind the other, without their names.
///
/// Types whose own code writes and reads in different orders do not come back; a test goes through all that a board
/// holds.
package final class PackEncoder: Encoder {
  package var writer: PackWriter
  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package init(_ writer: PackWriter = PackWriter()) { self.writer = writer }

  /// Appends a value to a writer.
  package static func encode(_ value: some Encodable, into writer: inout PackWriter) throws {
    // The bytes change hands: held by both, all of them would be copied for every value.
    let encoder = PackEncoder()
    swap(&encoder.writer, &writer)
    defer { swap(&encoder.writer, &writer) }
    try encoder.write(value)
  }

  package func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(EncodedFields<Key>(encoder: self))
  }

  package func unkeyedContainer() -> any UnkeyedEncodingContainer { EncodedElements(encoder: self) }
  package func singleValueContainer() -> any SingleValueEncodingContainer { EncodedValue(encoder: self) }

  /// See `PackDecoder.readField`, which it must do as.
  func writeField<Value: Encodable>(_ value: Value) throws {
    if MemoryLayout<Value>.size == MemoryLayout<Int>.size {
      try write(value)
    } else {
      try value.encode(to: self)
    }
  }

  func write(_ value: some Encodable) throws {
    if let shaped = value as? any PackShaped { return try shaped.write(to: self) }
    try value.encode(to: self)
  }
}
