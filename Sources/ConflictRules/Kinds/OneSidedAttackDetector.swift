package import BoardModel

/// Finds measures for all parties alike where one of them attacks a group.
///
/// A measure is for all parties when its tool is, or when a tool that addresses neither is aimed at all actors. Where abuses
/// within its scope are of one actor, or of actors one of which controls the others, treating all alike freezes
/// that one's advantage. *Conflict*, *watch* where groups or places are not stated; a step less while proposed.
package struct OneSidedAttackDetector: Detector {
  package static let rule = Rule(
    id: "logic.one-sided-attack", version: 1, title: "Alike to all, while one attacks",
    finds: "A measure for all parties alike where one actor attacks a group.",
    reason:
      "What treats attacker and attacked alike leaves the attacked without what they would need to hold out.",
    ladder: [
      .init(.conflict, "abuses within its scope are of one actor, or of actors that one controls"),
      .init(.watch, "groups or places are not stated; a step less while it is only proposed"),
    ],
    source:
      "Strategy paper, January 2023: the arms embargo on all parties in Bosnia. Rwanda, 15 April 1994: the Security "
      + "Council called a ceasefire between both sides the immediate priority; a draft that blamed the killing of "
      + "civilians on forces of one of them was before it on 28 April (Reuters, 15 April 1994, and telegram 1538 of "
      + "the British mission, 29 April 1994, opening)")

  package static let kinds: Set<EntityKind> = [.action]
  package static let buckets: [BucketFamily] = [.abusesAmong]

  private let index: BoardIndex
  private let matcher: ScopeMatcher

  package init(_ index: BoardIndex) {
    self.index = index
    matcher = ScopeMatcher(groups: index.groups, places: index.places, actors: index.actors)
  }

  package func units() -> [Subject] {
    index.pairs.unordered.filter(Self.mayTreatAllAlike).map(\.subject)
  }

  /// One finding for every attacker.
  ///
  /// - Complexity: O(*a* log *a* + *b*²) for *a* abuses within the action's scopes, of which *b* came while they may all
  ///   have been of one attacker.
  package func findings(at unit: Subject) -> [Finding] {
    index.pairs[unit.id].map { findings(of: $0) } ?? []
  }

  private struct Cause: Hashable, Sendable {
    var abuses: [String]
    var positions: [Int]
    var isUnstated: Bool
  }

  private func findings(of profile: ActionProfile) -> [Finding] {
    // Most actions are not for all parties, and then no abuse needs to ask about them again.
    guard Self.mayTreatAllAlike(profile) else { return [] }
    let near = abuses(concerning: profile)
    guard !near.isEmpty else { return [] }
    return Sweep.outcomes { judge(profile, near, &$0) }.sorted { $0.key < $1.key }.map {
      finding(profile, attacker: $0.key, $0.value)
    }
  }

  private static func mayTreatAllAlike(_ profile: ActionProfile) -> Bool {
    profile.scopes.contains { treatsAllAlike(profile.tool, $0) }
  }

  /// Whether an action by a tool treats all parties alike while it has a scope.
  private static func treatsAllAlike(_ tool: Tool?, _ scope: Scope) -> Bool {
    guard let tool, tool.actorLogic != "targeted" else { return false }
    return tool.actorLogic == "all_parties" || scope.actors == .all
  }

  /// The abuses within an action's scopes but for those that came too late to matter: each that is asked for in every
  /// world is one more moment to look at.
  private func abuses(concerning profile: ActionProfile) -> [Abuse] {
    let scopes = profile.scopes.filter { Self.treatsAllAlike(profile.tool, $0) }
    let near = index.abuses(in: profile.situations, within: scopes)
    var ends: [Timestamp?] = []
    for scope in scopes {
      // Whether an abuse lies within a scope does not depend on time.
      ends.append(endOfOneAttacker(scopes.count == 1 ? near : near.filter { match(scope, $0) != nil }))
    }
    let apart = ends.contains(nil) ? nil : ends.compactMap(\.self).max()
    let end = [apart, profile.end].compactMap(\.self).min()
    index.ignoreAbuses(after: end)
    // With those that come at the very end, which are what ends it.
    return end.map { end in near.filter { $0.occurred.earliest <= end } } ?? near
  }

  /// When abuses have surely been done by two that no actor could stand behind; nil for never.
  private func endOfOneAttacker(_ abuses: [Abuse]) -> Timestamp? {
    guard let first = abuses.min(by: { $0.occurred.latest < $1.occurred.latest }) else { return nil }
    let camp = index.actors.camp(of: first.actor)
    return abuses.filter { index.actors.camp(of: $0.actor) != camp }.map(\.occurred.latest).min()
  }

  /// How an abuse lies within a scope: by its groups or its place, and not at a place apart; nil when it does not.
  private func match(_ scope: Scope, _ abuse: Abuse) -> ScopeMatcher.Match? {
    let other = Scope(
      groups: abuse.groups.isEmpty ? .notStated : .these(abuse.groups),
      places: abuse.place.map { .these([$0]) } ?? .notStated)
    guard matcher.match(scope, other, requiring: ScopeRequirement([[.places]]), during: .always) != nil else {
      return nil
    }
    return matcher.match(scope, other, requiring: ScopeRequirement([[.groups, .places]]), during: .always)
  }

  private func judge(
    _ profile: ActionProfile, _ near: [Abuse], _ world: inout World
  ) -> [String: Verdict<Cause>] {
    guard let standing = profile.acting(lag: .zero, decay: .zero, in: &world),
      Self.treatsAllAlike(profile.tool, standing.scope)
    else { return [:] }
    if let end = standing.scope.window.to, world.isPast(end) { return [:] }
    var isUnstated = false
    var within: [Abuse] = []
    for abuse in near where world.hasHappened(abuse.occurred, position: abuse.position) {
      guard let match = match(standing.scope, abuse) else { continue }
      if match.isUnstated { isUnstated = true }
      within.append(abuse)
    }
    guard let attacker = oneAttacker(within) else { return [:] }
    var severity: Severity = isUnstated ? .watch : .conflict
    if standing.isProposed { severity = severity.lowered }
    return [
      attacker: Verdict(
        severity, bites: nil,
        causes: [
          Cause(
            abuses: within.map(\.id), positions: standing.positions + within.map(\.position),
            isUnstated: isUnstated)
        ])
    ]
  }

  /// The actor behind all of some abuses: the first reported of those that control or are controlled by each other.
  private func oneAttacker(_ abuses: [Abuse]) -> String? {
    guard let first = abuses.min(by: { $0.position < $1.position })?.actor else { return nil }
    let isOne = abuses.allSatisfy {
      $0.actor == first || index.actors.areLinked($0.actor, first, during: .always)
    }
    return isOne ? first : nil
  }

  private func finding(
    _ profile: ActionProfile, attacker: String, _ outcome: Outcome<Cause>
  ) -> Finding {
    let action = profile.action
    let ids = Words.unique(outcome.causes.flatMap(\.abuses))
    let abuses = ids.compactMap { index.abuses[$0] }
    let isUnstated = outcome.worst.causes.contains(where: \.isUnstated)
    let account: @Sendable (BoardIndex) -> Account = { index in
      let groups = Words.unique(abuses.flatMap(\.groups))
      var facts = [
        (action.trace.created, "\(action.department)'s “\(action.title)” is for all parties alike")
      ]
      facts += abuses.map { ($0.position, "\(index.actors.title($0.actor)): \($0.title)") }
      return Account(
        summary: "\(action.department)'s “\(action.title)” treats all parties alike while "
          + "\(index.actors.title(attacker)) attacks \(index.people(groups))",
        proof: Proof(
          facts: index.facts(facts),
          meetings: [
            Meeting(
              dimension: "groups", text: "\(index.people(groups)) are attacked within its scope",
              isUnstated: isUnstated)
          ], bars: [Bar(label: action.title, span: profile.span)], hurt: index.hurt(groups),
          possible: [
            "\(action.department) narrows it to the actors that attack: \(action.title)",
            "\(action.department) excepts from it what protects \(index.people(groups))",
            "Protect \(index.people(groups)) by other means while it stands",
          ]))
    }
    return Finding(
      name: "logic/one-sided-attack/\(action.id)/\(attacker)", kind: .logic, rule: Self.rule,
      situation: abuses.first?.situation ?? action.situation,
      subjects: abuses.map { Subject(.abuse, $0.id) } + [profile.subject], departments: [action.department],
      cause: profile.subject, phases: outcome.phases, account: account)
  }
}
