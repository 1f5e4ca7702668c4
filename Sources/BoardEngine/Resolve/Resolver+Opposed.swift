import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where people are told to go and told to keep away.
  func opposed(_ finding: Finding) -> [Proposal] {
    guard let call = finding.subjects.first, let avoidance = finding.subjects.last, call != avoidance else {
      return []
    }
    var proposals: [Proposal] = []
    let unstated = finding.proof.meetings.filter(\.isUnstated).map(\.dimension)
    for dimension in unstated {
      proposals.append(
        Proposal(
          .narrow, "State the \(dimension) of both, so that it is clear whether they meet",
          by: holder(of: avoidance), rescoping(avoidance, finding),
          gaps: [.init(field: "scope.\(dimension)", what: "which \(dimension)")]))
    }
    proposals += [
      spared(avoidance, from: call, finding), after(call, avoidance, .sequence, finding),
      after(avoidance, call, .sequence, finding),
      oneMessage(call, avoidance, finding), withdrawal(of: avoidance, finding),
      withdrawal(of: call, finding),
    ].compactMap(\.self)
    return proposals
  }

  /// The instruction to keep away without the groups that were told to come, where others are left.
  private func spared(_ avoidance: Subject, from call: Subject, _ finding: Finding) -> Proposal? {
    guard var scope = scope(of: avoidance), case .these(let names) = scope.groups else { return nil }
    let called = groups(of: call)
    let left = names.filter { name in !called.contains { groups.meet($0, name) } }
    let whom = people(called)
    guard !left.isEmpty else {
      return Proposal(
        .carveOut, "Except \(whom) from it: \(board.title(of: avoidance))", by: holder(of: avoidance),
        rescoping(avoidance, finding),
        gaps: [.init(field: "scope.groups", what: "to whom it goes on speaking")])
    }
    scope.groups = .these(left)
    return Proposal(
      .carveOut, "Except \(whom) from it: \(board.title(of: avoidance))", by: holder(of: avoidance),
      [
        command(
          .instructionChanged, finding, [("id", .string(avoidance.id)), ("scope", JSONValue(scope))])
      ])
  }

  /// One message of both departments; which of the two holds is theirs to say.
  private func oneMessage(_ call: Subject, _ avoidance: Subject, _ finding: Finding) -> Proposal? {
    guard let first = holder(of: call) else { return nil }
    let other = holder(of: avoidance).flatMap { $0 == first ? nil : $0 }
    let with = other.map { " with \($0)" } ?? ""
    return work(
      .commonLine, "Agree one message\(with) to \(people(groups(of: call))), and send it", by: first, finding)
  }
}
