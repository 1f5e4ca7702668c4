package import BoardModel
package import ConflictRules

/// A finding with the phase that matters at some moment and what has been recorded of it.
package struct OpenFinding: Hashable, Sendable {
  package var finding: Finding
  package var phase: Phase
  package var life: ConflictLife?

  package init(finding: Finding, phase: Phase, life: ConflictLife?) {
    self.finding = finding
    self.phase = phase
    self.life = life
  }

  package var severity: Severity { phase.severity }

  /// Worse first, then what bites sooner, then by name.
  static func isMorePressing(_ left: OpenFinding, _ right: OpenFinding) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    let leftBite = left.phase.bites?.milliseconds ?? .max
    let rightBite = right.phase.bites?.milliseconds ?? .max
    if leftBite != rightBite { return leftBite < rightBite }
    return left.finding.name < right.finding.name
  }
}
