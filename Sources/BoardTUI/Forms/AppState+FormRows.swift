import BoardModel

extension AppState {
  /// What a key does on a row of a list.
  mutating func performOnRow(_ intent: Intent) -> [Job] {
    guard let row = form?.focusedRow else { return [] }
    switch (intent, row) {
    case (.openRow, .element(let list, let index)):
      let isOpen = form?.isOpen(list, index) ?? false
      form?.setOpen(!isOpen, list, index)
    case (.openRow, .adding(let list, _)), (.addRow, .element(let list, _)), (.addRow, .adding(let list, _)):
      return addElement(to: list)
    case (.removeRow, .element(let list, let index)):
      let said = form?.summary(of: list, index) ?? ""
      if said.isEmpty { return takeOut(list, index) }
      let name = form?.focused?.label.trimmed ?? ""
      prompt = Prompt(matter: "Take out \(name): \(said)", deed: .takeOut(list, index))
    default: say("There is nothing to take out here")
    }
    return []
  }

  /// What a key of a row does to the one in focus, where that is not what its hint says; nil elsewhere.
  func hint(onRow intent: Intent) -> String? {
    guard intent == .openRow, let form, let row = form.focusedRow else { return nil }
    switch row {
    case .adding: return "add one"
    case .element(let list, let index): return form.isOpen(list, index) ? "close" : nil
    }
  }

  /// Adds an element, opens it and goes to its first field.
  private mutating func addElement(to list: String) -> [Job] {
    guard var form, let entry = FormBuilder(state: self).entry(form.kind) else { return [] }
    let index = form.count(of: list)
    entry.resize(list, to: index + 1, in: &form)
    guard form.count(of: list) > index else { return [] }
    form.setOpen(true, list, index)
    form.focus(on: FormRow.name(list, index))
    form.moveFocus(by: 1)
    self.form = form
    markEdited()
    return []
  }

  /// Takes an element out of the form; nothing was recorded of it.
  mutating func takeOut(_ list: String, _ index: Int) -> [Job] {
    form?.remove(list, index)
    markEdited()
    return askPreview()
  }

  private mutating func markEdited() {
    edit { _ in true }
  }
}

extension FormBuilder {
  /// The form of a kind by its schema; nil for one that is written by hand.
  func entry(_ kind: FormKind) -> EntryForm? {
    guard case .entry(let kind, let about) = kind else { return nil }
    return EntryForm(self, kind, about: about)
  }

  /// Gives lists as many rows as a draft has.
  func resize(_ form: inout FormState, to draft: [String: String]) {
    guard let entry = entry(form.kind) else { return }
    for row in form.fields.compactMap(\.row) {
      guard case .adding(let list, _) = row, let count = draft[list] else { continue }
      entry.resize(list, to: Int(count) ?? 0, in: &form)
    }
  }
}
