import BoardModel

extension FormBuilder {
  var decisionFields: [FormField] {
    let settles = state.selectedFindings.map(findingLabel).joined(separator: ", ")
    let manners = Settlement.allCases.map { FormChoice($0.rawValue) }
    return [
      FormField("title", "Decision", help: "the decision in a line"),
      FormField(
        "no_decision", "Kind",
        choices: [FormChoice("no", "decided"), FormChoice("yes", "decided not to decide")],
        value: "no", help: "not deciding is a decision that can be recorded"),
      FormField("statement", "Statement", area: "", help: "what was decided, in full"),
      FormField("rationale", "Rationale", area: "", help: "why"),
      FormField(
        "options", "Options", area: "",
        help: "one a line; * before the one chosen; “: why” after one rejected"),
      FormField("known", "Known", area: "", help: "what was known, and how sure"),
      FormField("maker", "Maker", help: "who decided, by post"),
      FormField("power", "Power", help: "the power or policy it rests on"),
      FormField("present", "Present", help: "who was present"),
      FormField("consulted", "Consulted", help: "who was consulted"),
      FormField(
        "dissent", "Dissent", area: "", help: "one a line: HO: what they said"),
      FormField("review_at", "Review", help: "when it is looked at again: \(EntryTime.help)"),
      FormField(
        "settles", "Settles", line: settles,
        help: "conflicts by number, such as C36, or by name, with commas"),
      FormField(
        "supersedes", "Supersedes", help: "the number of the decision that it takes the place of",
        isHidden: true),
      FormField(
        "manner", "How", choices: manners, value: "resolved",
        help: "resolved, a risk that is accepted, or no conflict"),
      FormField("until", "Until", help: "when an accepted risk comes back: \(EntryTime.help)"),
      FormField(
        "agreed_by", "Agreed by", help: "for no conflict: every department concerned, with commas"),
    ] + loggistFields + [
      FormField(
        "occurred", "Decided", help: "when it was decided, if not now: \(EntryTime.help)"),
      FormField(
        "late_reason", "Why late", help: "why it is written down well after it was decided", isHidden: true),
    ]
  }

  /// For whom a loggist records it.
  private var loggistFields: [FormField] {
    guard state.viewer.actsForEveryDepartment else { return [] }
    let departments = actingDepartments.map { FormChoice($0, $0) }
    return [
      FormField(
        "by", "By", choices: [FormChoice("", "the committee")] + departments,
        value: state.viewer.department ?? "", help: "the department whose decision it is"),
      FormField("recorded_for", "Recorded for", help: "the person or post for whom it is recorded"),
    ]
  }

  /// A conflict by its number where it has one.
  func findingLabel(_ name: String) -> String {
    board.conflicts[name].map { "C\($0.number)" } ?? name
  }

  /// The finding that people mean by a number or a name.
  private func findingName(_ text: String) -> String {
    let digits = text.drop { $0 == "C" || $0 == "c" || $0 == "#" }
    guard let number = Int(digits) else { return text }
    return board.conflicts.unordered.first { $0.number == number }?.finding ?? text
  }

  func decisionCommand(_ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.required("title", "Say in a line what was decided")
    reader.text("statement", "rationale", "known", "maker", "power", "present", "consulted", "late_reason")
    reader.text("by", "recorded_for")
    reader.flag("no_decision")
    reader.number("supersedes")
    reader.moment("review_at")
    reader.occurred()
    readOptions(&reader)
    readDissent(&reader)
    let settles = FieldReader.split(reader.form.text("settles"), ",").map(findingName)
    if !settles.isEmpty {
      reader.set("settles", JSONValue(settles))
      reader.text("manner")
      reader.moment("until")
      reader.names("agreed_by", .department)
    }
    return reader.command(.decisionRecorded, situation: situation)
  }

  func readOptions(_ reader: inout FieldReader) {
    let options = lines(reader.form.text("options")).map { line -> JSONValue in
      var object = JSONObject()
      let isChosen = line.hasPrefix("*")
      let text = isChosen ? String(line.dropFirst()).trimmed : line
      object["chosen"] = .bool(isChosen)
      if let colon = text.firstIndex(of: ":"), !isChosen {
        object["title"] = .string(String(text[..<colon]).trimmed)
        let why = String(text[text.index(after: colon)...]).trimmed
        if !why.isEmpty { object["why_rejected"] = .string(why) }
      } else {
        object["title"] = .string(text)
      }
      return .object(object)
    }
    if !options.isEmpty { reader.set("options", .array(options)) }
  }

  private func readDissent(_ reader: inout FieldReader) {
    var dissent = JSONObject()
    for line in lines(reader.form.text("dissent")) {
      guard let colon = line.firstIndex(of: ":"), board.departments[String(line[..<colon]).trimmed] != nil
      else {
        reader.fail(
          "dissent", "“\(line)” names no department", "Write one a line, such as HO: not enough time")
        continue
      }
      dissent[String(line[..<colon]).trimmed] = .string(String(line[line.index(after: colon)...]).trimmed)
    }
    if !dissent.isEmpty { reader.set("dissent", .object(dissent)) }
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
