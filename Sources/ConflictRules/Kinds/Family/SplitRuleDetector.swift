package import BoardModel

/// Finds policies that cover one part of a household and not the other.
///
/// *Watch* where the other part is shut out, a *note* where it is left to discretion or said to be unknown. A
/// group that the policy does not mention is none of its business.
package struct SplitRuleDetector: Detector {
  package static let rule = SplitHouseholdDetector.rule
  package static let kinds: Set<EntityKind> = [.policy]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    guard !index.groups.households.isEmpty else { return [] }
    return index.tables.board.policies.unorderedKeys.map { Subject(.policy, $0) }
  }

  /// One finding for every tie that a policy cuts.
  ///
  /// - Complexity: O(*t* · *v*) for the ties of the board and the policy's versions.
  package func findings(at unit: Subject) -> [Finding] {
    guard let policy = index.policies[unit.id] else { return [] }
    return index.groups.households.compactMap { household in
      Sweep.outcome { judge(policy, household, &$0) }.map { finding(policy, household, $0) }
    }
  }

  private struct Cause: Hashable, Sendable {
    var version: Int
    var position: Int
    var coverage: Coverage
  }

  private func judge(
    _ policy: Policy, _ household: GroupRelations.Household, _ world: inout World
  ) -> Verdict<Cause>? {
    guard let version = index.version(of: policy, in: &world),
      index.coverage(of: household.part, under: version) == .yes,
      index.groups.ancestry(household.other).contains(where: { version.coverage[$0] != nil })
    else { return nil }
    let coverage = index.coverage(of: household.other, under: version)
    guard coverage != .yes else { return nil }
    return Verdict(
      coverage == .no ? .watch : .note, bites: nil,
      causes: [Cause(version: version.number, position: version.position, coverage: coverage)])
  }

  private func finding(
    _ policy: Policy, _ household: GroupRelations.Household, _ outcome: Outcome<Cause>
  ) -> Finding {
    let subject = Subject(.policy, policy.id)
    return Finding(
      name: "family/policy-\(policy.id)/\(household.part)/\(household.other)", kind: .family, rule: Self.rule,
      situation: policy.situation, subjects: [subject, Subject(.group, household.other)],
      departments: Words.unique([policy.department, policy.assessor.last?.value ?? ""]), cause: subject,
      phases: outcome.phases, account: { Self.account(policy, household, outcome, $0) })
  }

  private static func account(
    _ policy: Policy, _ household: GroupRelations.Household, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let part = index.groups.title(household.part)
    let other = index.groups.title(household.other)
    let lack =
      switch outcome.worst.causes.first?.coverage {
      case .no: "shuts out \(other), family of theirs"
      case .discretion: "leaves \(other), family of theirs, to discretion"
      default: "does not say whether it covers \(other), family of theirs"
      }
    return Account(
      summary: "\(policy.title) (\(policy.department)) covers \(part) and \(lack)",
      proof: Proof(
        facts: index.facts(
          outcome.causes.map { cause in
            (
              cause.position,
              "\(policy.title) version \(cause.version): \(part) yes, \(other) \(cause.coverage.rawValue)"
            )
          }), meetings: [Meeting(dimension: "groups", text: "\(part) and \(other) share households")],
        bars: [Bar(label: policy.title, span: outcome.hull)],
        hurt: index.hurt([household.part, household.other]),
        possible: [
          "\(policy.department) covers households as one under \(policy.title)",
          "\(policy.assessor.last?.value ?? policy.department) says beforehand how it decides about \(other)",
        ]))
  }
}
