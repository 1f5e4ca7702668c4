package import BoardModel

/// Finds a group that a new version of a policy covers and that nobody has picked up a day later.
///
/// Picked up means: a promise in force to people who may be in the group, a standing at a gate since,
/// or a task since that rests on the policy or the group. A *note*.
package struct UnclaimedGroupDetector: Detector {
  package static let rule = RelianceDetector.rule
  package static let kinds: Set<EntityKind> = [.policy]
  package static let buckets: [BucketFamily] = [.callsTo, .gatesCounting, .tasksOn]

  private let index: BoardIndex
  private static let grace = TimeSpan.hours(24)

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.policies.unorderedKeys.map { Subject(.policy, $0) }
  }

  /// One finding for every version of a policy and group.
  ///
  /// - Complexity: O(*v* · *g*) for versions and the groups they name, and for each group that becomes
  ///   covered that of the promises, gates and tasks that concern it.
  package func findings(at unit: Subject) -> [Finding] {
    guard let policy = index.policies[unit.id] else { return [] }
    return zip(policy.versions, policy.versions.dropFirst()).flatMap { former, version -> [Finding] in
      version.coverage.keys.sorted().compactMap { group -> Finding? in
        guard version.coverage[group] == .yes, index.coverage(of: group, under: former) == .no else {
          return nil
        }
        let claims = Claims(
          calls: index.calls(meeting: group), gates: index.gates(counting: group),
          tasks: index.tasks(restingOn: unit) + index.tasks(restingOn: Subject(.group, group)))
        return Sweep.outcome { judge(policy, version, group, claims, &$0) }.map { outcome in
          finding(policy, former, version, group, outcome)
        }
      }
    }
  }

  /// What may pick a group up.
  private struct Claims {
    var calls: [Call]
    var gates: [Gate]
    var tasks: [WorkTask]
  }

  private func judge(
    _ policy: Policy, _ version: PolicyVersion, _ group: String, _ claims: Claims, _ world: inout World
  ) -> Verdict<Int>? {
    guard index.version(of: policy, in: &world)?.number == version.number,
      world.hasHappened(version.effective, position: version.position, ago: Self.grace)
    else { return nil }
    for call in claims.calls where call.state(in: &world) != nil { return nil }
    let names = index.groups.ancestry(group)
    for gate in claims.gates {
      for name in names {
        for entry in gate.standings[name]?.entries ?? []
        where world.hasHappened(entry.occurred, position: entry.position)
          && world.follows(
            entry.occurred, position: entry.position, after: version.effective, at: version.position)
        {
          return nil
        }
      }
    }
    for task in claims.tasks where task.trace.createdAt >= version.effective.earliest {
      if world.isPast(task.trace.createdAt) { return nil }
    }
    return Verdict(.note, bites: nil, causes: [version.position])
  }

  private func finding(
    _ policy: Policy, _ former: PolicyVersion, _ version: PolicyVersion, _ group: String,
    _ outcome: Outcome<Int>
  ) -> Finding {
    let subject = Subject(.policy, policy.id, version: version.number)
    return Finding(
      name: "reliance/\(policy.id)@\(version.number)/\(group)", kind: .reliance, rule: Self.rule,
      situation: policy.situation, subjects: [subject, Subject(.group, group)],
      departments: Words.unique([policy.department, policy.assessor.last?.value ?? ""]), cause: subject,
      phases: outcome.phases, account: { Self.account(policy, former, version, group, $0) })
  }

  private static func account(
    _ policy: Policy, _ former: PolicyVersion, _ version: PolicyVersion, _ group: String,
    _ index: BoardIndex
  ) -> Account {
    let people = index.groups.title(group)
    let assessor = policy.assessor.last?.value ?? policy.department
    return Account(
      summary: "\(policy.department)'s \(policy.title) version \(version.number) now covers \(people); "
        + "nobody has picked them up",
      proof: Proof(
        facts: index.facts([
          (former.position, "\(policy.title) version \(former.number) did not cover \(people)"),
          (version.position, "version \(version.number) covers \(people)"),
        ]), meetings: [Meeting(dimension: "groups", text: "\(people) became covered")],
        bars: [
          Bar(
            label: "\(policy.title) version \(version.number)",
            span: UncertainSpan(TimeWindow(from: version.effective.earliest)))
        ], hurt: index.hurt([group]),
        possible: [
          "\(assessor) names who picks up \(people)", "\(policy.department) sends notice to \(people)",
        ]))
  }
}
