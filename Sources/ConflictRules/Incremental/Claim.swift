import BoardModel

/// A finding with who found it.
struct Claim: Sendable {
  /// Where it was found: the thing looked at, or both ends of a pair, the leading one first.
  let ends: [DetectorUnit]
  let finding: Finding

  var owner: DetectorUnit? { ends.first }

  /// The claim that a finding makes that was found at a thing; of a pair's, its two ends.
  init(_ finding: Finding, at unit: DetectorUnit, pairing kinds: Set<EntityKind>?) {
    self.finding = finding
    guard let kinds else {
      ends = [unit]
      return
    }
    ends = finding.subjects.filter { kinds.contains($0.kind) }.prefix(2).map {
      DetectorUnit(detector: unit.detector, thing: Subject($0.kind, $0.id))
    }
    precondition(ends.contains(unit), "\(finding.name) is no pair of \(unit.thing.text)")
  }

  /// Under what a unit keeps it.
  struct Key: Hashable, Sendable {
    let name: String
    let owner: DetectorUnit?
  }

  var key: Key { Key(name: finding.name, owner: owner) }
}
