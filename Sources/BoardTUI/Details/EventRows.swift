import BoardModel
import TextGrid

extension AppState {
  /// One event: what it is, when it happened and was recorded, on whose account, and who learnt it when.
  func eventRows(_ position: Int, width: Int) -> [Row] {
    if let decision = board.decisions.unordered.first(where: { $0.position == position }) {
      return decisionTextRows(decision.number, width: width)
    }
    var rows = RowText.paragraph(
      "title", "Event #\(position): \(eventTitle(position))", width: width, style: CellStyle(.plain, .bold))
    func label(_ id: String, _ name: String, _ text: String?, _ target: Target? = nil) {
      guard let text, !text.isEmpty else { return }
      rows += RowText.labelled(id, name, text, width: width, target: target)
    }
    if let line = board.lines[position] {
      label("text", "Line", line.text)
      label("flavour", "Kind", line.flavour.rawValue)
      label("by", "By", line.by)
      label("recorded for", "Recorded for", line.recordedFor)
      label("for", "For", line.departments.joined(separator: ", "))
      label("occurred", "Happened", TimeText.text(line.occurred, beside: digest.now))
      label("recorded", "Recorded", TimeText.full(line.boardTime))
      label("late", "Written late", line.lateReason)
      if let former = line.corrects { label("corrects", "Corrects", "event #\(former)", .event(former)) }
      for later in board.lines.sorted where later.corrects == position {
        label(
          "corrected \(later.position)", "Corrected by", "#\(later.position) \(later.text)",
          .event(later.position))
      }
    }
    if let note = board.notes[position] {
      if board.lines[position] == nil {
        label("kind", "Kind", EventWords.name(of: note.kind))
        label("by", "By", note.department)
        label("occurred", "Happened", TimeText.text(note.occurred, beside: digest.now))
        label("recorded", "Recorded", TimeText.full(note.boardTime))
        if note.recorded != note.boardTime {
          label("wall", "By the wall clock", TimeText.full(note.recorded))
        }
        label("late", "Written late", note.lateReason)
      }
      label("source", "Source", note.source ?? "none given")
      label("status", "Kind of source", note.status?.rawValue)
      label("account", "On the account of", note.account)
      for (department, moment) in note.learnt.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
        label(
          "learnt \(department)", "Learnt by", "\(department) \(TimeText.short(moment, beside: digest.now))")
      }
      if let former = note.corrects { label("corrects", "Corrects", "event #\(former)", .event(former)) }
    }
    if let subject = EventSubjects(board).of(position) {
      label("about", "About", "\(subject.kind.rawValue) \(board.title(of: subject))", Target(subject))
    }
    return rows
  }

  /// An event in a few words.
  func eventTitle(_ position: Int) -> String {
    if board.lines[position] != nil { return "log line" }
    let kind = board.notes[position].map { EventWords.name(of: $0.kind) }
    let title = EventSubjects(board).of(position).map { board.title(of: $0, asOf: position) }
    return [kind, title].compactMap(\.self).joined(separator: ", ")
  }
}
