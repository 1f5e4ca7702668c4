package import BoardModel

/// Finds policies that promises rest on and under which nobody decides single cases.
///
/// Owed is an assessor, a checker, named with the policy or later, or the owner of a gate at which the policy decides.
/// *Conflict* where people move on the promise, otherwise *watch*.
package struct UncheckedPolicyDetector: Detector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = [.policy]
  package static let buckets: [BucketFamily] = [.undertakingsOn, .gatesUnder]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.policies.unordered.filter(Self.mayLack).map { Subject(.policy, $0.id) }
  }

  /// Whether there was a time at which nobody was named.
  private static func mayLack(_ policy: Policy) -> Bool {
    !policy.assessor.isFromBeginning && !policy.checker.isFromBeginning
  }

  /// One finding for a policy.
  package func findings(at unit: Subject) -> [Finding] {
    guard let policy = index.policies[unit.id], Self.mayLack(policy) else { return [] }
    let promises = index.undertakings(restingOn: unit).filter { Call($0) != nil }
    guard !promises.isEmpty else { return [] }
    let gates = index.gates(under: policy.id)
    let outcome = Sweep.outcome { world -> Verdict<Subject>? in
      if world.entry(policy.assessor) != nil || world.entry(policy.checker) != nil { return nil }
      for gate in gates where world.value(gate.policy) == policy.id {
        if world.entry(gate.owner) != nil { return nil }
      }
      var worst: Severity?
      var causes: [Subject] = []
      for promise in promises {
        guard let call = Call(promise), call.state(in: &world) != nil,
          world.value(promise.restsOn)?.contains(where: { $0.kind == .policy && $0.id == policy.id }) ?? false
        else { continue }
        let severity: Severity = call.movesPeople ? .conflict : .watch
        worst = max(worst ?? severity, severity)
        causes.append(call.subject)
      }
      return worst.map { Verdict($0, bites: nil, causes: causes) }
    }
    return outcome.map { [finding(policy, $0)] } ?? []
  }

  private func finding(_ policy: Policy, _ outcome: Outcome<Subject>) -> Finding {
    let calls = outcome.causes.compactMap(index.call)
    let subject = Subject(.policy, policy.id)
    return Finding(
      name: "ownership/policy-\(policy.id)/no-assessor", kind: .ownership, rule: Self.rule,
      situation: policy.situation, subjects: [subject] + calls.map(\.subject),
      departments: Words.unique([policy.department] + calls.map(\.department)), cause: subject,
      phases: outcome.phases, account: { Self.account(policy, outcome, $0) })
  }

  private static func account(_ policy: Policy, _ outcome: Outcome<Subject>, _ index: BoardIndex) -> Account {
    let calls = outcome.causes.compactMap(index.call)
    let groups = Words.unique(calls.flatMap(\.groups))
    let people = index.people(groups)
    let saying = calls.first.map { "\(index.saying($0)); " } ?? ""
    return Account(
      summary: "\(saying)nobody decides single cases under \(policy.title), on which it rests",
      proof: Proof(
        facts: index.facts(
          [(policy.trace.created, "\(policy.title) names neither assessor nor checker")]
            + calls.map { ($0.created, "\(index.saying($0)): \($0.title)") }),
        meetings: [Meeting(dimension: "groups", text: "\(people) were promised it")],
        bars: [Bar(label: "\(policy.title) without an assessor", span: outcome.hull)],
        hurt: index.hurt(groups),
        possible: [
          "\(policy.department) names who decides single cases under \(policy.title)",
          "The committee names one list and one department that keeps it for \(people)",
        ]))
  }
}
