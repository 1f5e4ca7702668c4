import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// The viewer's own list: sections in the order of how pressing they are.
  func mineRows(width: Int) -> [Row] {
    guard let department = viewer.department else {
      let example = board.departments.keys.first { board.departments[$0]?.column != nil } ?? "HO"
      return [
        .heading("nobody", "You act for no department, so nothing here is yours. The Board (2) shows all.")
      ]
        + RowText.continuation(
          "nobody how",
          "To act for one, quit and start with its name, such as: "
            + "crossgov \(isExercise ? "demo " : "")--as \(example)",
          width: width, indent: 1, limit: 3)
    }
    let items = snapshot.state.mine(
      department, situation: situation, at: digest.now, seen: seen, own: ownEntries)
    var counts: [MineReason: Int] = [:]
    for item in items { counts[item.reason, default: 0] += 1 }
    var rows = counts[.colliding] == nil ? collidingElsewhere(hasNone: items.isEmpty, width: width) : []
    rows.reserveCapacity(items.count + 8)
    var section: MineReason?
    for item in items {
      if item.reason != section {
        section = item.reason
        rows.append(.heading("\(item.reason)", Self.title(item.reason), of: counts[item.reason] ?? 0))
      }
      var row = mineRow(item)
      guard item.reason == .colliding else {
        rows.append(row)
        continue
      }
      // What collides is read whole; the rest is a line each.
      let lines = TextLayout.wrap(TextCleaning.clean(item.title), to: max(10, width - 6), leavingRoom: true)
      row.spans[row.spans.count - 1] = Span(lines.first ?? "")
      rows.append(row)
      if lines.count > 1 {
        rows += RowText.continuation(
          "\(row.id) title", lines.dropFirst().joined(separator: " "), width: width, indent: 2,
          style: .plain, limit: 2)
      }
      rows += RowText.continuation(
        row.id, item.detail + biteText(item.moment), width: width, indent: 2, limit: 2)
    }
    return rows
  }

  /// What is open among others, for whom nothing collides: a department that chairs must not read that all is well.
  private func collidingElsewhere(hasNone: Bool, width: Int) -> [Row] {
    let counts = [Severity.blocking, .conflict].compactMap { severity in
      digest.counts[severity].map { "\($0) \(severity.rawValue)" }
    }
    guard !counts.isEmpty else { return [] }
    let key = KeyTable.bindings.first { $0.intent == .showConflicts }?.keys.last?.description ?? ""
    let more = hasNone ? " Nothing of yours is late, nobody waits for you." : ""
    return [.heading("elsewhere", "Nothing of yours collides")]
      + RowText.continuation(
        "elsewhere how",
        "Open among others: \(counts.joined(separator: ", ")); \(key) shows them on Conflicts.\(more)",
        width: width, indent: 1, limit: 3)
  }

  private static func title(_ reason: MineReason) -> String {
    switch reason {
    case .colliding: "Colliding"
    case .late: "Late"
    case .waiting: "Waiting for you"
    case .changed: "Changed since you looked"
    case .open: "Your open tasks"
    }
  }

  private func biteText(_ moment: Timestamp?) -> String {
    moment.map { " · bites \(Words.distance(from: digest.now, to: $0))" } ?? ""
  }

  private func mineRow(_ item: MineItem) -> Row {
    // A thing keeps its name when its section changes; a gate has a row for each group that waits.
    let id = item.subject.kind == .gate ? "\(item.subject.text) \(item.title)" : item.subject.text
    var row = Row(id: id, role: .item, spans: [], target: Target(item.subject))
    switch item.subject.kind {
    case .conflict:
      let severity = digest.open.first { $0.finding.name == item.subject.id }?.severity
      row.spans = [SeverityMark.span(severity ?? .note, glyphs), Span(item.title)]
      row.stamp = board.conflicts[item.subject.id]?.raised.position ?? 0
    case .task:
      let task = board.tasks[item.subject.id]
      let status = task?.state(at: digest.now) ?? .todo
      row.spans = [
        SeverityMark.span(digest.mark(.task, item.subject.id), glyphs),
        Span(Words.taskSign(status, glyphs) + " "), Span(item.title),
      ]
      row.stamp = task?.trace.last ?? 0
      row.keywords = "\(status.rawValue) \(item.subject.id)"
    default:
      row.spans = [
        SeverityMark.span(digest.mark(item.subject.kind, item.subject.id), glyphs), Span(item.title),
      ]
      row.stamp = board.actions[item.subject.id]?.trace.last ?? 0
    }
    if item.reason != .colliding {
      row.trailing = [Span(item.detail, item.reason == .late ? CellStyle(.conflict, .bold) : .dim)]
    }
    return row
  }
}
