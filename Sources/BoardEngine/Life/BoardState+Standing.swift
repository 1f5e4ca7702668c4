package import BoardModel
import ConflictRules

extension BoardState {
  /// A finding in force as it is graded at a moment; nil while a settlement of it stands.
  func unsettled(_ finding: Finding, _ phase: Phase, at moment: Timestamp) -> OpenFinding? {
    let life = board.conflicts[finding.name]
    let open = OpenFinding(
      finding: finding, phase: phase, life: life,
      adjustment: board.adjustment(of: finding.rule.id, at: moment))
    if let life, life.ended == nil, life.settlement != nil,
      Reopening(finding, graded: open.severity, life, at: moment) == nil
    {
      return nil
    }
    return open
  }

  /// The findings that hold at a moment and would be open, had the committee not silenced their rules.
  ///
  /// - Complexity: O(log *n* + *k* log *k*) for *k* findings that hold then; O(1) where nothing is silenced.
  package func silencedFindings(at moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    guard !board.adjustments(at: moment).isEmpty else { return [] }
    let result = evaluation.result
    return result.findings.stretches.names(at: moment).compactMap { name -> OpenFinding? in
      guard let finding = result.findings[name], finding.kind != .synergy,
        situation == nil || finding.situation == situation,
        let phase = finding.phase(at: moment),
        let open = unsettled(finding, phase, at: moment), open.isSilenced
      else { return nil }
      return open
    }.sorted(by: OpenFinding.isMorePressing)
  }

  /// How a finding stands at a moment or will next, whatever became of it; nil when nothing is found under the name.
  package func standing(_ name: String, at moment: Timestamp) -> OpenFinding? {
    guard let finding = finding(name),
      let phase = finding.phase(at: moment) ?? finding.phase(after: moment) ?? finding.phases.last
    else { return nil }
    return OpenFinding(
      finding: finding, phase: phase, life: board.conflicts[name],
      adjustment: board.adjustment(of: finding.rule.id, at: moment))
  }
}
