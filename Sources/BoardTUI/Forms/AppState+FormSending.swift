import BoardEngine
import BoardModel

extension AppState {
  /// Leaves the form; what was typed stays as a draft.
  mutating func leaveForm() -> [Job] {
    guard let form else { return [] }
    self.form = nil
    guard form.isDirty else {
      // A draft of one's own stays where a way out was only looked at.
      if form.proposed != nil { return [] }
      let hadDraft = drafts.removeValue(forKey: form.kind) != nil
      return hadDraft ? [.saveDraft(form.kind, nil)] : []
    }
    drafts[form.kind] = form.draft
    say("Not recorded. What you wrote is kept as a draft and comes back with the form")
    return [.saveDraft(form.kind, form.draft)]
  }

  mutating func discardDraft() -> [Job] {
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

  /// The board has changed under an open form: what it would do is asked again.
  mutating func formSawBoardMove() -> [Job] {
    guard form != nil else { return [] }
    form?.boardMoved(to: snapshot.position)
    form?.previewed = nil
    return askPreview()
  }

  /// Asks what the form would do, unless that was asked already.
  mutating func askPreview() -> [Job] {
    guard let form, form.hasPreview, form.request == nil, form.openGap == nil,
      case .success(let command) = FormBuilder(state: self).command(form), command != form.previewed
    else { return [] }
    let id = nextRequest()
    self.form?.previewRequest = id
    self.form?.previewed = command
    return [.preview(id, command, seen: form.seen)]
  }

  /// The conflict after the selected one in the list of conflicts, else the one before.
  private var rowAfterSelection: String? {
    guard screen == .conflicts, pages.isEmpty, let selected = selectedRow?.id else { return nil }
    let pane = activePane
    let items = pane.shown.map { pane.rows[$0] }.filter { $0.role == .item }
    guard let place = items.firstIndex(where: { $0.id == selected }) else { return nil }
    return items.dropFirst(place + 1).first?.id ?? items.prefix(place).last?.id
  }

  /// What a form records, in the few words that say so afterwards.
  private func summary(of form: FormState) -> String {
    let builder = FormBuilder(state: self)
    let what = form.kind.title.lowercased()
    switch form.kind {
    case .task(let id):
      let status = form.changed("status").map { ": \(Words.plain($0))" } ?? ""
      return "\(board.title(of: Subject(.task, id)))\(status)"
    case .policy(let id): return "\(what): \(board.title(of: Subject(.policy, id)))"
    case .entry(let kind, let about):
      if let changed = EntryForm(builder, kind, about: about)?.changed {
        return "\(what): \(board.title(of: changed))"
      }
    default: break
    }
    let said = form.text("title").isEmpty ? form.text("text") : form.text("title")
    return said.isEmpty ? what : said
  }

  /// Sends the form off to be recorded, if it can be read.
  mutating func submit() -> [Job] {
    guard let form else { return [] }
    guard form.request == nil else {
      say("It is being recorded; wait a moment")
      return []
    }
    if let gap = form.openGap {
      self.form?.problems = [
        .init(field: gap.field, what: "it is open", remedy: "Say \(gap.what), or Esc to leave")
      ]
      self.form?.focus(on: gap.field)
      return []
    }
    if form.kind == .review { return lookBackAsSaid(form) }
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
      pending[id] = Pending(what: summary(of: form), form: form.kind)
      if form.kind == .decision { nextOnAgenda = rowAfterSelection }
      self.form?.request = id
      self.form?.movements = []
      say("Recording …")
      let seen = form.kind == .decision ? inView : form.seen
      return [.record(id, command, seen: seen)]
    }
  }
}
