package import BoardModel

/// Finds people who were promised something and are not told that a rule behind it covers them less.
///
/// A rule is behind a promise where the promise rests on it, or where it decides at a gate on their way. Until
/// the new version takes effect there is time; people who move on the promise must be told before they set out.
/// From its effect on it is *blocking* where people move on the promise, otherwise *conflict*, and a step less
/// where they are left to discretion or not mentioned instead of shut out; a late notice ends it. A later version
/// that takes nothing of that back does not: people know no more of it than before.
package struct RuleNoticeDetector: Detector {
  package static let rule = CallNoticeDetector.rule
  package static let kinds: Set<EntityKind> = [.undertaking]
  package static let buckets: [BucketFamily] = [.noticesAbout]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.undertakings.unorderedKeys.map { Subject(.undertaking, $0) }
  }

  /// One finding for every version that covers people of the promise less than the one before.
  ///
  /// - Complexity: O(*p* · *v* · *g*) for *p* policies of *v* versions about *g* groups.
  package func findings(at unit: Subject) -> [Finding] {
    guard let undertaking = index.undertakings[unit.id] else { return [] }
    let ways = Way.all(of: undertaking.groups, on: index)
    let grounds = undertaking.restsOn.entries.flatMap(\.value).filter { $0.kind == .policy }.map(\.id)
    let atGates = ways.flatMap(\.gates).flatMap { $0.policy.entries.map(\.value) }
    let policies = Set(grounds + atGates).sorted()
    return policies.compactMap { index.policies[$0] }.flatMap { policy -> [Finding] in
      zip(policy.versions, policy.versions.dropFirst()).compactMap { former, version -> Finding? in
        let narrowed = undertaking.groups.filter { group in
          index.coverage(of: group, under: former).isWider(than: index.coverage(of: group, under: version))
        }
        guard !narrowed.isEmpty else { return nil }
        let change = Change(policy: policy, former: former, version: version, groups: narrowed)
        return Sweep.outcome { judge(undertaking, change, ways, &$0) }.map { outcome in
          finding(undertaking, change, outcome)
        }
      }
    }
  }

  private struct Change: Sendable {
    var policy: Policy
    var former: PolicyVersion
    var version: PolicyVersion
    var groups: [String]
  }

  private struct Cause: Hashable, Sendable {
    var last: Timestamp
    var hours: Int
    var travelPositions: [Int]
    var isInEffect: Bool
    var isTold: Bool
  }

  /// Whether a promise ever rested on a policy, or the policy decides at a gate ahead.
  private func isConcerned(
    _ undertaking: Undertaking, by policy: String, _ ways: [Way], _ world: inout World
  ) -> Bool {
    let grounds = undertaking.restsOn.entries.flatMap(\.value)
    if grounds.contains(where: { $0.kind == .policy && $0.id == policy }) { return true }
    for gate in ways.flatMap(\.gates) where world.value(gate.policy) == policy { return true }
    return false
  }

  /// Whether a later version leaves people where this one put them, and is no change to be told of itself.
  private func stands(_ change: Change, under current: Int) -> Bool {
    current > change.version.number
      && change.groups.contains {
        index.lasts(from: change.former, to: change.version, of: change.policy, for: $0, under: current)
      }
  }

  private func judge(
    _ undertaking: Undertaking, _ change: Change, _ ways: [Way], _ world: inout World
  ) -> Verdict<Cause>? {
    let version = change.version
    guard world.value(undertaking.status) == .inForce,
      world.value(undertaking.window)?.to.map({ !world.isPast($0) }) ?? true,
      world.follows(
        version.effective, position: version.position, after: undertaking.given,
        at: undertaking.trace.created)
    else { return nil }
    guard isConcerned(undertaking, by: change.policy.id, ways, &world) else { return nil }
    let current = index.version(of: change.policy, in: &world)?.number ?? 0
    let isInEffect = current == version.number || stands(change, under: current)
    let known = version.announced ?? index.firstLearnt(version.position)
    if !isInEffect {
      guard current < version.number, let known, world.isPast(known) else { return nil }
    }
    let movesPeople = Call(undertaking)?.movesPeople ?? false
    var hours = 0
    var travelPositions: [Int] = []
    if movesPeople {
      for way in ways where change.groups.contains(way.group) {
        guard let end = way.steps(on: index, in: &world).last, end.travel > hours else { continue }
        (hours, travelPositions) = (end.travel, end.travelPositions)
      }
    }
    let isEarly = world.comesEarly(version.effective, position: version.position)
    let effect = isEarly ? version.effective.earliest : version.effective.latest
    let last = effect.adding(.hours(Int64(-hours)))
    let since = [known, effect].compactMap(\.self).min().map(UncertainTime.init)
    let told = told(of: change, undertaking, since, &world)
    if let told, told <= last || isInEffect { return nil }
    var worst: Severity = movesPeople ? .blocking : .conflict
    if !change.groups.contains(where: { index.coverage(of: $0, under: version) == .no }) {
      worst = worst.lowered
    }
    let severity: Severity =
      if told != nil {
        .watch
      } else if isInEffect || world.isPast(last) {
        worst
      } else {
        world.isPast(last.adding(CallNoticeDetector.margin)) ? min(worst, .conflict) : .watch
      }
    let bites = isInEffect ? nil : [last, effect].first { !world.isPast($0) }
    return Verdict(
      severity, bites: bites, isBiteUncertain: !version.effective.isExact,
      causes: [
        Cause(
          last: last, hours: hours, travelPositions: travelPositions, isInEffect: isInEffect,
          isTold: told != nil)
      ])
  }

  private func told(
    of change: Change, _ undertaking: Undertaking, _ since: UncertainTime?, _ world: inout World
  ) -> Timestamp? {
    let subject = Subject(.policy, change.policy.id)
    let named = index.notices(about: subject).filter { notice in
      // A later version that changed nothing for them tells of this one too.
      notice.about.contains {
        $0 == subject || $0.id == subject.id && ($0.version ?? 0) >= change.version.number
      }
    }
    let reach = NoticeReach(
      notices: named + index.notices(about: Subject(.undertaking, undertaking.id)), groups: index.groups)
    return reach.reached(
      change.groups, since: since, position: change.version.position, in: &world)
  }

  private func finding(_ undertaking: Undertaking, _ change: Change, _ outcome: Outcome<Cause>) -> Finding {
    let subject = Subject(.policy, change.policy.id, version: change.version.number)
    return Finding(
      name: "notice/undertaking-\(undertaking.id)/policy-\(change.policy.id)@\(change.version.number)",
      kind: .notice, rule: Self.rule, situation: undertaking.situation,
      subjects: [subject, Subject(.undertaking, undertaking.id)],
      departments: Words.unique([change.policy.department, undertaking.department]), cause: subject,
      phases: outcome.phases, account: { Self.account(undertaking, change, outcome, $0) })
  }

  private static func account(
    _ undertaking: Undertaking, _ change: Change, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let policy = change.policy
    let people = index.people(change.groups)
    let effect = TimeText.short(change.version.effective.earliest)
    let cause = outcome.worst.causes.first
    let latest = cause.map { TimeText.short($0.last) } ?? effect
    let when = cause?.isInEffect ?? false ? "since \(effect)" : "from \(effect) on"
    let told =
      cause?.isTold ?? false
      ? "they were told too late (at the latest \(latest))"
      : cause?.isInEffect ?? false ? "nobody has told them" : "nobody has told them (at the latest \(latest))"
    let coverage = Words.unique(
      change.groups.map { group in
        let after = index.coverage(of: group, under: change.version)
        return after == .no
          ? "shuts out \(index.groups.title(group))"
          : after == .discretion
            ? "leaves \(index.groups.title(group)) to discretion"
            : "no longer says that it covers \(index.groups.title(group))"
      })
    var facts = [
      (undertaking.trace.created, "\(undertaking.department) promised: \(undertaking.title)"),
      (change.former.position, "\(policy.title) version \(change.former.number) as it was"),
      (change.version.position, "version \(change.version.number) \(Words.list(coverage)), \(when)"),
    ]
    for cause in outcome.causes {
      for position in cause.travelPositions { facts.append((position, "how long the way takes")) }
    }
    for gate in Way.all(of: undertaking.groups, on: index).flatMap(\.gates) {
      facts += index.changes(of: gate, to: policy.id)
    }
    return Account(
      summary:
        "\(policy.department)'s \(policy.title) version \(change.version.number) \(Words.list(coverage)) "
        + "\(when), to whom \(undertaking.department) made a promise; \(told)",
      proof: Proof(
        facts: index.facts(facts),
        meetings: [
          Meeting(dimension: "groups", text: "both concern \(people)"),
          Meeting(
            dimension: "time",
            text: "notice must reach them at the latest \(latest)"
              + (cause.map { $0.hours > 0 ? ", since the way takes \($0.hours) h" : "" } ?? "")),
        ],
        bars: [
          Bar(
            label: "\(policy.title) version \(change.version.number)",
            span: UncertainSpan(TimeWindow(from: change.version.effective.earliest))),
          Bar(label: "not told", span: outcome.hull),
        ], hurt: index.hurt(change.groups),
        possible: [
          "\(policy.department) sends notice to \(people)"
            + (cause?.isInEffect ?? false ? " now" : ", at the latest \(latest)"),
          "\(policy.department) grandfathers those to whom it was promised: \(undertaking.title)",
          "\(policy.department) delays version \(change.version.number) of \(policy.title)",
        ]))
  }
}
