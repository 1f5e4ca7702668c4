import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// The selected thing in one line, for the status line: its whole title, and its worst finding.
  var selectionSummary: [Span] {
    guard form == nil, palette == nil, let target = selectedTarget else { return [] }
    switch target {
    case .thing(let subject):
      let mark = digest.mark(subject.kind, subject.id)
      guard let open = digest.open.first(where: { $0.finding.subjects.contains { Target($0) == target } })
      else { return [Span(" \(board.title(of: subject))", .dim)] }
      return [Span(" "), SeverityMark.span(mark, glyphs)] + [
        Span("\(open.finding.kind.rawValue)  \(open.finding.summary)")
      ]
    case .proof(let name):
      let summary = snapshot.state.finding(name)?.summary ?? board.conflicts[name]?.summary
      return summary.map { [Span(" \($0)", .dim)] } ?? []
    case .group(let id):
      let action = unfolded.contains(id) ? "folds" : "unfolds"
      if isSynergy(target) { return [Span(" Enter \(action) the pairs", .dim)] }
      guard let group = digest.group(id) else { return [] }
      return [Span(" \(group.rule.title): \(board.title(of: group.cause)); Enter \(action) them", .dim)]
    case .proposal(let finding, let number):
      return weighed(finding, number).map { [Span(" \($0.proposal.title): \($0.effect)", .dim)] } ?? []
    case .hindsight(let name):
      return review.finding(name).map { [Span(" \($0.summary)", .dim)] } ?? []
    case .event, .decision: return []
    }
  }
}
