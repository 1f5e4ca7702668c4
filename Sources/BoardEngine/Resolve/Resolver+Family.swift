import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out where one part of households is covered or called and the other is held back.
  func family(_ finding: Finding) -> [Proposal] {
    guard let ground = finding.subjects.first, let other = finding.subjects.last?.id else { return [] }
    if ground.kind == .policy { return coveredAsOne(ground, other, finding) }
    let called = groups(of: ground)
    let parts = called.flatMap(groups.households).filter { $0.other == other }.map(\.part)
    let whom = people([other])
    var proposals: [Proposal] = []
    for gate in gates(ahead: parts) {
      let count = standing(of: other, at: gate)
      if count?.standing == .refused {
        proposals.append(
          work(
            .clear, "Decide households as one at \(gate.title): review the refusal of \(whom)",
            by: gate.owner.last?.value, finding, count: count?.refused))
      } else if !(count?.standing.isPassed ?? false) {
        proposals += covering([other], at: gate, finding)
      }
    }
    proposals += [
      calling(other, together: ground, finding),
      holding(ground, .sequence, "Hold it back until both parts are through", finding),
      notice(
        to: called + (called.contains(other) ? [] : [other]), about: [ground], by: holder(of: ground), finding
      ),
      withdrawal(of: ground, finding),
    ].compactMap(\.self)
    return proposals
  }

  /// A rule that covers both parts, or word beforehand of how single cases are decided.
  private func coveredAsOne(_ subject: Subject, _ other: String, _ finding: Finding) -> [Proposal] {
    guard let policy = board.policies[subject.id], let latest = policy.versions.last else { return [] }
    let whom = people([other])
    let version = version(
      of: policy, like: latest, covering: [other: .yes],
      summary: "As version \(latest.number); \(whom) are covered, so that households are one", finding)
    return [
      Proposal(
        .carveOut, "Cover households as one: a version of \(policy.title) that covers \(whom)",
        by: policy.department, [version]),
      work(
        .commonLine, "Say beforehand how single cases of \(whom) are decided under \(policy.title)",
        by: policy.assessor.held(at: now) ?? policy.department, finding),
    ]
  }

  /// The same call to the other part; nil where somebody has called it.
  private func calling(_ other: String, together call: Subject, _ finding: Finding) -> Proposal? {
    guard !isCalled(other) else { return nil }
    let title = "Call \(people([other])) together with them: \(board.title(of: call))"
    var fields: [(String, JSONValue?)] = [
      ("title", Self.line("\(board.title(of: call)) – \(people([other]))")),
      ("department", holder(of: call).map(JSONValue.string)),
    ]
    switch call.kind {
    case .undertaking:
      guard let given = board.undertakings[call.id], Call(given)?.movesPeople ?? false else { return nil }
      fields += [
        ("groups", JSONValue([other])), ("promise", .string(given.promise.rawValue)),
        ("channel", given.channel.map(JSONValue.string)), ("place", given.place.map(JSONValue.string)),
        ("window", given.window.value(at: now).map { JSONValue($0) }),
      ]
      return Proposal(
        .commonLine, title, by: given.department, [command(.undertakingGiven, finding, fields)])
    case .instruction:
      guard let given = board.instructions[call.id], var scope = scope(of: call) else { return nil }
      scope.groups = .these([other])
      fields += [
        ("direction", .string(given.direction.rawValue)), ("scope", JSONValue(scope)),
        ("channel", given.channel.map(JSONValue.string)),
        ("status", given.status.value(at: now).map { .string($0.rawValue) }),
      ]
      return Proposal(
        .commonLine, title, by: given.department, [command(.instructionGiven, finding, fields)])
    default: return nil
    }
  }

  /// Whether some call that moves people names a group or a wider one.
  private func isCalled(_ name: String) -> Bool {
    let wider = Set(groups.ancestry(name))
    return board.undertakings.unordered.contains { given in
      given.status.value(at: now) == .inForce && Call(given)?.movesPeople ?? false
        && !wider.isDisjoint(with: given.groups)
    }
      || board.instructions.unordered.contains { given in
        given.direction == .go && given.status.value(at: now).map { $0 != .withdrawn } ?? false
          && !wider.isDisjoint(with: groups(of: Subject(.instruction, given.id)))
      }
  }
}
