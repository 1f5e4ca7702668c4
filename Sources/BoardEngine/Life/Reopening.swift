import BoardModel
import ConflictRules

/// Why a settled finding asks for something again: what was agreed to was another thing, or for a time.
enum Reopening: Hashable {
  case ranOut(Settlement, at: Timestamp)
  case isWorse(Severity, than: Severity)
  /// Its proof rests on facts recorded since.
  case facts([ProofFact])

  /// What opens a finding that holds again; nil while its settlement stands or it has none.
  ///
  /// - Complexity: O(*f*) in the facts of the proof, which is looked at only where there is a settlement.
  init?(_ finding: Finding, graded severity: Severity, _ life: ConflictLife, at moment: Timestamp) {
    guard life.ended == nil, let settlement = life.settlement else { return nil }
    if let until = settlement.until, until <= moment {
      self = .ranOut(settlement.manner, at: until)
      return
    }
    if let former = Severity(rawValue: life.severity), severity > former {
      self = .isWorse(severity, than: former)
      return
    }
    let fresh = finding.proof.facts.filter { $0.position > settlement.mark.position }
    guard !fresh.isEmpty else { return nil }
    self = .facts(fresh)
  }

  /// Whether the finding itself is another than the one on record, and not only open again.
  var isAnother: Bool { if case .ranOut = self { false } else { true } }

  var words: String {
    switch self {
    case .ranOut(.riskAccepted, let until): return "the risk was accepted until \(TimeText.full(until))"
    case .ranOut(_, let until): return "it was settled until \(TimeText.full(until))"
    case .isWorse(let severity, let former):
      return "it is now \(severity.rawValue) and was \(former.rawValue) when it was settled"
    case .facts(let facts):
      let named = facts.prefix(2).map { "#\($0.position) \($0.text)" }.joined(separator: "; ")
      return "recorded since it was settled: \(named)"
        + (facts.count > 2 ? "; and \(facts.count - 2) more" : "")
    }
  }
}
