package import BoardModel

/// Finds what rests on something that no longer holds.
///
/// - A later version of a policy covers a group less: from the announcement *watch* or *conflict*, from its
///   effect *blocking* when people are moved on the promise or pending cases are judged by it, otherwise
///   *conflict*; a step less where the group is left to discretion or not mentioned instead of shut out.
/// - A gate that has refused the group since: *blocking* when people are moved on it, otherwise *conflict*.
/// - A decision that was superseded, or a reading that another contradicts: *watch*.
package struct RelianceDetector: Detector {
  package static let rule = Rule(
    id: "reliance", version: 3, title: "Resting on what has changed or is not in force",
    finds:
      "A promise, an instruction, an action, a task or a decision rests on a rule, a gate, a decision or an account "
      + "that has changed since, or on a rule of which nothing is in force; and a group newly covered that nobody has "
      + "picked up.",
    reason:
      "A promise or a task made under one rule goes on being acted on after the rule has changed, or before there is one.",
    ladder: [
      .init(
        .blocking,
        "the group is shut out, and people move on the promise or pending cases are judged by the new rule; a "
          + "gate has refused people who move; people move now on a rule that is not in force"),
      .init(
        .conflict,
        "the group is shut out of anything else; left to discretion or not mentioned, where people move; "
          + "announced and not in effect yet; anything else that people are told or that is done rests on a rule "
          + "that is not in force"),
      .init(
        .watch,
        "a decision that was superseded; an account that another contradicts; a task or decision that rests on a "
          + "rule not in force; otherwise a step less"),
      .init(.note, "newly covered for a day, and nobody has picked them up"),
    ],
    source:
      "Record AF-01, AF-02, AF-18: rules and answers changed under promises already made; AF-17: a scheme to wait for "
      + "that had not opened")

  package static let kinds: Set<EntityKind> = [.undertaking, .instruction, .action, .task, .decision]
  package static let buckets: [BucketFamily] = [.readingsOf]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { Reliant.units(index.tables.board) }

  /// One finding for every change under a thing that names what it rests on.
  ///
  /// - Complexity: O(*r* · *v* · *g*) for *r* grounds, policies of *v* versions about *g* groups among them.
  package func findings(at unit: Subject) -> [Finding] {
    guard let reliant = Reliant(unit, index) else { return [] }
    let grounds = Set(reliant.restsOn.entries.flatMap(\.value)).sorted()
    return grounds.flatMap { ground -> [Finding] in
      switch ground.kind {
      case .policy: policyChanges(reliant, ground)
      case .gate: gateRefusal(reliant, ground).map { [$0] } ?? []
      case .decision: supersession(reliant, ground).map { [$0] } ?? []
      case .reading: contradictions(reliant, ground).map { [$0] } ?? []
      default: []
      }
    }
  }

  // MARK: - Policies

  private func policyChanges(_ reliant: Reliant, _ ground: Subject) -> [Finding] {
    guard let policy = index.policies[ground.id], let base = base(of: reliant, ground, policy) else {
      return []
    }
    let later = policy.versions.filter { $0.number > base.number }
    return zip([base] + later, later).compactMap { former, version in
      // What the version before had taken already, this one does not take.
      let narrowed = narrowing(from: base, to: version, for: reliant.groups).filter {
        index.coverage(of: $0.group, under: former).isWider(than: $0.after)
      }
      guard !narrowed.isEmpty else { return nil }
      let known = version.announced ?? index.firstLearnt(version.position)
      return Sweep.outcome { judge(reliant, ground, policy, base, version, narrowed, known, &$0) }.map {
        report(reliant, .version(version, of: policy, base: base, narrowed), $0)
      }
    }
  }

  /// The version relied on; for a policy as a whole the one in force when the reliance began, or else its first.
  private func base(of reliant: Reliant, _ ground: Subject, _ policy: Policy) -> PolicyVersion? {
    if let number = ground.version { return policy.version(number) }
    guard let start = reliant.restsOn.entries.first(where: { $0.value.contains(ground) }) else { return nil }
    // Counted on before it opened, it is what it opened with that was counted on.
    return policy.version(at: start.occurred.latest) ?? policy.versions.first
  }

  /// The groups that a version covers less than the one relied on.
  private func narrowing(
    from base: PolicyVersion, to version: PolicyVersion, for groups: [String]?
  ) -> [RelianceGround.Narrowing] {
    let named = Set(base.coverage.keys).union(version.coverage.keys)
    let concerned: Set<String>
    if let groups {
      // Groups within those concerned may be cut out by name.
      concerned = Set(groups).union(
        named.filter { name in !Set(index.groups.ancestry(name)).isDisjoint(with: groups) })
    } else {
      concerned = named
    }
    return concerned.sorted().compactMap { group in
      let before = index.coverage(of: group, under: base)
      let after = index.coverage(of: group, under: version)
      return before.isWider(than: after) ? .init(group: group, before: before, after: after) : nil
    }
  }

  private func judge(
    _ reliant: Reliant, _ ground: Subject, _ policy: Policy, _ base: PolicyVersion,
    _ version: PolicyVersion, _ narrowed: [RelianceGround.Narrowing], _ known: Timestamp?,
    _ world: inout World
  ) -> Verdict<RelianceReport.Cause>? {
    guard let grounds = world.value(reliant.restsOn), grounds.contains(ground), reliant.stands(&world) else {
      return nil
    }
    func severity(_ groups: [String], under version: PolicyVersion) -> Severity {
      let isStrong = reliant.movesPeople || reliant.isPromise && version.appliesToPending
      let severity: Severity = isStrong ? .blocking : .conflict
      let areShutOut = groups.contains { index.coverage(of: $0, under: version) == .no }
      return areShutOut ? severity : severity.lowered
    }
    let groups = narrowed.map(\.group)
    let current = index.version(of: policy, in: &world)
    if let current, current.number >= version.number {
      let lost = groups.filter {
        index.lasts(from: base, to: version, of: policy, for: $0, under: current.number)
      }
      guard !lost.isEmpty else { return nil }
      return Verdict(
        severity(lost, under: current), bites: nil,
        causes: [.inEffect(version: current.number, position: current.position)])
    }
    guard let known, world.isPast(known) else { return nil }
    // Once it may have taken effect there is no moment left to count down to.
    let bites = world.isPast(version.effective.earliest) ? nil : version.effective.earliest
    return Verdict(
      severity(groups, under: version).lowered, bites: bites, isBiteUncertain: !version.effective.isExact,
      causes: [.announced])
  }

  // MARK: - Gates, decisions and readings

  private func gateRefusal(_ reliant: Reliant, _ ground: Subject) -> Finding? {
    guard let gate = index.gates[ground.id],
      let start = reliant.restsOn.entries.first(where: { $0.value.contains(ground) })
    else { return nil }
    let groups = reliant.groups ?? gate.standings.keys.sorted()
    let outcome = Sweep.outcome { world -> Verdict<RelianceReport.Cause>? in
      guard let grounds = world.value(reliant.restsOn), grounds.contains(ground), reliant.stands(&world)
      else {
        return nil
      }
      let causes = groups.compactMap { group -> RelianceReport.Cause? in
        guard let entry = index.standing(of: group, at: gate, in: &world), entry.value.standing == .refused,
          entry.occurred.latest > start.occurred.latest
        else { return nil }
        return .refused(group: group, position: entry.position)
      }
      guard !causes.isEmpty else { return nil }
      return Verdict(reliant.movesPeople ? .blocking : .conflict, bites: nil, causes: causes)
    }
    return outcome.map { report(reliant, .gate(gate), $0) }
  }

  private func supersession(_ reliant: Reliant, _ ground: Subject) -> Finding? {
    guard let decision = Int(ground.id).flatMap({ index.decisions[$0] }),
      let successor = decision.supersededBy.flatMap({ index.decisions[$0] }),
      // The decision that takes its place may well name it as its ground.
      reliant.subject != Subject(.decision, String(successor.number))
    else { return nil }
    let outcome = Sweep.outcome { world -> Verdict<RelianceReport.Cause>? in
      guard let grounds = world.value(reliant.restsOn), grounds.contains(ground), reliant.stands(&world),
        world.hasHappened(successor.decided, position: successor.position)
      else { return nil }
      return Verdict(.watch, bites: nil, causes: [.superseded(position: successor.position)])
    }
    return outcome.map { report(reliant, .decision(decision, successor: successor), $0) }
  }

  private func contradictions(_ reliant: Reliant, _ ground: Subject) -> Finding? {
    guard let reading = index.readings[ground.id] else { return nil }
    let others = index.readings(like: reading).filter { $0.id != reading.id && $0.value != reading.value }
    guard !others.isEmpty else { return nil }
    let outcome = Sweep.outcome { world -> Verdict<RelianceReport.Cause>? in
      guard let grounds = world.value(reliant.restsOn), grounds.contains(ground), reliant.stands(&world)
      else {
        return nil
      }
      let known = others.filter { other in
        world.isPast(index.firstLearnt(other.position) ?? other.occurred.latest)
      }
      guard !known.isEmpty else { return nil }
      return Verdict(.watch, bites: nil, causes: known.map { .contradicted(position: $0.position) })
    }
    return outcome.map { report(reliant, .reading(reading, others: others), $0) }
  }

  private func report(
    _ reliant: Reliant, _ ground: RelianceGround, _ outcome: Outcome<RelianceReport.Cause>
  ) -> Finding {
    RelianceReport(index: index, reliant: reliant, ground: ground, outcome: outcome).finding
  }
}
