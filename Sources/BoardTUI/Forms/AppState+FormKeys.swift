import BoardEngine
import BoardModel
import TextGrid

extension AppState {
  /// Opens a form, with the draft of it where one is kept.
  mutating func openForm(_ kind: FormKind) {
    guard var form = FormBuilder(state: self).form(kind) else { return }
    notice = nil
    if let draft = drafts[kind], !draft.isEmpty {
      form.restore(draft)
      say("Your draft is back; ctrl-x starts afresh")
    }
    form.hasUnsavedDraft = false
    self.form = form
  }

  /// Keys while a form is open.
  mutating func formKey(_ key: Key) -> [Job] {
    guard let field = form?.focused else { return [] }
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
      if form?.kind == .line {
        edit { field in
          FormBuilder.cycleFlavour(&field)
          return true
        }
        return []
      }
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
    case .help: palette = PaletteState(isHelp: true, state: self)
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

  private mutating func edit(_ change: (inout FormField) -> Bool) {
    var changed = false
    form?.changeFocused { changed = change(&$0) }
    guard changed else { return }
    form?.hasUnsavedDraft = true
    form?.problems = []
    notice = nil
    revealLateReason()
  }

  /// A time well before now asks by itself why the entry comes late.
  private mutating func revealLateReason() {
    guard let form, let index = form.fields.firstIndex(where: { $0.name == "late_reason" }),
      let occurred = EntryTime.parse(form.text("occurred"), now: now)
    else { return }
    if occurred.latest.until(now) > .minutes(30) { self.form?.fields[index].isHidden = false }
  }

  /// Leaves the form; what was typed stays as a draft.
  private mutating func leaveForm() -> [Job] {
    guard let form else { return [] }
    self.form = nil
    guard form.isDirty else {
      let hadDraft = drafts.removeValue(forKey: form.kind) != nil
      return hadDraft ? [.saveDraft(form.kind, nil)] : []
    }
    drafts[form.kind] = form.draft
    say("Not recorded. What you wrote is kept as a draft and comes back with the form")
    return [.saveDraft(form.kind, form.draft)]
  }

  private mutating func discardDraft() -> [Job] {
    guard let form else { return [] }
    drafts[form.kind] = nil
    openForm(form.kind)
    say("The draft is gone; the form is as new")
    return [.saveDraft(form.kind, nil)]
  }

  /// Keeps a draft of what was typed since the last tick, and asks what it would do.
  mutating func formTick() -> [Job] {
    guard let form, form.hasUnsavedDraft else { return [] }
    self.form?.hasUnsavedDraft = false
    let draft = form.draft
    drafts[form.kind] = draft.isEmpty ? nil : draft
    return [.saveDraft(form.kind, draft.isEmpty ? nil : draft)] + askPreview()
  }

  private mutating func askPreview() -> [Job] {
    guard let form, form.hasPreview, form.request == nil,
      case .success(let command) = FormBuilder(state: self).command(form), command != form.previewed
    else { return [] }
    let id = nextRequest()
    self.form?.previewRequest = id
    self.form?.previewed = command
    return [.preview(id, command, seen: form.seen)]
  }

  /// Sends the form off to be recorded, if it can be read.
  private mutating func submit() -> [Job] {
    guard let form else { return [] }
    guard form.request == nil else {
      say("It is being recorded; wait a moment")
      return []
    }
    switch FormBuilder(state: self).command(form) {
    case .failure(let unreadable):
      self.form?.problems = unreadable.problems
      if let first = unreadable.problems.first { self.form?.focus(on: first.field) }
      return []
    case .success(let command):
      if !form.mustAcknowledge.isEmpty, form.text("acknowledge_reason").isEmpty {
        self.form?.problems = [
          .init(
            field: "acknowledge_reason", what: "it goes ahead with a blocking conflict", remedy: "Say why")
        ]
        self.form?.focus(on: "acknowledge_reason")
        return []
      }
      let id = nextRequest()
      let what = form.text("title").isEmpty ? form.text("text") : form.text("title")
      pending[id] = Pending(what: what.isEmpty ? form.kind.title.lowercased() : what, form: form.kind)
      self.form?.request = id
      self.form?.movements = []
      say("Recording …")
      let seen = form.kind == .decision ? inView : form.seen
      return [.record(id, command, seen: seen)]
    }
  }
}
