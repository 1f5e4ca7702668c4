/// The standard library's own containers, whose way of encoding themselves leaves their length to the names of fields.
protocol PackShaped {
  func write(to encoder: PackEncoder) throws
  static func read(from decoder: PackDecoder) throws -> Self
}

extension Optional: PackShaped where Wrapped: Codable {
  func write(to encoder: PackEncoder) throws {
    encoder.writer.write(self != nil)
    if let self { try encoder.write(self) }
  }

  static func read(from decoder: PackDecoder) throws -> Self {
    try decoder.reader.flag() ? try decoder.read(Wrapped.self) : nil
  }
}

extension Array: PackShaped where Element: Codable {
  func write(to encoder: PackEncoder) throws {
    encoder.writer.write(UInt64(count))
    for element in self { try encoder.write(element) }
  }

  static func read(from decoder: PackDecoder) throws -> Self {
    var list: Self = []
    for _ in 0..<(try decoder.reader.count()) { list.append(try decoder.read(Element.self)) }
    return list
  }
}

extension Set: PackShaped where Element: Codable {
  func write(to encoder: PackEncoder) throws {
    encoder.writer.write(UInt64(count))
    for packed in try map(packedAlone).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      encoder.writer.write(raw: packed)
    }
  }

  static func read(from decoder: PackDecoder) throws -> Self {
    var set: Self = []
    for _ in 0..<(try decoder.reader.count()) { set.insert(try decoder.read(Element.self)) }
    return set
  }
}

extension Dictionary: PackShaped where Key: Codable, Value: Codable {
  func write(to encoder: PackEncoder) throws {
    encoder.writer.write(UInt64(count))
    // In one order, so that equal dictionaries have equal bytes.
    let pairs = try map { (try packedAlone($0.key), try packedAlone($0.value)) }
    for (key, value) in pairs.sorted(by: { $0.0.lexicographicallyPrecedes($1.0) }) {
      encoder.writer.write(raw: key)
      encoder.writer.write(raw: value)
    }
  }

  static func read(from decoder: PackDecoder) throws -> Self {
    var map: Self = [:]
    for _ in 0..<(try decoder.reader.count()) {
      let key = try decoder.read(Key.self)
      map[key] = try decoder.read(Value.self)
    }
    return map
  }
}

private func packedAlone(_ value: some Encodable) throws -> [UInt8] {
  let encoder = PackEncoder()
  try encoder.write(value)
  return encoder.writer.bytes
}
