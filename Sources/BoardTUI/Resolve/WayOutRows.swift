import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// What can be done about a finding: each proposal with whose it is and what it would do; Enter takes it.
  func wayOutRows(_ finding: Finding, width: Int) -> [Row] {
    let ways = waysOut(of: finding)
    guard !ways.isEmpty else {
      return finding.proof.possible.enumerated().flatMap { index, text in
        RowText.paragraph("possible \(index)", "\(index + 1). \(text)", width: width, indent: 1)
      }
    }
    return ways.enumerated().flatMap { index, way -> [Row] in
      let proposal = way.proposal
      let target = Target.proposal(finding.name, index)
      let who = proposal.department.map { "\($0) · " } ?? ""
      let rows = RowText.paragraph(
        "way \(index)", "\(index + 1). \(proposal.title)", width: width, indent: 1, target: target)
      let effect =
        way.weighed?.effect ?? proposal.gaps.first.map { "missing: \($0.what)" }
        ?? "looking at what it would do …"
      let style: CellStyle =
        way.weighed.map { $0.raises.isEmpty && $0.settlesIt ? CellStyle(.good) : .dim } ?? .dim
      return rows
        + RowText.continuation(
          "way \(index) effect", "\(who)\(Words.plain(proposal.resolution.rawValue)) · \(effect)",
          width: min(width, RowText.widest), indent: 4, style: style)
    }
  }
}
