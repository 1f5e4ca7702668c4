import BoardModel

extension FormBuilder {
  /// The form that says what a command says, filled in; nil where there is none that can say all of it.
  ///
  /// What was filled in counts as typed.
  func filled(by command: Command) -> FormState? {
    for kind in kinds(filledBy: command) {
      if let form = filled(kind, by: command) { return form }
    }
    return nil
  }

  /// The forms that may say what a command says, the plainest first.
  private func kinds(filledBy command: Command) -> [FormKind] {
    let id = command.fields["id"]?.string
    let number = command.fields["number"]?.integer.map(String.init)
    let entry = FormKind.entry(command.kind, about: isNew(command.kind) ? "" : id ?? number ?? "")
    switch command.kind {
    case .taskRecorded: return [.newTask]
    case .decisionRecorded: return [.decision]
    case .policyVersioned: return (id.map { [.policy($0)] } ?? []) + [entry]
    default: return [entry]
    }
  }

  private func isNew(_ kind: EventKind) -> Bool {
    if case .code? = KindSchema.of(kind).field("id")?.type { return true }
    return false
  }

  private func filled(_ kind: FormKind, by command: Command) -> FormState? {
    guard var form = form(kind) else { return nil }
    if case .entry(let event, let about) = kind {
      guard let entry = EntryForm(self, event, about: about), entry.fill(&form, from: command) else {
        return nil
      }
      return form
    }
    for (name, value) in command.fields.members where name != "id" {
      if name == "coverage", let coverage = value.object {
        for index in form.fields.indices where form.fields[index].name.hasPrefix("coverage ") {
          let group = String(form.fields[index].name.dropFirst("coverage ".count))
          form.fields[index].set(coverage[group]?.string ?? "")
        }
        continue
      }
      // Forms that do not ask for it record in the name of whoever fills them in.
      if name == "by", !form.fields.contains(where: { $0.name == "by" }) { continue }
      guard let field = KindSchema.of(command.kind).field(name) else { return nil }
      let text =
        name == "settles"
        ? (value.array ?? []).compactMap(\.string).map(findingLabel).joined(separator: ", ")
        : EntryText.text(of: value, field.type)
      guard form.set(name, text) else { return nil }
    }
    return form
  }
}
