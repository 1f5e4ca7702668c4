import BoardModel
import TextGrid

extension FormBuilder {
  private static let flavours: [(sign: Character, flavour: LineFlavour)] = [
    ("?", .question), ("!", .decision), (">", .action),
  ]

  var lineFields: [FormField] {
    let loggist = state.viewer.actsForEveryDepartment ? " · HO: first records it for HO" : ""
    return [
      FormField(
        "text", "Line",
        help:
          "Enter records · Tab, or ? ! > first: question, decision, action · @HO is for HO · Down: its time\(loggist)"
      ),
      FormField(
        "occurred", "Happened", help: "when it happened, if not now: \(EntryTime.help); Down and Up move"),
      FormField(
        "late_reason", "Why late", help: "why it is written down well after it happened", isHidden: true),
    ]
  }

  /// Goes from statement to question, decision, action and round again.
  static func cycleFlavour(_ field: inout FormField) {
    let text = field.text
    let signs = flavours.map(\.sign)
    if let first = text.first, let index = signs.firstIndex(of: first) {
      let rest = String(text.dropFirst()).trimmed
      field.set(index + 1 < signs.count ? "\(signs[index + 1]) \(rest)" : rest)
    } else {
      field.set("\(signs[0]) \(text.trimmed)")
    }
  }

  /// What the line is so far.
  static func flavour(_ text: String) -> LineFlavour {
    flavours.first { $0.sign == text.trimmed.first }?.flavour ?? .statement
  }

  func lineCommand(_ reader: inout FieldReader) -> Result<Command, Unreadable> {
    var text = reader.form.text("text")
    let flavour = Self.flavour(text)
    if flavour != .statement { text = String(text.dropFirst()).trimmed }
    if state.viewer.actsForEveryDepartment, let colon = text.firstIndex(of: ":") {
      let name = String(text[..<colon])
      if board.departments[name] != nil {
        reader.set("by", .string(name))
        text = String(text[text.index(after: colon)...]).trimmed
      }
    }
    let words = text.split(separator: " ")
    let addressed = words.filter { $0.first == "@" && board.departments[String($0.dropFirst())] != nil }
      .map { String($0.dropFirst()) }
    if !addressed.isEmpty {
      reader.set("for", JSONValue(addressed))
      text = words.filter { !($0.first == "@" && addressed.contains(String($0.dropFirst()))) }
        .joined(separator: " ")
    }
    if text.isEmpty { reader.fail("text", "there is nothing to record", "Write a line, or Esc to leave") }
    reader.set("text", .string(text))
    reader.set("flavour", .string(flavour.rawValue))
    reader.text("late_reason")
    reader.occurred()
    return reader.command(.logLine, situation: situation)
  }
}
