import BoardModel
import Testing

/// The one way in which a body is written.
@Suite struct CanonicalTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-1", "9007199254740991", "-9007199254740991", "\"\"", "\"a\"", "[]", "{}",
    "[1,2]", "[[[[[[[[]]]]]]]]", #"{"a":1,"b":[{"c":null}]}"#, #"{" ":1,"!":2,"A":3,"a":4,"~":5}"#,
    #""\"\\\b\t\n\f\r\u0000\u001f""#, "\"\u{7f}/\u{2028}\u{e9}\u{1F600}\u{10FFFF}\"",
    #"{"a":1,"aa":2,"b":3}"#,
  ])
  func readsWhatItWrites(_ text: String) throws {
    let value = try CanonicalJSON.parse(Array(text.utf8))
    #expect(String(decoding: try CanonicalJSON.encode(value), as: UTF8.self) == text)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "True", "tru", "1 ", " 1", "01", "-0", "-", "+1", "1.0", "1e3", "1E3", ".5",
    "9007199254740992", "-9007199254740992", "99999999999999999999999", "NaN", "Infinity", "0x1", "1,",
    "[1,]", "[,1]", "[1 ,2]", "[", "]", "[1", "[1 2]", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{\"a\": 1}", "{\"a\":1 }", #"{"b":1,"a":2}"#, #"{"a":1,"a":1}"#, "{\"\u{e9}\":1}", #"{"a\"b":1}"#,
    #"{"\u0061":1}"#, "{\"a\u{7f}\":1}", "\"", "\"a", "\"\n\"", "\"\u{1f}\"", #""\/""#, #""\a""#,
    #""\u0041""#,
    #""\u001F""#, #""\u0008""#, #""\u000a""#, #""\ud83d\ude00""#, #""\ud800""#, #""\u00""#, #""\"#, "'a'",
    "[[[[[[[[[]]]]]]]]]", "\u{feff}1", "1\u{0}",
  ])
  func refusesEveryOtherForm(_ text: String) {
    #expect(throws: CanonicalError.self) { try CanonicalJSON.parse(Array(text.utf8)) }
    #expect(throws: CanonicalError.self) { try CanonicalJSON.fields(Array("{\"a\":\(text)}".utf8) + [0x20]) }
  }

  @Test(
    arguments: [
      [0x80], [0xc0, 0xaf], [0xe0, 0x80, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xc3], [0xff],
      [0xf0, 0x82, 0x82, 0xac],
    ] as [[UInt8]])
  func refusesBytesThatAreNotUTF8(_ bytes: [UInt8]) {
    #expect(throws: CanonicalError.self) { try CanonicalJSON.parse([0x22] + bytes + [0x22]) }
  }

  @Test func hasLimits() throws {
    let longest = String(repeating: "x", count: CanonicalJSON.largestBody - 2)
    #expect(try CanonicalJSON.encode(.string(longest)).count == CanonicalJSON.largestBody)
    #expect(throws: CanonicalError.tooLarge(CanonicalJSON.largestBody + 1)) {
      try CanonicalJSON.encode(.string(longest + "x"))
    }
    #expect(throws: CanonicalError.tooLarge(CanonicalJSON.largestBody + 1)) {
      try CanonicalJSON.parse([UInt8](repeating: 0x31, count: CanonicalJSON.largestBody + 1))
    }
    let deepest = (0..<8).reduce(JSONValue.null) { value, _ in .array([value]) }
    _ = try CanonicalJSON.encode(deepest)
    #expect(throws: CanonicalError.tooDeep) { try CanonicalJSON.encode(.array([deepest])) }
    #expect(throws: CanonicalError.self) { try CanonicalJSON.encode(.integer(1 << 53)) }
    #expect(throws: CanonicalError.self) { try CanonicalJSON.encode(.integer(.min)) }
    #expect(throws: CanonicalError.keyNotASCII("é")) { try CanonicalJSON.encode(["é": 1]) }
  }

  @Test func findsTheMembersOfAnObject() throws {
    let bytes = Array(#"{"a":[1,{"b":2}],"c":"x","d":{}}"#.utf8)
    let members = try CanonicalJSON.fields(bytes).map {
      [String(decoding: bytes[$0.name], as: UTF8.self), String(decoding: bytes[$0.value], as: UTF8.self)]
    }
    #expect(members == [["a", #"[1,{"b":2}]"#], ["c", #""x""#], ["d", "{}"]])
    #expect(try CanonicalJSON.fields(Array("{}".utf8)).isEmpty)
    for text in ["[]", "1", "{}{}", "{} ", ""] {
      #expect(throws: CanonicalError.self) { try CanonicalJSON.fields(Array(text.utf8)) }
    }
  }

  @Test(arguments: 0..<40)
  func randomValuesComeBackTheSame(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed)
    for _ in 0..<25 {
      let value = JSONValue.random(depth: 1, &generator)
      let bytes = try CanonicalJSON.encode(value)
      #expect(try CanonicalJSON.parse(bytes) == value)
      #expect(try CanonicalJSON.encode(CanonicalJSON.parse(bytes)) == bytes)
    }
  }

  @Test(arguments: 0..<8)
  func everyChangedByteIsRefusedOrMeansSomethingElse(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed &+ 1000)
    let bytes = try CanonicalJSON.encode(
      .object(JSONObject([("k", .random(depth: 2, &generator)), ("l", "a\n\u{1}é\"")])))
    for index in bytes.indices.prefix(400) {
      for mask in [1, 2, 4, 8, 16, 32, 64, 128] as [UInt8] {
        var changed = bytes
        changed[index] ^= mask
        let value: JSONValue
        do { value = try CanonicalJSON.parse(changed) } catch { continue }
        #expect(try CanonicalJSON.encode(value) == changed)
      }
    }
  }

  @Test(arguments: 0..<8)
  func membersAndWholeAgreeOnWhatIsCanonical(_ seed: UInt64) throws {
    var generator = SplitMix(state: seed &+ 2000)
    let bytes = try CanonicalJSON.encode(.object(JSONObject([("k", .random(depth: 2, &generator))])))
    for _ in 0..<300 {
      var changed = bytes
      changed[Int.random(in: changed.indices, using: &generator)] = UInt8.random(
        in: 0...255, using: &generator)
      #expect(isObject(changed) == hasFields(changed))
    }
  }

  private func isObject(_ bytes: [UInt8]) -> Bool {
    do { return try CanonicalJSON.parse(bytes).object != nil } catch { return false }
  }

  private func hasFields(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try CanonicalJSON.fields(bytes)
      return true
    } catch {
      return false
    }
  }
}

extension JSONValue {
  /// A value of any shape that has a canonical form.
  fileprivate static func random(depth: Int, _ generator: inout SplitMix) -> JSONValue {
    let largest = CanonicalJSON.largestInteger
    switch Int.random(in: 0..<(depth <= CanonicalJSON.deepestNesting ? 8 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: -largest...largest, using: &generator))
    case 3: return .integer(.random(in: -3...3, using: &generator))
    case 4: return .string(text(&generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth + 1, &generator) })
    default:
      let members = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        (key(&generator), random(depth: depth + 1, &generator))
      }
      return .object(JSONObject(members))
    }
  }

  private static func key(_ generator: inout SplitMix) -> String {
    let bytes = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      UInt8.random(in: 0x20...0x7e, using: &generator)
    }
    return String(decoding: bytes.filter(CanonicalJSON.isKeyByte), as: UTF8.self)
  }

  private static func text(_ generator: inout SplitMix) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let limit: UInt32 = [0x20, 0x7f, 0x800, 0x10ffff].randomElement(using: &generator) ?? 0x7f
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// Random numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
