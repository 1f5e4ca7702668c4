package import BoardModel

/// Finds departments that hold a gate ahead of people whom another has called, and whom nobody has asked.
///
/// Asked means: the group has been counted at a gate of theirs on the way, a task that
/// rests on the gate or the call is theirs or waits for them, somebody was told of the gate or the call by notice,
/// they have called the same people themselves, or an active action of theirs covers them at the gate's place. A gate at which a resource is used up is answered by how much
/// there is of it. *Watch*, *conflict* from a day before the call ends or the gate closes.
package struct UnaskedGatekeeperDetector: Detector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.callsTo, .noticesAbout, .tasksOn, .actionsAt]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every department that a call passes over.
  ///
  /// - Complexity: O(*w* · *g*) for *w* ways of *g* gates, times their changes and the tasks between the two.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit), call.movesPeople else { return [] }
    let ways = Way.all(of: call.groups, on: index)
    let owners = Set(ways.flatMap { $0.gates.flatMap { $0.owner.entries.map(\.value) } })
    return owners.subtracting([call.department]).sorted().compactMap { owner in
      let others = call.groups.flatMap { index.calls(meeting: $0) }.filter { $0.department == owner }
      return Sweep.outcome { judge(call, owner, ways, others, &$0) }.map { outcome in
        finding(call, owner, outcome)
      }
    }
  }

  private struct Cause: Hashable, Sendable {
    var gate: String
    var group: String
    var position: Int
  }

  private func judge(
    _ call: Call, _ owner: String, _ ways: [Way], _ others: [Call], _ world: inout World
  ) -> Verdict<Cause>? {
    guard let state = call.state(in: &world), case .these(let names) = state.scope.groups else { return nil }
    for other in others where other.state(in: &world) != nil { return nil }
    guard !isTold(call.subject, of: owner, &world) else { return nil }
    var causes: [Cause] = []
    var ends = [state.scope.window.to].compactMap(\.self)
    for way in ways where names.contains(way.group) {
      var open: [Cause] = []
      for step in way.steps(on: index, in: &world) {
        // Nobody gets past a gate that has closed.
        if let closes = world.value(step.gate.closes), world.isPast(closes) { break }
        guard let entry = world.entry(step.gate.owner), entry.value == owner else { continue }
        // Who has counted them at one gate knows of them at all.
        guard step.standing == nil else {
          open = []
          break
        }
        guard !step.isPassed, !isAnswered(step.gate, of: owner, for: way.group, &world) else { continue }
        open.append(Cause(gate: step.gate.id, group: way.group, position: entry.position))
        if let closes = world.value(step.gate.closes) { ends.append(closes) }
      }
      causes += open
    }
    guard !causes.isEmpty else { return nil }
    let end = ends.min()
    let isPressing = end.map { world.isPast($0.adding(CallNoticeDetector.margin)) } ?? false
    return Verdict(
      isPressing && !state.isProposed ? .conflict : .watch,
      bites: end.flatMap { world.isPast($0) ? nil : $0 },
      causes: causes)
  }

  private func isAnswered(
    _ gate: Gate, of owner: String, for group: String, _ world: inout World
  ) -> Bool {
    for action in index.actions(of: owner, at: world.value(gate.place))
    where world.value(action.status) == .active {
      guard let scope = world.value(action.scope), scope.window.to.map({ !world.isPast($0) }) ?? true else {
        continue
      }
      switch scope.groups {
      case .all: return true
      case .these(let names) where !Set(index.groups.ancestry(group)).isDisjoint(with: names): return true
      case .these, .notStated: continue
      }
    }
    if let resource = world.value(gate.resource).flatMap({ index.resources[$0] }),
      world.entry(resource.capacity) != nil
    {
      return true
    }
    return isTold(Subject(.gate, gate.id), of: owner, &world)
  }

  /// Whether work that rests on a thing is a department's or waits for it, or notice of it went out.
  private func isTold(_ thing: Subject, of owner: String, _ world: inout World) -> Bool {
    for notice in index.notices(about: thing)
    where world.hasHappened(notice.reached, position: notice.trace.created) {
      return true
    }
    for task in index.tasks(restingOn: thing)
    where world.isPast(task.trace.createdAt)
      && (world.value(task.department) == owner || world.value(task.waitingOn) == owner)
    {
      return true
    }
    return false
  }

  private func finding(_ call: Call, _ owner: String, _ outcome: Outcome<Cause>) -> Finding {
    let own = call.subject
    let gates = Words.unique(outcome.worst.causes.map(\.gate))
    return Finding(
      name: "ownership/\(own.kind.rawValue)-\(own.id)/not-asked-\(owner)", kind: .ownership, rule: Self.rule,
      situation: call.situation, subjects: [own] + gates.map { Subject(.gate, $0) },
      departments: Words.unique([call.department, owner]), cause: own, phases: outcome.phases,
      account: { Self.account(call, owner, outcome, $0) })
  }

  private static func account(
    _ call: Call, _ owner: String, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let gates = Words.unique(outcome.worst.causes.map { index.gates[$0.gate]?.title ?? $0.gate })
    let groups = Words.unique(outcome.worst.causes.map(\.group))
    let people = index.people(groups)
    var facts = [(call.created, "\(index.saying(call)): \(call.title)")]
    facts += outcome.causes.map { ($0.position, "\(owner) holds \(index.gates[$0.gate]?.title ?? $0.gate)") }
    return Account(
      summary: "\(index.saying(call)); nothing shows that anybody has asked \(owner), who holds "
        + Words.list(gates),
      proof: Proof(
        facts: index.facts(facts),
        meetings: [Meeting(dimension: "groups", text: "\(people) must pass \(Words.list(gates))")],
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(label: "\(owner) not asked", span: outcome.hull),
        ], hurt: index.hurt(groups),
        possible: gates.map { "\(call.department) asks \(owner) to clear \(people) at \($0)" } + [
          "\(owner) records how \(people) stand at \(Words.list(gates))",
          "\(call.department) delays until \(owner) has answered: \(call.title)",
        ]))
  }
}
