import BoardModel

extension FormBuilder {
  private var statusChoices: [FormChoice] { ActionStatus.allCases.map { FormChoice($0.rawValue) } }

  var newActionFields: [FormField] {
    [
      FormField("title", "Action", help: "what is done, in a line"),
      departmentField("department", "Department", value: nil, help: "whose action it is"),
      toolField(nil),
      FormField("status", "Status", choices: statusChoices, value: "proposed", help: "how far it is"),
    ] + scopeFields(nil) + restFields([], note: nil) + commonFields
  }

  func actionFields(_ action: Action) -> [FormField] {
    [
      FormField(
        "status", "Status", choices: statusChoices,
        value: action.status.value(at: now)?.rawValue ?? "proposed", help: "how far it is"),
      FormField("title", "Action", line: action.title, help: "what is done, in a line"),
    ] + scopeFields(action.scope.value(at: now))
      + restFields(action.restsOn.value(at: now) ?? [], note: action.note) + commonFields
  }

  private func toolField(_ value: String?) -> FormField {
    let choices =
      [FormChoice("", "none")]
      + board.tools.sorted.map { FormChoice($0.id, "\($0.id) \($0.title)") }
    return FormField(
      "tool", "Tool", choices: choices, value: value ?? "", help: "the toolkit entry put to use")
  }

  private func scopeFields(_ scope: Scope?) -> [FormField] {
    func text(_ names: ScopeNames?) -> String {
      switch names {
      case .all?: "all"
      case .these(let ids)?: ids.joined(separator: ", ")
      default: ""
      }
    }
    return [
      FormField(
        "groups", "Groups", line: text(scope?.groups), help: "all, or with commas: \(known(.group))"),
      FormField(
        "places", "Places", line: text(scope?.places), help: "all, or with commas: \(known(.place))"),
      FormField(
        "actors", "Actors", line: text(scope?.actors), help: "all, or with commas: \(known(.actor))"),
      FormField("goods", "Goods", line: text(scope?.goods), help: "all, or names with commas"),
      FormField("from", "From", line: EntryTime.text(scope?.window.from), help: EntryTime.help),
      FormField("to", "To", line: EntryTime.text(scope?.window.to), help: EntryTime.help),
    ]
  }

  private func restFields(_ subjects: [Subject], note: String?) -> [FormField] {
    [
      FormField(
        "rests_on", "Rests on", line: subjects.map(\.text).joined(separator: ", "),
        help: "what it relies on, with commas: policy/name@2, gate/name, reading/name"),
      FormField("note", "Note", area: note ?? "", help: "anything more a reader should know"),
    ]
  }

  func newActionCommand(_ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.required("title", "Say what is done")
    reader.text("department", "tool", "status")
    readScope(&reader)
    return finish(.actionRecorded, situation, &reader)
  }

  func actionCommand(_ id: String, _ reader: inout FieldReader) -> Result<Command, Unreadable> {
    reader.set("id", .string(id))
    reader.text("status", "title")
    readScope(&reader)
    reader.list("rests_on")
    reader.text("note")
    if reader.fields.count == 1 {
      reader.fail("status", "nothing is changed", "Change something, or Esc to leave")
    }
    return finish(.actionChanged, board.actions[id]?.situation ?? situation, &reader)
  }

  private func finish(
    _ kind: EventKind, _ situation: String, _ reader: inout FieldReader
  ) -> Result<Command, Unreadable> {
    reader.list("rests_on")
    reader.text("note", "late_reason")
    reader.occurred()
    reader.acknowledgement()
    return reader.command(kind, situation: situation)
  }

  /// A scope is one value: when any part of it is changed, the whole is sent.
  private func readScope(_ reader: inout FieldReader) {
    let names = ["groups", "places", "actors", "goods", "from", "to"]
    guard names.contains(where: { reader.form.changed($0) != nil || isEmptied($0, reader.form) }) else {
      return
    }
    var scope = JSONObject()
    for dimension in Scope.dimensions {
      let text = reader.form.text(dimension.name)
      if text.isEmpty { continue }
      scope[dimension.name] = text.lowercased() == "all" ? "all" : JSONValue(FieldReader.split(text, ","))
    }
    var window = JSONObject()
    for end in ["from", "to"] {
      let text = reader.form.text(end)
      if text.isEmpty { continue }
      if let time = EntryTime.parse(text, now: now) {
        window[end] = JSONValue(end == "from" ? time.earliest : time.latest)
      } else {
        reader.fail(end, "“\(text)” is no time", "Write it \(EntryTime.help)")
      }
    }
    if !window.isEmpty { scope["window"] = .object(window) }
    reader.set("scope", .object(scope))
  }

  private func isEmptied(_ name: String, _ form: FormState) -> Bool {
    form.isChange && form.text(name).isEmpty && !(form.base[name] ?? "").isEmpty
  }
}
