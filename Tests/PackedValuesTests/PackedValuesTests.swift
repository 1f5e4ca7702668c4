import PackedValues
import Testing

@Suite struct PackedValuesTests {
  enum Reach: Codable, Hashable {
    case nowhere
    case everywhere
    case these([String])
  }

  enum Word: String, Codable { case first = "one", second = "two" }

  struct Thing: Codable, Hashable {
    var number: Int?
    var text: String?
    var counts: [String: Int] = [:]
    var gaps: [Int?] = []
    var reach: Reach = .nowhere
    var word: Word? = .second
    var large: UInt64 = .max
    var flag = true
    var nested: [[String: Thing]] = []
    var names: Set<String> = []
  }

  static let things = [
    Thing(),
    Thing(number: .min, text: "", counts: ["a": -1, "b": .max], gaps: [nil, 0, nil], reach: .everywhere),
    Thing(
      text: "Äquator 🇦🇫\u{0}", reach: .these(["x", ""]), word: nil, large: 0, flag: false,
      nested: [[:], ["k": Thing(number: 5)]], names: ["p", "q"]),
  ]

  @Test("what was encoded comes back", arguments: things)
  func roundTrip(thing: Thing) throws {
    var writer = PackWriter()
    try PackEncoder.encode(thing, into: &writer)
    try PackEncoder.encode([thing: 1], into: &writer)
    var reader = PackReader(writer.bytes)
    #expect(try PackDecoder.decode(Thing.self, from: &reader) == thing)
    #expect(try PackDecoder.decode([Thing: Int].self, from: &reader) == [thing: 1])
    #expect(reader.isAtEnd)
  }

  @Test("bytes that end too early are an error and no crash", arguments: things)
  func truncated(thing: Thing) throws {
    var writer = PackWriter()
    try PackEncoder.encode(thing, into: &writer)
    for length in writer.bytes.indices {
      var reader = PackReader(Array(writer.bytes[..<length]))
      #expect(throws: (any Error).self) { try PackDecoder.decode(Thing.self, from: &reader) }
    }
  }

  @Test("bytes with one of them changed give something or an error, and no crash", arguments: things)
  func changed(thing: Thing) throws {
    var writer = PackWriter()
    try PackEncoder.encode(thing, into: &writer)
    for index in writer.bytes.indices {
      for change in [1, 0x80, 0xFF] as [UInt8] {
        var bytes = writer.bytes
        bytes[index] ^= change
        var reader = PackReader(bytes)
        _ = try? PackDecoder.decode(Thing.self, from: &reader)
      }
    }
  }

  @Test("numbers of either sign and any size come back")
  func numbers() throws {
    let numbers: [Int64] = [0, 1, -1, 63, 64, -64, -65, 1 << 40, .min, .max]
    var writer = PackWriter()
    for number in numbers { writer.write(number) }
    var reader = PackReader(writer.bytes)
    for number in numbers { #expect(try reader.signed() == number) }
  }

  @Test("equal sets and dictionaries have equal bytes")
  func order() throws {
    let forwards = Dictionary(uniqueKeysWithValues: (0..<50).map { ("key \($0)", $0) })
    let backwards = Dictionary(uniqueKeysWithValues: (0..<50).reversed().map { ("key \($0)", $0) })
    var left = PackWriter()
    var right = PackWriter()
    try PackEncoder.encode(forwards, into: &left)
    try PackEncoder.encode(backwards, into: &right)
    try PackEncoder.encode(Set(forwards.keys), into: &left)
    try PackEncoder.encode(Set(backwards.keys), into: &right)
    #expect(left.bytes == right.bytes)
  }
}
