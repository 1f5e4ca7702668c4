package import BoardModel

/// Finds what rests on a policy of which nothing is in force when people are to act on it.
///
/// A policy that was announced and never opened has no door to go through; nor has a version that others were told to
/// count on and that has not taken effect. *Blocking* where people move on it, *conflict* for any other promise,
/// instruction or action, *watch* for a task or a decision; a step less while it is only proposed or approved, and before
/// the time for which it is meant. Before that time nothing is said where a version is known that takes effect by then.
package struct UnopenedPolicyDetector: Detector {
  package static let rule = RelianceDetector.rule
  package static let kinds = RelianceDetector.kinds

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { Reliant.units(index.tables.board) }

  /// One finding for every policy, or version of one, that a thing counts on before it is in force.
  ///
  /// - Complexity: O(*r* · *v*) for *r* policies of *v* versions, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let reliant = Reliant(unit, index) else { return [] }
    let grounds = Set(reliant.restsOn.entries.flatMap(\.value)).filter { $0.kind == .policy }.sorted()
    return grounds.compactMap { ground in
      guard let policy = index.policies[ground.id] else { return nil }
      return Sweep.outcome { judge(reliant, ground, policy, &$0) }.map {
        finding(reliant, ground, policy, $0)
      }
    }
  }

  /// What a verdict rests on: whether the time to act has come.
  private enum Cause: Hashable, Sendable {
    case now
    case ahead(from: Timestamp)
  }

  private func judge(
    _ reliant: Reliant, _ ground: Subject, _ policy: Policy, _ world: inout World
  ) -> Verdict<Cause>? {
    guard world.value(reliant.restsOn)?.contains(ground) ?? false, reliant.stands(&world) else { return nil }
    let wanted = ground.version ?? 1
    guard index.version(of: policy, in: &world).map({ $0.number < wanted }) ?? true else { return nil }
    var severity: Severity =
      if reliant.movesPeople {
        .blocking
      } else {
        reliant.subject.kind == .task || reliant.subject.kind == .decision ? .watch : .conflict
      }
    if !reliant.isUnderWay(&world) { severity = severity.lowered }
    guard let start = reliant.window(&world).from, !world.isPast(start) else {
      return Verdict(severity, bites: nil, causes: [.now])
    }
    for version in policy.versions where version.number >= wanted && version.effective.earliest <= start {
      // Known by announcement, or by whoever wrote it down beforehand.
      guard let known = version.announced ?? index.firstLearnt(version.position), world.isPast(known) else {
        continue
      }
      let isEarly = world.comesEarly(version.effective, position: version.position)
      if isEarly || version.effective.latest <= start { return nil }
    }
    return Verdict(severity.lowered, bites: start, causes: [.ahead(from: start)])
  }

  private func finding(
    _ reliant: Reliant, _ ground: Subject, _ policy: Policy, _ outcome: Outcome<Cause>
  ) -> Finding {
    let own = reliant.subject
    let version = ground.version.map { "@\($0)" } ?? ""
    return Finding(
      name: "reliance/\(own.kind.rawValue)-\(own.id)/\(policy.id)\(version)/not-in-force", kind: .reliance,
      rule: Self.rule, situation: reliant.situation, subjects: [own, ground],
      departments: Words.unique([reliant.department, policy.department]), cause: ground,
      phases: outcome.phases,
      account: { Self.account(reliant, ground, policy, outcome, $0) })
  }

  private static func account(
    _ reliant: Reliant, _ ground: Subject, _ policy: Policy, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let people = reliant.groups ?? []
    let what = ground.version.map { "\(policy.title) version \($0)" } ?? policy.title
    let lack =
      switch outcome.worst.causes.first {
      case .ahead(let start): "is not known to be in force by \(TimeText.short(start))"
      default: ground.version == nil ? "has no version in force" : "is not in force"
      }
    let opening = policy.versions.first { $0.number >= ground.version ?? 1 }
    let bar = opening.map { version in
      Bar(
        label: "\(policy.title) version \(version.number)",
        span: UncertainSpan(
          possible: TimeWindow(from: version.effective.earliest),
          certain: TimeWindow(from: version.effective.latest)))
    }
    let meetings = people.map { group in
      Meeting(dimension: "groups", text: "\(index.groups.title(group)) count on it")
    }
    return Account(
      summary: "\(index.saying(reliant)) rests on \(what), which \(lack)",
      proof: Proof(
        facts: index.facts([
          (reliant.created, "\(index.saying(reliant)): \(reliant.title)"),
          (policy.trace.created, "\(policy.department) makes the rule: \(policy.title)"),
        ]),
        meetings: meetings + [Meeting(dimension: "time", text: Words.window(outcome.hull.possible))],
        bars: [
          Bar(label: reliant.title, span: reliant.span),
          bar ?? Bar(label: "\(what) not in force", span: outcome.hull),
        ], hurt: index.hurt(people),
        possible: [
          "\(policy.department) opens \(what)\(people.isEmpty ? "" : " for \(index.people(people))")",
          "\(reliant.department) puts off until it is in force: \(reliant.title)",
          "\(reliant.department) tells \(index.people(people)) that \(what) is not in force",
          "\(reliant.department) withdraws or redoes: \(reliant.title)",
        ]))
  }
}
