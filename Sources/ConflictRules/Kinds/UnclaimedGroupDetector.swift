import BoardModel

/// Finds a group that a new version of a policy covers and that nobody has picked up a day later.
///
/// Picked up means: a promise in force to people who may be in the group, a standing at a gate since,
/// or a task since that rests on the policy or the group. A *note*.
package struct UnclaimedGroupDetector {
  private let index: BoardIndex
  private static let grace = TimeSpan.hours(24)

  package init(_ index: BoardIndex) { self.index = index }

  /// One finding for every version and group.
  ///
  /// - Complexity: O(*v* · *g*) for versions and the groups they name, and for each group that becomes
  ///   covered O(*u* + *k*) in promises and gates; tasks are visited once.
  package func findings() -> [Finding] {
    var tasks: [String: [WorkTask]] = [:]
    for task in index.board.restingTasks.sorted().compactMap({ index.board.tasks[$0] }) {
      for ground in task.restsOn { tasks["\(ground.kind.rawValue)/\(ground.id)", default: []].append(task) }
    }
    let gates = index.board.gates.sorted
    return index.board.policies.sorted.flatMap { policy -> [Finding] in
      zip(policy.versions, policy.versions.dropFirst()).flatMap { former, version -> [Finding] in
        version.coverage.keys.sorted().compactMap { group -> Finding? in
          guard version.coverage[group] == .yes, index.coverage(of: group, under: former) == .no else {
            return nil
          }
          let pickedUp = (tasks["policy/\(policy.id)"] ?? []) + (tasks["group/\(group)"] ?? [])
          return Sweep.outcome { judge(policy, version, group, gates, pickedUp, &$0) }.map { outcome in
            finding(policy, former, version, group, outcome)
          }
        }
      }
    }
  }

  private func judge(
    _ policy: Policy, _ version: PolicyVersion, _ group: String, _ gates: [Gate], _ tasks: [WorkTask],
    _ world: inout World
  ) -> Verdict<Int>? {
    guard index.version(of: policy, in: &world)?.number == version.number,
      world.hasHappened(version.effective, position: version.position, ago: Self.grace)
    else { return nil }
    for call in index.calls where call.groups.contains(where: { index.groups.meet($0, group) }) {
      if call.state(in: &world) != nil { return nil }
    }
    let names = index.groups.ancestry(group)
    for gate in gates {
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
    for task in tasks where task.trace.createdAt >= version.effective.earliest {
      if world.isPast(task.trace.createdAt) { return nil }
    }
    return Verdict(.note, bites: nil, causes: [version.position])
  }

  private func finding(
    _ policy: Policy, _ former: PolicyVersion, _ version: PolicyVersion, _ group: String,
    _ outcome: Outcome<Int>
  ) -> Finding {
    let people = index.groups.title(group)
    let assessor = policy.assessor ?? policy.department
    return Finding(
      name: "reliance/\(policy.id)@\(version.number)/\(group)", kind: .reliance, rule: RelianceDetector.rule,
      situation: policy.situation,
      subjects: [Subject(.policy, policy.id, version: version.number), Subject(.group, group)],
      departments: Words.unique([policy.department, assessor]),
      summary: "\(policy.department)'s \(policy.title) version \(version.number) now covers \(people); "
        + "nobody has picked them up",
      phases: outcome.phases,
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
