/// Reads the fields of an event's body without building the whole of it.
///
/// A fold over a long history is mostly this; building a tree for each body takes several times as long.
package struct BodyReader: Sendable {
  private let bytes: [UInt8]
  private let members: [(key: Range<Int>, value: Int)]

  /// A reader of a canonical object; nil when the bytes are none.
  ///
  /// - Complexity: O(*n*) in the size of the body.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = CanonicalScanner(bytes)
    var found: [(key: Range<Int>, value: Int)] = []
    found.reserveCapacity(12)
    do {
      try scanner.eachMember(depth: 1) { (scanner, key) throws(CanonicalError) in
        found.append((key, scanner.offset))
        try scanner.skipValue(depth: 2)
      }
    } catch {
      return nil
    }
    guard scanner.isAtEnd else { return nil }
    members = found
  }

  /// The names of the fields present, in byte order.
  package var names: [String] {
    members.map { String(decoding: bytes[$0.key], as: UTF8.self) }
  }

  private func scanner(_ name: StaticString) -> CanonicalScanner? {
    let count = name.utf8CodeUnitCount
    member: for (key, value) in members where key.count == count {
      for index in 0..<count where bytes[key.lowerBound + index] != name.utf8Start[index] {
        continue member
      }
      return CanonicalScanner(bytes, at: value)
    }
    return nil
  }

  package func has(_ name: StaticString) -> Bool { scanner(name) != nil }

  /// The value of a field; nil when it is absent.
  package func value(_ name: StaticString) -> JSONValue? {
    guard var scanner = scanner(name) else { return nil }
    do { return try scanner.value(depth: 2) } catch { return nil }
  }

  /// The text of a field whose name is known only at run time.
  package func fieldText(_ name: String) -> String? {
    for (key, value) in members where bytes[key].elementsEqual(name.utf8) {
      var scanner = CanonicalScanner(bytes, at: value)
      do { return try scanner.string() } catch { return nil }
    }
    return nil
  }

  /// The text of a field; nil when it is absent or no text.
  package func string(_ name: StaticString) -> String? {
    guard var scanner = scanner(name) else { return nil }
    do { return try scanner.string() } catch { return nil }
  }

  package func integer(_ name: StaticString) -> Int64? {
    guard var scanner = scanner(name) else { return nil }
    do { return try scanner.integer() } catch { return nil }
  }

  package func flag(_ name: StaticString) -> Bool? { value(name)?.bool }

  package func instant(_ name: StaticString) -> Timestamp? {
    integer(name).map(Timestamp.init(milliseconds:))
  }

  package func word<Word: RawRepresentable<String>>(_ name: StaticString, _: Word.Type) -> Word? {
    string(name).flatMap(Word.init(rawValue:))
  }

  package func strings(_ name: StaticString) -> [String]? {
    value(name)?.array?.compactMap(\.string)
  }

  package func window(_ name: StaticString) -> TimeWindow? { value(name)?.window }
  package func interval(_ name: StaticString) -> UncertainTime? { value(name)?.interval }
  package func scope(_ name: StaticString) -> Scope? { value(name)?.scope }

  package func subject(_ name: StaticString) -> Subject? { string(name).flatMap(Subject.init) }

  package func subjects(_ name: StaticString) -> [Subject]? {
    strings(name)?.compactMap(Subject.init)
  }
}
