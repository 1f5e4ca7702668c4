import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where two tools defeat one another, or one action rewards or protects whoever attacks.
  func logic(_ finding: Finding) -> [Proposal] {
    let attacks = finding.subjects.compactMap { $0.kind == .abuse ? board.abuses[$0.id] : nil }
    guard !attacks.isEmpty, let own = finding.subjects.first(where: { $0.kind == .action }) else {
      return lever(finding)
    }
    let attacked = Set(attacks.flatMap(\.groups)).sorted()
    let steps =
      finding.rule.id == RewardedForceDetector.rule.id
      ? seats(own, attacked, finding) : sides(own, Set(attacks.map(\.actor)).sorted(), attacked, finding)
    return steps + [pause(own, finding), withdrawal(of: own, finding)].compactMap(\.self)
  }

  /// Whoever attacks sits at a table.
  private func seats(_ own: Subject, _ attacked: [String], _ finding: Finding) -> [Proposal] {
    let title = board.title(of: own)
    return [
      work(
        .condition, "Tie the seat to conduct that is verified: \(title)", by: holder(of: own), finding),
      work(
        .condition, "Seat those who are attacked, \(people(attacked)): \(title)",
        by: holder(of: own), finding),
    ]
  }

  /// What binds all sides alike, while some of them attack.
  private func sides(
    _ own: Subject, _ attackers: [String], _ attacked: [String], _ finding: Finding
  ) -> [Proposal] {
    guard var scope = scope(of: own) else { return [] }
    let title = board.title(of: own)
    let names = list(attackers.map { board.title(of: Subject(.actor, $0)) })
    scope.actors = .these(attackers)
    // A tool that binds all parties by its nature binds them whatever is said of an action.
    let isBinding = board.actions[own.id]?.tool.flatMap { board.tools[$0] }?.actorLogic == "all_parties"
    var proposals = [
      isBinding
        ? work(
          .substitute, "Put a measure against those who attack, \(names), in place of: \(title)",
          by: holder(of: own), finding)
        : Proposal(
          .narrow, "Narrow it to those who attack, \(names): \(title)", by: holder(of: own),
          [command(.actionChanged, finding, [("id", .string(own.id)), ("scope", JSONValue(scope))])])
    ]
    guard !attacked.isEmpty else { return proposals }
    let exception = "Exception from \(title) for what protects \(people(attacked))"
    proposals.append(
      Proposal(
        .carveOut, exception, by: holder(of: own),
        [
          command(
            .exceptionRecorded, finding,
            [
              ("title", Self.line(exception)), ("department", holder(of: own).map(JSONValue.string)),
              ("from", JSONValue([own.id])), ("scope", JSONValue(Scope(groups: .these(attacked)))),
            ])
        ]))
    return proposals
  }
}
