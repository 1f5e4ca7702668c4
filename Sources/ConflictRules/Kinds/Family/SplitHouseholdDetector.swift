package import BoardModel

/// Finds households of which one part is told to come and the other is held back at some gate ahead.
///
/// Held back means: refused where the part that was called is not, shut out by the policy that covers the part
/// that was called, left open by it (*watch*), or called by nobody (*watch*). A part that both refuse is no split.
/// Being told one is eligible moves nobody yet: only eligibility and security gates count then, a step lower. What
/// is only proposed counts a step lower too.
package struct SplitHouseholdDetector: Detector {
  package static let rule = Rule(
    id: "family", version: 1, title: "One part of a household and not the other",
    finds:
      "People are told to come, or a rule covers them, while another part of their households is not covered, "
      + "is refused or is not called at some gate ahead.",
    reason:
      "People do not leave parents and children behind; told to, they stay, or are torn apart at a gate.",
    ladder: [
      .init(.blocking, "one part is let through a gate that has refused the other"),
      .init(.conflict, "the other part is refused, or shut out by the rule that covers the first"),
      .init(
        .watch,
        "the other part is left to discretion or not mentioned, or nobody has called it; a rule that shuts it "
          + "out, where nobody has been called"),
      .init(.note, "a rule that leaves the other part open, where nobody has been called"),
    ],
    source: "Strategy paper on AFG0015: people who stayed because relatives were not approved; record AF-15")

  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.callsTo]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { index.groups.households.isEmpty ? [] : index.callUnits }

  /// One finding for every group that holds another part of the households called.
  ///
  /// - Complexity: O(*h* · *w* · *g*) for *h* ties and *w* ways of *g* gates, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit) else { return [] }
    let households = Set(call.groups.flatMap(index.groups.households)).sorted { $0.part < $1.part }
    let byOther = Dictionary(grouping: households, by: \.other)
    return byOther.keys.sorted().compactMap { other in
      let parts = (byOther[other] ?? []).map(\.part)
      let ways = Way.all(of: parts, on: index)
      let calls = index.calls(meeting: other).filter { call in
        call.movesPeople && !Set(index.groups.ancestry(other)).isDisjoint(with: call.groups)
      }
      return Sweep.outcome { judge(call, parts, other, ways, calls, &$0) }.map { outcome in
        finding(call, other, outcome)
      }
    }
  }

  fileprivate struct Cause: Hashable, Sendable {
    enum Lack: Hashable, Sendable {
      case refused(gate: String, position: Int, isSplit: Bool)
      case coverage(gate: String, policy: String, position: Int, Coverage)
      case notCalled
    }

    var part: String
    var lack: Lack
  }

  private func judge(
    _ call: Call, _ parts: [String], _ other: String, _ ways: [Way], _ calls: [Call], _ world: inout World
  ) -> Verdict<Cause>? {
    guard let state = call.state(in: &world), case .these(let names) = state.scope.groups else { return nil }
    var found: [(cause: Cause, severity: Severity)] = []
    let concerned = parts.filter { part in names.contains { index.groups.household(part, touches: $0) } }
    guard !concerned.isEmpty else { return nil }
    var seen: Set<String> = []
    for way in ways where concerned.contains(way.group) {
      for gate in way.gates where seen.insert("\(way.group) \(gate.id)").inserted {
        guard call.concerns(gate, in: &world) else { continue }
        if let lack = self.lack(at: gate, way.group, other, &world) {
          found.append((Cause(part: way.group, lack: lack.0), lack.1))
        }
      }
    }
    if call.movesPeople, !calls.contains(where: { $0.state(in: &world) != nil }) {
      found.append((Cause(part: concerned[0], lack: .notCalled), .watch))
    }
    guard var worst = found.map(\.severity).max() else { return nil }
    let causes = found.filter { $0.severity == worst } + found.filter { $0.severity != worst }
    if call.promise == .eligible { worst = worst.lowered }
    if state.isProposed { worst = worst.lowered }
    let bites = [state.scope.window.from, state.scope.window.to].compactMap(\.self).filter {
      !world.isPast($0)
    }
    return Verdict(worst, bites: bites.min(), causes: causes.map(\.cause))
  }

  /// What holds the other part back at a gate and not the first.
  private func lack(
    at gate: Gate, _ part: String, _ other: String, _ world: inout World
  ) -> (Cause.Lack, Severity)? {
    let own = index.standing(of: part, at: gate, in: &world)?.value.standing
    let theirs = index.standing(of: other, at: gate, in: &world)
    if let theirs, theirs.value.standing == .refused {
      guard own != .refused else { return nil }
      let isSplit = own?.isPassed ?? false
      return (
        .refused(gate: gate.id, position: theirs.position, isSplit: isSplit), isSplit ? .blocking : .conflict
      )
    }
    guard !(theirs?.value.standing.isPassed ?? false),
      let policy = world.value(gate.policy).flatMap({ index.policies[$0] }),
      let version = index.version(of: policy, in: &world),
      index.coverage(of: part, under: version) == .yes
    else { return nil }
    let coverage = index.coverage(of: other, under: version)
    guard coverage != .yes else { return nil }
    return (
      .coverage(gate: gate.id, policy: policy.id, position: version.position, coverage),
      coverage == .no ? .conflict : .watch
    )
  }

  private func finding(_ call: Call, _ other: String, _ outcome: Outcome<Cause>) -> Finding {
    var departments = [call.department]
    for cause in outcome.worst.causes {
      switch cause.lack {
      case .refused(let gate, _, _): departments.append(index.gates[gate].flatMap(index.owner) ?? "")
      case .coverage(_, let policy, _, _): departments.append(index.policies[policy]?.department ?? "")
      case .notCalled: break
      }
    }
    let own = call.subject
    return Finding(
      name: "family/\(own.kind.rawValue)-\(own.id)/\(other)", kind: .family, rule: Self.rule,
      situation: call.situation, subjects: [own, Subject(.group, other)],
      departments: Words.unique(departments), cause: Subject(.group, other), phases: outcome.phases,
      account: { Self.account(call, other, outcome, $0) })
  }

  private static func account(
    _ call: Call, _ other: String, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let relatives = index.groups.title(other)
    let parts = Words.unique(outcome.worst.causes.map(\.part))
    var facts = [(call.created, "\(index.saying(call)): \(call.title)")]
    for group in parts + [other] {
      if let group = index.tables.board.groups[group], !group.familyOf.isEmpty {
        facts.append((group.position, "\(group.title) share households"))
      }
    }
    for cause in outcome.causes {
      if let position = cause.position { facts.append((position, clause(cause, relatives, index))) }
      if case .coverage(let gate, let policy, _, _) = cause.lack, let gate = index.gates[gate] {
        facts += index.changes(of: gate, to: policy)
      }
    }
    let reason = outcome.worst.causes.first.map { clause($0, relatives, index) } ?? ""
    return Account(
      summary: "\(index.saying(call)); \(reason)",
      proof: Proof(
        facts: index.facts(facts),
        meetings: parts.map { part in
          Meeting(dimension: "groups", text: "\(index.groups.title(part)) and \(relatives) share households")
        },
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(label: "\(relatives) held back", span: outcome.hull),
        ], hurt: index.hurt(parts + [other]),
        possible: possible(call, relatives, outcome.worst.causes, index)))
  }

  private static func clause(_ cause: Cause, _ relatives: String, _ index: BoardIndex) -> String {
    switch cause.lack {
    case .refused(let gate, _, let isSplit):
      let gate = index.gates[gate]
      let owner = gate.flatMap(index.owner) ?? "an owner not recorded"
      let title = gate?.title ?? ""
      return isSplit
        ? "\(owner) lets \(index.groups.title(cause.part)) through \(title) and has refused \(relatives)"
        : "\(owner) has refused \(relatives), family of theirs, at \(title)"
    case .coverage(let gate, let policy, _, let coverage):
      let name = index.policies[policy]?.title ?? policy
      let covers = "\(name) covers \(index.groups.title(cause.part))"
      let at = "at \(index.gates[gate]?.title ?? gate)"
      switch coverage {
      case .no: return "\(covers) and shuts \(relatives), family of theirs, out \(at)"
      case .discretion: return "\(covers) and leaves \(relatives), family of theirs, to discretion \(at)"
      case .unknown, .yes: return "\(covers) and does not say whether it covers \(relatives) \(at)"
      }
    case .notCalled:
      return "nobody has called \(relatives), family of theirs"
    }
  }

  private static func possible(
    _ call: Call, _ relatives: String, _ causes: [Cause], _ index: BoardIndex
  ) -> [String] {
    var lines: [String] = []
    for cause in causes {
      switch cause.lack {
      case .refused(let gate, _, _):
        let gate = index.gates[gate]
        lines.append(
          "\(gate.flatMap(index.owner) ?? "Whoever holds it") decides households at \(gate?.title ?? "") as one: "
            + "clears \(relatives)")
      case .coverage(_, let policy, _, _):
        let policy = index.policies[policy]
        lines.append("\(policy?.department ?? "") covers \(relatives) under \(policy?.title ?? "")")
      case .notCalled: lines.append("\(call.department) calls \(relatives) together with them")
      }
    }
    lines.append("\(call.department) says to both parts, before they set out, who may come")
    lines.append("\(call.department) delays until both parts are through: \(call.title)")
    return Words.unique(lines)
  }
}

extension SplitHouseholdDetector.Cause {
  fileprivate var position: Int? {
    switch lack {
    case .refused(_, let position, _), .coverage(_, _, let position, _): position
    case .notCalled: nil
    }
  }
}

extension GroupRelations {
  /// Whether people of one side of a tie may be among those that a call names.
  fileprivate func household(_ part: String, touches name: String) -> Bool {
    ancestry(name).contains(part) || ancestry(part).contains(name)
  }
}
