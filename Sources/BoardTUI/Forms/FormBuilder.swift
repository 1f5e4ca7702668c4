import BoardModel

/// Makes forms, and commands out of them.
struct FormBuilder {
  let state: AppState

  var board: Board { state.board }
  var now: Timestamp { state.now }

  /// An empty or prefilled form; nil when what it is about is not on the board.
  func form(_ kind: FormKind) -> FormState? {
    let fields: [FormField]? =
      switch kind {
      case .line: lineFields
      case .newTask: newTaskFields
      case .task(let id): board.tasks[id].map(taskFields)
      case .policy(let id): board.policies[id].map(policyFields)
      case .decision: decisionFields
      case .resolving(let finding): board.conflicts[finding].map { _ in resolvingFields }
      case .entry(let kind, let about): EntryForm(self, kind, about: about)?.fields
      case .review: reviewFields
      }
    return fields.map { FormState(kind: kind, fields: $0, seen: state.inView) }
  }

  /// The command that a form stands for, or what cannot be read in it.
  func command(_ form: FormState) -> Result<Command, Unreadable> {
    var reader = FieldReader(form, board: board, now: now)
    switch form.kind {
    case .line: return lineCommand(&reader)
    case .newTask: return newTaskCommand(&reader)
    case .task(let id): return taskCommand(id, &reader)
    case .policy(let id): return policyCommand(id, &reader)
    case .decision: return decisionCommand(&reader)
    case .resolving(let finding): return resolvingCommand(finding, &reader)
    case .entry(let kind, let about):
      guard let entry = EntryForm(self, kind, about: about) else {
        return .failure(Unreadable(problems: []))
      }
      return entry.command(&reader)
    case .review: return .failure(Unreadable(problems: []))
    }
  }

  var situation: String { state.situation ?? "" }

  /// The departments that may act and decide, the viewer's own first; external parties hold things, and do neither here.
  var actingDepartments: [String] {
    let own = state.viewer.department
    let others = state.boardDepartments.map(\.id).filter { id in
      id != own && !(board.departments[id]?.isExternal ?? false)
    }
    return [own].compactMap(\.self) + others
  }

  func departmentField(_ name: String, _ label: String, value: String?, help: String) -> FormField {
    let own = state.viewer.department
    let choices = actingDepartments.map { FormChoice($0, $0) }
    return FormField(name, label, choices: choices, value: value ?? own ?? "", help: help)
  }

  /// Fields that any entry may come to need.
  var commonFields: [FormField] {
    [
      FormField(
        "occurred", "Happened", help: "when it happened, if not now: \(EntryTime.help)"),
      FormField(
        "late_reason", "Why late", help: "why it is written down well after it happened", isHidden: true),
      FormField(
        "acknowledge_reason", "Why go ahead", help: "why it goes ahead in spite of what it raises",
        isHidden: true),
    ]
  }

  /// Identifiers of a kind, for help lines.
  func known(_ kind: EntityKind) -> String {
    let ids = board.identifiers(of: kind)
    return ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " …" : "")
  }
}
