import BoardEngine
import BoardModel
import TextGrid

extension AppState {
  /// Opens a form, with the draft of it where one is kept.
  mutating func openForm(_ kind: FormKind) {
    guard var form = FormBuilder(state: self).form(kind) else { return }
    notice = nil
    if let draft = drafts[kind], !draft.isEmpty {
      FormBuilder(state: self).resize(&form, to: draft)
      form.restore(draft)
      say("Your draft is back; ctrl-x starts afresh")
    }
    form.hasUnsavedDraft = false
    self.form = form
  }

  /// Keys while a form is open.
  mutating func formKey(_ key: Key) -> [Job] {
    guard let field = form?.focused else { return [] }
    if field.row != nil {
      guard let intent = KeyTable.intent(for: key, in: [.row, .form]) else {
        return key == .character("?") ? performInForm(.help) : []
      }
      return performInForm(intent)
    }
    if field.isArea, key == .up || key == .down {
      edit { $0.apply(key == .up ? .moveUp : .moveDown) }
      return []
    }
    if field.isChoice {
      if case .character(let letter) = key, letter != " " {
        if letter == "?" { return performInForm(.help) }
        edit { $0.choose(letter) }
        return askPreview()
      }
    } else {
      if key == .enter, field.isArea {
        edit { $0.apply(.newLine) }
        return []
      }
      let isMeaning = [.left, .right, .character(" ")].contains(key)
      if isMeaning || KeyTable.intent(for: key, in: [.form]) == nil, let action = EditAction(key) {
        edit { $0.apply(action) }
        return []
      }
    }
    if key == .enter { return enter() }
    if key == .tab, form?.kind == .line, field.name == "text" {
      edit { field in
        FormBuilder.cycleFlavour(&field)
        return true
      }
      return []
    }
    guard let intent = KeyTable.intent(for: key, in: [.form]) else { return [] }
    return performInForm(intent)
  }

  /// Enter records short forms, and goes to the next field in long ones.
  private mutating func enter() -> [Job] {
    guard let form else { return [] }
    if !form.hasPreview || form.isOnLastField { return submit() }
    self.form?.moveFocus(by: 1)
    return askPreview()
  }

  mutating func formPaste(_ text: String) -> [Job] {
    edit { $0.apply(.paste(text)) }
    return []
  }

  mutating func performInForm(_ intent: Intent) -> [Job] {
    switch intent {
    case .nextField:
      form?.moveFocus(by: 1)
      return askPreview()
    case .previousField:
      form?.moveFocus(by: -1)
      return askPreview()
    case .nextChoice: return step(by: 1)
    case .previousChoice: return step(by: -1)
    case .record: return submit()
    case .leaveForm, .keepAndLeave: return leaveForm()
    case .discardDraft: return discardDraft()
    case .moreFields: form?.showMore()
    case .openRow, .addRow, .removeRow: return performOnRow(intent)
    case .help: palette = PaletteState(.help, state: self)
    default: break
    }
    return []
  }

  private mutating func step(by steps: Int) -> [Job] {
    edit { field in
      field.step(by: steps)
      return true
    }
    return askPreview()
  }

  mutating func edit(_ change: (inout FormField) -> Bool) {
    var changed = false
    form?.changeFocused { changed = change(&$0) }
    guard changed, let kind = form?.kind else { return }
    form?.hasUnsavedDraft = kind.isRecorded
    form?.problems = []
    notice = nil
    revealLateReason()
    followGroup()
  }

  /// How a group stood at a gate comes with the group, where nothing else was typed.
  private mutating func followGroup() {
    guard let form, case .entry(.gateCounted, let gate) = form.kind, form.focused?.name == "group" else {
      return
    }
    let count = board.gates[gate]?.standings[form.text("group")]?.value(at: now)
    let held = HeldFields.count(count)
    for (name, text) in form.counted {
      guard form.text(name) == text else { continue }
      let fresh = EntryText.text(of: held[name], name == "standing" ? .line : .integer(0...1))
      self.form?.set(name, fresh)
      let said = self.form?.text(name) ?? ""
      self.form?.counted[name] = said
    }
  }

  /// A time well before now asks by itself why the entry comes late.
  private mutating func revealLateReason() {
    guard let form, let index = form.fields.firstIndex(where: { $0.name == "late_reason" }),
      let occurred = EntryTime.parse(form.text("occurred"), now: now)
    else { return }
    if occurred.latest.until(now) > .minutes(30) { self.form?.fields[index].isHidden = false }
  }
}
