import BoardModel

/// Holds the fields of a command against the schema of its kind.
struct SchemaCheck {
  let kind: EventKind

  func problems(in fields: JSONObject) -> [Rejection.Problem] {
    let schema = KindSchema.of(kind)
    return Self.problems(in: fields, against: schema.fields, path: "", of: "\(kind.rawValue)")
  }

  private static func problems(
    in object: JSONObject, against fields: [Field], path: String, of owner: String
  ) -> [Rejection.Problem] {
    var problems: [Rejection.Problem] = []
    for (key, value) in object.members {
      guard let field = fields.first(where: { $0.name == key }) else {
        let known = fields.map(\.name).sorted().joined(separator: ", ")
        problems.append(
          .init(field: path + key, what: "\(owner) has no such field", remedy: "It has: \(known)"))
        continue
      }
      problems += self.problems(in: value, against: field.type, path: path + key)
    }
    for field in fields where field.isRequired && object[field.name] == nil {
      problems.append(
        .init(field: path + field.name, what: "it is missing", remedy: "Say \(field.meaning)"))
    }
    return problems
  }

  private static func problems(
    in value: JSONValue, against type: FieldType, path: String
  ) -> [Rejection.Problem] {
    switch (type, value) {
    case (.line, .string(let text)): return lengthProblems(text, limit: 300, path: path, isLine: true)
    case (.text, .string(let text)): return lengthProblems(text, limit: 60_000, path: path, isLine: false)
    case (.code, .string(let text)) where isCode(text): return []
    case (.integer(let range), .integer(let number)) where range.contains(number): return []
    case (.integer(let range), .integer(let number)):
      return [
        .init(
          field: path, what: "\(number) is out of range",
          remedy: "Give a number from \(range.lowerBound) to \(range.upperBound)")
      ]
    case (.flag, .bool), (.instant, .integer): return []
    case (.interval, .object) where value.interval.map { isOrdered(value, $0) } ?? false: return []
    case (.window, .object(let object)) where hasOnly(["from", "to"], object):
      return windowProblems(object, path: path)
    case (.scope, .object(let object)): return scopeProblems(object, path: path)
    case (.word(let words), .string(let word)):
      if words.contains(word) { return [] }
      return [
        .init(
          field: path, what: "“\(word)” is not one of its words",
          remedy: "Write one of: \(words.joined(separator: ", "))")
      ]
    case (.reference, .string(let text)) where isCode(text): return []
    case (.subject, .string(let text)) where Subject(text) != nil: return []
    case (.subject, .string(let text)):
      return [
        .init(field: path, what: "“\(text)” names nothing", remedy: "Write kind/identifier, such as task/t1")
      ]
    case (.list(let element), .array(let values)):
      return values.enumerated().flatMap { problems(in: $1, against: element, path: "\(path)[\($0)]") }
    case (.map(_, let element), .object(let object)):
      return object.members.flatMap { problems(in: $1, against: element, path: "\(path).\($0)") }
    case (.object(let fields), .object(let object)):
      return problems(in: object, against: fields, path: "\(path).", of: path)
    case (.hexadecimal(let count), .string(let text))
    where bytesFromHexadecimal(text)?.count == count && text == text.lowercased():
      return []
    default:
      return [.init(field: path, what: "the value is of the wrong form", remedy: remedy(for: type))]
    }
  }

  private static func lengthProblems(
    _ text: String, limit: Int, path: String, isLine: Bool
  ) -> [Rejection.Problem] {
    if text.allSatisfy(\.isWhitespace) {
      return [.init(field: path, what: "it is empty", remedy: "Write something or leave the field out")]
    }
    if text.utf8.count > limit {
      return [
        .init(
          field: path, what: "it is \(text.utf8.count) bytes long",
          remedy: "At most \(limit) fit here; attach longer material by its hash: crossgov material add FILE")
      ]
    }
    if isLine, text.contains(where: \.isNewline) {
      return [.init(field: path, what: "it has more than one line", remedy: "Write one line")]
    }
    return []
  }

  private static func windowProblems(_ object: JSONObject, path: String) -> [Rejection.Problem] {
    for (_, value) in object.members where value.integer == nil {
      return [.init(field: path, what: "an end is no time", remedy: remedy(for: .window))]
    }
    guard let window = JSONValue.object(object).window, window.isEmpty else { return [] }
    return [
      .init(field: path, what: "it ends before it starts", remedy: "Give an end after the start")
    ]
  }

  private static func scopeProblems(_ object: JSONObject, path: String) -> [Rejection.Problem] {
    var problems: [Rejection.Problem] = []
    for (key, value) in object.members {
      if key == "window" {
        guard let window = value.object else {
          problems.append(.init(field: path, what: "its window is none", remedy: remedy(for: .window)))
          continue
        }
        problems += windowProblems(window, path: "\(path).window")
      } else if !Scope.dimensions.contains(where: { $0.name == key }) {
        problems.append(
          .init(
            field: "\(path).\(key)", what: "a scope has no such part",
            remedy: "It has groups, places, actors, goods and window"))
      } else if value.string != "all", (value.array ?? []).isEmpty {
        problems.append(
          .init(
            field: "\(path).\(key)", what: "it names nothing",
            remedy: "Write all, a list of names, or leave it out when it is not stated"))
      }
    }
    return problems
  }

  private static func isCode(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  private static func isOrdered(_ value: JSONValue, _ time: UncertainTime) -> Bool {
    value.object?["latest"]?.timestamp.map { time.earliest <= $0 } ?? false
  }

  private static func hasOnly(_ keys: [String], _ object: JSONObject) -> Bool {
    object.keys.allSatisfy(keys.contains)
  }

  private static func remedy(for type: FieldType) -> String {
    switch type {
    case .line, .text: "Write text"
    case .code, .reference: "Write an identifier of letters, digits, '.', '_' and '-', at most 64"
    case .integer(let range): "Give a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "Write true or false"
    case .instant: "Give a time, such as 2021-08-25 17:42 BST"
    case .interval: "Give a time, or an earliest and a latest one that is not before it"
    case .window: "Give from and to, each a time, or leave an open end out"
    case .scope: "Give groups, places, actors, goods and window"
    case .word(let words): "Write one of: \(words.joined(separator: ", "))"
    case .subject: "Write kind/identifier, such as task/t1"
    case .list: "Give a list"
    case .map, .object: "Give names with values"
    case .hexadecimal(let count): "Give \(count * 2) lower-case hexadecimal digits"
    }
  }
}
