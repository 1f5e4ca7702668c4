import BoardModel

/// Finds measures for all parties alike where one of them attacks a group.
///
/// A measure is for all parties when its tool is, or when a tool that addresses neither is aimed at all actors. Where abuses
/// within its scope are of one actor, or of actors one of which controls the others, treating all alike freezes
/// that one's advantage. *Conflict*, *watch* where groups or places are not stated; a step less while proposed.
package struct OneSidedAttackDetector {
  package static let rule = Rule(
    id: "logic.one-sided-attack", version: 1, title: "Alike to all, while one attacks",
    reason:
      "What treats attacker and attacked alike leaves the attacked without what they would need to hold out.",
    source: "Strategy paper, January 2023: the arms embargo on all parties in Bosnia")

  private let index: BoardIndex
  private let actions: ActionIndex
  private let matcher: ScopeMatcher
  private let abuses: [String: [Abuse]]

  package init(_ index: BoardIndex, _ actions: ActionIndex) {
    self.index = index
    self.actions = actions
    matcher = ScopeMatcher(groups: index.groups, places: index.places, actors: index.actors)
    abuses = Dictionary(grouping: index.board.abuses.sorted, by: \.situation)
  }

  /// One finding for every measure and attacker.
  ///
  /// - Complexity: O(*n* · *a*²) for *n* measures and *a* abuses of a situation.
  package func findings() -> [Finding] { actions.all.flatMap { findings(of: $0) } }

  package func findings(of action: String) -> [Finding] { actions[action].map { findings(of: $0) } ?? [] }

  private struct Cause: Hashable {
    var abuses: [String]
    var positions: [Int]
    var scope: Scope
  }

  private func findings(of profile: ActionProfile) -> [Finding] {
    let near = profile.situations.flatMap { abuses[$0] ?? [] }
    guard !near.isEmpty, profile.tool?.actorLogic != "targeted" else { return [] }
    return Sweep.outcomes { judge(profile, near, &$0) }.sorted { $0.key < $1.key }.map {
      finding(profile, attacker: $0.key, $0.value)
    }
  }

  private func judge(
    _ profile: ActionProfile, _ near: [Abuse], _ world: inout World
  ) -> [String: Verdict<Cause>] {
    guard let standing = profile.acting(lag: .zero, decay: .zero, in: &world),
      profile.tool?.actorLogic == "all_parties" || standing.scope.actors == .all && profile.tool != nil
    else { return [:] }
    if let end = standing.scope.window.to, world.isPast(end) { return [:] }
    var isUnstated = false
    var within: [Abuse] = []
    for abuse in near where world.hasHappened(abuse.occurred, position: abuse.position) {
      let scope = Scope(
        groups: abuse.groups.isEmpty ? .notStated : .these(abuse.groups),
        places: abuse.place.map { .these([$0]) } ?? .notStated)
      guard
        let match = matcher.match(
          standing.scope, scope, requiring: ScopeRequirement([[.groups, .places]]), during: .always),
        matcher.match(standing.scope, scope, requiring: ScopeRequirement([[.places]]), during: .always) != nil
      else { continue }
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
            scope: standing.scope)
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
    let abuses = ids.compactMap { index.board.abuses[$0] }
    let groups = Words.unique(abuses.flatMap(\.groups))
    var facts = [(action.trace.created, "\(action.department)'s “\(action.title)” is for all parties alike")]
    facts += abuses.map { ($0.position, "\(index.actors.title($0.actor)): \($0.title)") }
    return Finding(
      name: "logic/one-sided-attack/\(action.id)/\(attacker)", kind: .logic, rule: Self.rule,
      situation: abuses.first?.situation ?? action.situation,
      subjects: abuses.map { Subject(.abuse, $0.id) } + [profile.subject], departments: [action.department],
      summary: "\(action.department)'s “\(action.title)” treats all parties alike while "
        + "\(index.actors.title(attacker)) attacks \(index.people(groups))",
      phases: outcome.phases,
      proof: Proof(
        facts: index.facts(facts),
        meetings: [
          Meeting(
            dimension: "groups", text: "\(index.people(groups)) are attacked within its scope",
            isUnstated: outcome.worst.severity <= .watch)
        ], bars: [Bar(label: action.title, span: profile.span)], hurt: index.hurt(groups),
        possible: [
          "\(action.department) narrows it to the actors that attack: \(action.title)",
          "\(action.department) excepts from it what protects \(index.people(groups))",
          "Protect \(index.people(groups)) by other means while it stands",
        ]))
  }
}
