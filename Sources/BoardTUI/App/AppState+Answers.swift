import BoardEngine
import BoardModel

extension AppState {
  /// A command is durable.
  mutating func recorded(_ id: RequestID, _ position: Int) -> [Job] {
    let sent = pending.removeValue(forKey: id)
    ownEntries.insert(position)
    generation += 1
    guard let form, form.request == id else {
      say("Recorded as #\(position)" + (sent.map { ": \($0.what)" } ?? ""), .good)
      if let kind = sent?.form {
        drafts[kind] = nil
        return [.saveDraft(kind, nil)]
      }
      return []
    }
    self.form = nil
    drafts[form.kind] = nil
    // What is decided goes to the end of the list; whoever walks the agenda goes on where they were.
    if form.kind == .decision, let next = nextOnAgenda, screen == .conflicts, pages.isEmpty {
      changeActivePane { $0.select(id: next) }
    }
    nextOnAgenda = nil
    say("Recorded as #\(position): \(sent?.what ?? form.kind.title.lowercased())", .good)
    return [.saveDraft(form.kind, nil)]
  }

  /// A command was not recorded; the form keeps what was typed and says what is the matter.
  mutating func refused(_ id: RequestID, _ rejection: Rejection) {
    let sent = pending.removeValue(forKey: id)
    if form?.request == id {
      form?.take(rejection, position: snapshot.position, chain: snapshot.chain)
      notice = nil
      return
    }
    let text = String(describing: rejection).split(separator: "\n").joined(separator: " ")
    say("Not recorded\(sent.map { " (\($0.what))" } ?? ""): \(text)", .wrong)
  }

  mutating func previewArrived(_ id: RequestID, _ result: Result<PreviewResult, Rejection>) {
    guard form?.previewRequest == id else { return }
    form?.previewRequest = nil
    switch result {
    case .success(let preview):
      form?.preview = preview
      form?.previewProblem = nil
    case .failure(let rejection):
      form?.preview = nil
      form?.previewProblem = rejection
    }
  }
}
