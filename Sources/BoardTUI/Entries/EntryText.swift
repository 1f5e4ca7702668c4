import BoardEngine
import BoardModel

/// What a field of an entry holds as text in a form, and back.
enum EntryText {
  /// A value as it is typed; empty for what has no form as text.
  static func text(of value: JSONValue?, _ type: FieldType) -> String {
    switch (type, value) {
    case (.instant, .integer(let number)?): EntryTime.text(Timestamp(milliseconds: number))
    case (.interval, let value?): EntryTime.text(value.interval?.latest)
    case (_, .string(let text)?): text
    case (_, .integer(let number)?): String(number)
    case (_, .bool(let flag)?): flag ? "yes" : "no"
    case (.list(let element), .array(let values)?):
      values.map { text(of: $0, element) }.joined(separator: ", ")
    case (.map(_, let element), .object(let object)?):
      object.members.map { "\($0.0): \(text(of: $0.1, element))" }.joined(separator: "\n")
    default: ""
    }
  }

  /// What a text says in a field.
  ///
  /// - Throws: `Unreadable` with what is the matter and what to write.
  static func value(
    of text: String, _ field: Field, naming: Naming, now: Timestamp
  ) throws(Unreadable) -> JSONValue {
    try value(of: text, field.type, named: field.name, naming, now)
  }

  private static func value(
    of text: String, _ type: FieldType, named name: String, _ naming: Naming, _ now: Timestamp
  ) throws(Unreadable) -> JSONValue {
    func fail(_ what: String, _ remedy: String) -> Unreadable {
      Unreadable(problems: [.init(field: name, what: "“\(text)” \(what)", remedy: remedy)])
    }
    switch type {
    case .integer:
      guard let number = Int64(text) else { throw fail("is no number", "Write digits alone") }
      return .integer(number)
    case .flag: return .bool(text == "yes")
    case .instant, .interval:
      guard let time = EntryTime.parse(text, now: now) else {
        throw fail("is no time", "Write it \(EntryTime.help)")
      }
      if case .instant = type { return JSONValue(time.earliest) }
      return JSONValue(time)
    case .list(let element):
      var values: [JSONValue] = []
      for part in FieldReader.split(text, ",") {
        values.append(try value(of: part, element, named: name, naming, now))
      }
      return .array(values)
    case .reference(let kind): return .string(naming.identifier(text, kind))
    case .subject: return .string(naming.subject(text))
    case .map(let kind, let element):
      var object = JSONObject()
      for line in text.split(whereSeparator: \.isNewline).map({ String($0).trimmed }) where !line.isEmpty {
        guard let colon = line.firstIndex(of: ":") else {
          throw fail("names nothing it is about", "Write one a line, such as HO: not enough time")
        }
        let key = naming.identifier(String(line[..<colon]).trimmed, kind)
        let rest = String(line[line.index(after: colon)...]).trimmed
        object[key] = try value(of: rest, element, named: name, naming, now)
      }
      return .object(object)
    default: return .string(text)
    }
  }
}
