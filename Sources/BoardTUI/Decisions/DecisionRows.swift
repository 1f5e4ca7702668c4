import BoardModel
import TextGrid

extension AppState {
  /// The decision log, newest first.
  func decisionRows(width: Int) -> [Row] {
    let decisions = board.decisions.sorted.filter { situation == nil || $0.situation == situation }
    let timeWidth = Words.timeWidth(decisions.map(\.decided.earliest), now: digest.now)
    return decisions.sorted { $0.number > $1.number }
      .flatMap { decision -> [Row] in
        var row = Row(
          id: "decision \(decision.number)", role: .item,
          spans: [
            .bold(TextLayout.pad("D\(decision.number)", to: 5)),
            .dim("\(TextLayout.pad(TimeText.text(decision.decided, beside: digest.now), to: timeWidth)) "),
            Span(decision.title, decision.supersededBy == nil ? .plain : .dim),
          ], target: .decision(decision.number), stamp: decision.position)
        row.keywords = decision.searchText
        if let later = decision.supersededBy { row.trailing = [.dim("superseded by D\(later)")] }
        var details: [String] = []
        if let by = decision.by { details.append(by) }
        if let maker = decision.maker { details.append(maker) }
        if decision.isNoDecision { details.append("decided not to decide") }
        if !decision.settles.isEmpty {
          details.append(
            "\(Words.plain((decision.manner ?? .resolved).rawValue)): \(names(decision.settles))")
        }
        if !decision.dissent.isEmpty {
          details.append("dissent by \(Words.list(decision.dissent.keys.sorted()))")
        }
        guard !details.isEmpty else { return [row] }
        return [row]
          + RowText.continuation(
            row.id, details.joined(separator: " · "), width: width, indent: timeWidth + 6, limit: 1)
      }
  }

  /// Conflicts by number where the board has given them one.
  func names(_ findings: [String]) -> String {
    Words.list(findings.map { name in board.conflicts[name].map { "conflict C\($0.number)" } ?? name })
  }
}
