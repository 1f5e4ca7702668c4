package import BoardModel

/// Finds talks that seat an actor which has attacked people since the talks were proposed.
///
/// Talks are actions by a tool for all parties that needs a talking line. Who is named among their actors, or whom they
/// run through, has a seat. *Watch* throughout: to talk to those who have force may be right, unconditionally is
/// another matter.
package struct RewardedForceDetector: Detector {
  package static let rule = Rule(
    id: "logic.rewarded-force", version: 1, title: "A seat for whoever attacks",
    finds: "Talks that seat an actor which has attacked people since the talks were proposed.",
    reason: "Talks that seat whoever has force teach those outside to attack for a seat.",
    ladder: [
      .init(
        .watch, "throughout: talking to those who have force may be right, unconditionally is another matter")
    ],
    source:
      "Strategy paper, January 2023, on talks that reward those who use force. Sierra Leone, August 1999: rebels "
      + "whom the agreement of July had left out seized observers, peacekeepers and relief workers to say so, and "
      + "asked for a voice in the government; in September they were at talks about it (The Sierra Leone Web, "
      + "August and September 1999, opening)")

  package static let kinds: Set<EntityKind> = [.action]
  package static let buckets: [BucketFamily] = [.abusesBy]

  private let index: BoardIndex

  package init(_ index: BoardIndex) {
    self.index = index
  }

  package func units() -> [Subject] {
    index.pairs.unordered.filter { $0.tool?.actorLogic == "all_parties" }.map(\.subject)
  }

  /// One finding for every actor with a seat.
  ///
  /// - Complexity: O(*a* · *s*) for *a* abuses that those with the *s* seats may have done.
  package func findings(at unit: Subject) -> [Finding] {
    index.pairs[unit.id].map { findings(of: $0) } ?? []
  }

  private struct Cause: Hashable, Sendable {
    var abuse: String
  }

  private func findings(of profile: ActionProfile) -> [Finding] {
    guard let tool = profile.tool, tool.actorLogic == "all_parties", Self.needsTalks(profile),
      let proposed = profile.action.status.first
    else { return [] }
    let near = index.abuses(in: profile.situations, concerning: Self.seats(profile))
    index.ignoreAbuses(after: profile.end)
    guard !near.isEmpty else { return [] }
    let outcomes = Sweep.outcomes { world -> [String: Verdict<Cause>] in
      guard let standing = profile.receiving(in: &world), case .these(let seats) = standing.scope.actors,
        Self.needsTalks(profile.now(in: &world))
      else { return [:] }
      var verdicts: [String: Verdict<Cause>] = [:]
      for seat in seats {
        let causes = near.filter { abuse in
          (abuse.actor == seat || index.actors.areLinked(abuse.actor, seat, during: .always))
            && world.hasHappened(abuse.occurred, position: abuse.position)
            && world.follows(
              abuse.occurred, position: abuse.position, after: proposed.occurred, at: proposed.position)
        }
        if !causes.isEmpty {
          verdicts[seat] = Verdict(.watch, bites: nil, causes: causes.map { Cause(abuse: $0.id) })
        }
      }
      return verdicts
    }
    return outcomes.sorted { $0.key < $1.key }.map { finding(profile, seat: $0.key, $0.value) }
  }

  /// Whoever has a seat at some time.
  private static func seats(_ profile: ActionProfile) -> [String] {
    let named = profile.scopes.flatMap { scope in
      if case .these(let names) = scope.actors { names } else { [String]() }
    }
    return Words.unique(named + profile.channels.joined())
  }

  private static func needsTalks(_ profile: ActionProfile) -> Bool {
    profile.effects.contains { $0.direction == .needs && $0.lever == "CHANNEL" }
  }

  private func finding(_ profile: ActionProfile, seat: String, _ outcome: Outcome<Cause>) -> Finding {
    let action = profile.action
    let abuses = outcome.causes.compactMap { index.abuses[$0.abuse] }
    let account: @Sendable (BoardIndex) -> Account = { index in
      let groups = Words.unique(abuses.flatMap(\.groups))
      let actor = index.actors.title(seat)
      return Account(
        summary: "\(action.department)'s “\(action.title)” seats \(actor), which has attacked "
          + "\(index.people(groups)) since",
        proof: Proof(
          facts: index.facts(
            [(action.trace.created, "\(action.department)'s “\(action.title)” seats \(actor)")]
              + abuses.map { ($0.position, "\(index.actors.title($0.actor)): \($0.title)") }),
          meetings: [Meeting(dimension: "actors", text: "\(actor) has a seat and attacks")],
          bars: [Bar(label: action.title, span: profile.span)], hurt: index.hurt(groups),
          possible: [
            "\(action.department) ties the seat to conduct that is verified",
            "\(action.department) seats those who are attacked: \(index.people(groups))",
            "\(action.department) pauses: \(action.title)",
          ]))
    }
    return Finding(
      name: "logic/rewarded-force/\(action.id)/\(seat)", kind: .logic, rule: Self.rule,
      situation: abuses.first?.situation ?? action.situation,
      subjects: abuses.map { Subject(.abuse, $0.id) } + [profile.subject], departments: [action.department],
      cause: profile.subject, phases: outcome.phases, account: account)
  }
}
