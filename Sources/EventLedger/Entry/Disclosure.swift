package import BoardModel

/// How much of an entry's body is shown, and the salts that prove it: the column `salt`.
package enum Disclosure: Hashable, Sendable {
  /// The event salt, from which every field's salt follows.
  case whole(Bytes32)
  /// What is left after some field was withheld, in the byte order of the names.
  case partial([DisclosedField])

  static let version: UInt8 = 1

  /// The bytes stored: 32 of salt, or a list that starts with its version and its count.
  package var bytes: [UInt8] {
    switch self {
    case .whole(let salt): return salt.bytes
    case .partial(let fields):
      var writer = ByteWriter()
      writer.write(Self.version)
      writer.write(UInt32(truncatingIfNeeded: fields.count))
      for field in fields {
        writer.writeShort(Array(field.name.utf8))
        writer.write(UInt8(field.isOpen ? 1 : 0))
        writer.write(field.value)
      }
      return writer.bytes
    }
  }

  /// The disclosure that stored bytes stand for; nil when they are neither form, out of order or withhold nothing.
  package init?(_ bytes: [UInt8]) {
    if let salt = Bytes32(bytes) {
      self = .whole(salt)
      return
    }
    var reader = ByteReader(bytes)
    guard reader.byte() == Self.version, let count = reader.number(UInt32.self) else { return nil }
    var fields: [DisclosedField] = []
    var previous: [UInt8]?
    for _ in 0..<count {
      guard let length = reader.number(UInt16.self), let name = reader.take(Int(length)),
        name.allSatisfy(CanonicalJSON.isKeyByte), previous?.lexicographicallyPrecedes(name) ?? true,
        let flag = reader.byte(), flag <= 1, let raw = reader.take(32), let value = Bytes32(raw)
      else { return nil }
      previous = name
      fields.append(
        DisclosedField(name: String(decoding: name, as: UTF8.self), isOpen: flag == 1, value: value))
    }
    guard reader.isAtEnd, fields.contains(where: { !$0.isOpen }) else { return nil }
    self = .partial(fields)
  }

  /// Names of the fields that were withheld, in byte order.
  package var withheld: [String] {
    switch self {
    case .whole: []
    case .partial(let fields): fields.filter { !$0.isOpen }.map(\.name)
    }
  }
}
