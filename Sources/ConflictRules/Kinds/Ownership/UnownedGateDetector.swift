package import BoardModel

/// Finds gates ahead of people who were called that no department holds.
///
/// *Watch* while they have other gates to pass first or are only proposed to be called, *conflict* once they
/// stand before it: it is the next one, or they have been counted there. Where accounts of its owner contradict
/// each other, that is a dispute and told as one.
package struct UnownedGateDetector: Detector {
  package static let rule = DisputedLeadDetector.rule
  package static let kinds: Set<EntityKind> = [.gate]
  package static let buckets: [BucketFamily] = [.callsTo, .readingsOf]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.gates.unordered.filter { Self.mayBeUnowned($0) }.map { Subject(.gate, $0.id) }
  }

  /// Whether it has no owner at some time after it was put on the board.
  private static func mayBeUnowned(_ gate: Gate) -> Bool {
    gate.owner.first?.position != gate.trace.created
  }

  /// One finding for a gate.
  ///
  /// - Complexity: O(*c* · *g*) for *c* calls whose groups pass it on ways of *g* gates, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let gate = index.gates[unit.id], Self.mayBeUnowned(gate) else { return [] }
    let pathways = index.pathways(through: gate.id)
    var calls: [Subject: Call] = [:]
    for group in Words.unique(pathways.flatMap(\.groups)) {
      for call in index.calls(meeting: group) { calls[call.subject] = call }
    }
    let ahead = calls.keys.sorted().compactMap { subject -> (call: Call, ways: [Way])? in
      guard let call = calls[subject] else { return nil }
      let ways = Way.all(of: call.groups, on: index).filter { $0.pathway.gates.contains(gate.id) }
      return ways.isEmpty ? nil : (call, ways)
    }
    guard !ahead.isEmpty else { return [] }
    let accounts = OwnerAccounts(of: unit, on: index)
    return Sweep.outcome { judge(gate, ahead, accounts, &$0) }.map { [finding(gate, $0)] } ?? []
  }

  private struct Cause: Hashable, Sendable {
    var call: Subject
    var created: Int
    var group: String
    var standing: Int?
  }

  private func judge(
    _ gate: Gate, _ ahead: [(call: Call, ways: [Way])], _ accounts: OwnerAccounts, _ world: inout World
  ) -> Verdict<Cause>? {
    guard world.entry(gate.owner) == nil, !OwnerAccounts.isDispute(accounts.standing(in: &world)) else {
      return nil
    }
    // Nobody passes a gate that has closed, whoever held it.
    if let closes = world.value(gate.closes), world.isPast(closes) { return nil }
    var found: [(cause: Cause, severity: Severity)] = []
    for (call, ways) in ahead where call.concerns(gate, in: &world) {
      guard let state = call.state(in: &world), case .these(let names) = state.scope.groups else { continue }
      for way in ways where names.contains(way.group) {
        guard let step = way.steps(on: index, in: &world).first(where: { $0.gate.id == gate.id }),
          !step.isPassed
        else { continue }
        let isThere = step.isNext || step.standing != nil
        found.append(
          (
            Cause(
              call: call.subject, created: call.created, group: way.group, standing: step.standing?.position),
            isThere && call.movesPeople && !state.isProposed ? .conflict : .watch
          ))
      }
    }
    guard let worst = found.map(\.severity).max() else { return nil }
    let causes = found.filter { $0.severity == worst } + found.filter { $0.severity != worst }
    return Verdict(worst, bites: nil, causes: causes.map(\.cause))
  }

  private func finding(_ gate: Gate, _ outcome: Outcome<Cause>) -> Finding {
    let calls = outcome.worst.causes.compactMap { index.call($0.call) }
    let subject = Subject(.gate, gate.id)
    return Finding(
      name: "ownership/gate-\(gate.id)/no-lead", kind: .ownership, rule: Self.rule,
      situation: gate.situation, subjects: [subject], departments: Words.unique(calls.map(\.department)),
      cause: subject, phases: outcome.phases, account: { Self.account(gate, outcome, $0) })
  }

  private static func account(_ gate: Gate, _ outcome: Outcome<Cause>, _ index: BoardIndex) -> Account {
    let groups = Words.unique(outcome.worst.causes.map(\.group))
    let people = index.people(groups)
    let call = outcome.worst.causes.first.flatMap { index.call($0.call) }
    var facts = [(gate.trace.created, "\(gate.title) is on their way; no owner is recorded")]
    for cause in outcome.causes {
      if let call = index.call(cause.call) {
        facts.append((cause.created, "\(index.saying(call)): \(call.title)"))
      }
      if let position = cause.standing { facts.append((position, "how people stand at \(gate.title)")) }
    }
    return Account(
      summary: (call.map { "\(index.saying($0)); " } ?? "")
        + "no department is recorded as holding \(gate.title)",
      proof: Proof(
        facts: index.facts(facts),
        meetings: groups.map {
          Meeting(dimension: "groups", text: "\(index.groups.title($0)) must pass \(gate.title)")
        }, bars: [Bar(label: "\(gate.title) without an owner", span: outcome.hull)],
        hurt: index.hurt(groups),
        possible: [
          "The committee names the department that holds \(gate.title)",
          "\(call?.department ?? "Whoever called them") asks at \(gate.title) who clears \(people), and "
            + "records the answer",
        ]))
  }
}
