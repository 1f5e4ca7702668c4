package import BoardModel
package import ConflictRules

/// A finding with the phase that matters at some moment and what has been recorded of it.
package struct OpenFinding: Hashable, Sendable {
  package var finding: Finding
  package var phase: Phase
  package var life: ConflictLife?
  /// What the committee has done to its rule, while that is in force.
  package var adjustment: RuleAdjustment?

  package init(finding: Finding, phase: Phase, life: ConflictLife?, adjustment: RuleAdjustment? = nil) {
    self.finding = finding
    self.phase = phase
    self.life = life
    self.adjustment = adjustment
  }

  /// How bad it is: what the committee says, or else the rule.
  package var severity: Severity {
    guard let adjustment, adjustment.manner == .regraded else { return phase.severity }
    return adjustment.severity.flatMap(Severity.init) ?? phase.severity
  }

  /// Whether the committee has silenced its rule.
  package var isSilenced: Bool { adjustment?.manner == .silenced }

  /// How the rule itself grades it and who grades it otherwise, in words; nil where nobody does.
  package var regrading: String? {
    guard let adjustment, adjustment.manner == .regraded else { return nil }
    return "\(adjustment.words) (the rule says \(phase.severity.rawValue))"
  }

  /// Worse first, then what bites sooner, then by name.
  static func isMorePressing(_ left: OpenFinding, _ right: OpenFinding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    let leftBite = left.phase.bites?.milliseconds ?? .max
    let rightBite = right.phase.bites?.milliseconds ?? .max
    if leftBite != rightBite { return leftBite < rightBite }
    return left.finding.name < right.finding.name
  }
}
