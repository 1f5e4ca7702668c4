package import BoardModel

/// What an event says, field by field, in words for people.
package enum FieldText {
  /// The fields of a body in the order of its schema.
  ///
  /// - Parameter leaving: names of fields that are said elsewhere.
  package static func words(
    _ body: JSONObject, of kind: EventKind, leaving: Set<String> = []
  ) -> [(name: String, text: String)] {
    KindSchema.of(kind).fields.compactMap { field in
      guard !leaving.contains(field.name), let value = body[field.name] else { return nil }
      return (plain(field.name), PlainText.cleaned(words(value, field.type)))
    }
  }

  private static func words(_ value: JSONValue, _ type: FieldType) -> String {
    switch type {
    case .word: value.string.map(plain) ?? raw(value)
    case .flag: value == .bool(true) ? "yes" : "no"
    case .instant: value.timestamp.map { TimeText.full($0) } ?? raw(value)
    case .interval:
      value.interval.map { $0.isExact && $0.words == nil ? TimeText.full($0.earliest) : TimeText.text($0) }
        ?? raw(value)
    // Nobody compares more of a key by eye.
    case .hexadecimal: value.string.map { $0.count > 16 ? "\($0.prefix(12))…" : $0 } ?? raw(value)
    case .list(let type):
      value.array.map { $0.map { words($0, type) }.joined(separator: ", ") } ?? raw(value)
    case .map(_, let type):
      value.object.map { members($0) { _ in type } } ?? raw(value)
    case .object(let fields):
      value.object.map { object in members(object) { name in fields.first { $0.name == name }?.type } }
        ?? raw(value)
    case .window, .scope:
      value.object.map { members($0, type(ofPart:)) } ?? raw(value)
    case .line, .text, .code, .integer, .reference, .subject: raw(value)
    }
  }

  /// The parts of windows and scopes, which are fields of their own.
  private static func type(ofPart name: String) -> FieldType? {
    switch name {
    case "from", "to": .instant
    case "window": .window
    default: .list(.line)
    }
  }

  private static func members(_ object: JSONObject, _ type: (String) -> FieldType?) -> String {
    object.members.map { name, value in
      "\(plain(name)) \(type(name).map { words(value, $0) } ?? raw(value))"
    }.joined(separator: ", ")
  }

  private static func raw(_ value: JSONValue) -> String { value.string ?? JSONText.line(value) }

  private static func plain(_ word: String) -> String { PlainText.words(word) }
}
