package import BoardModel

/// Finds actions that lower a lever which another action, or an objective of the situation, needs.
///
/// What an action does comes from its tool; what it says of a lever itself takes the place of that. Parts that an
/// exception spares do not count, and channels that an action runs through do. An adopted rule says in which
/// dimensions the two must meet, how bad it is and what usually resolves it; without one it is *conflict*, in the
/// dimensions that fit the lever. A step less while either is proposed; *watch* at most while a required dimension is
/// not stated. In a crowd pairs are not told apart: one finding an action says that there are many, and one for all of a
/// department's where more than a few stand in crowds.
package struct LeverDetector: PairDetector {
  package static let rule = Rule(
    id: "lever", version: 1, title: "One lowers what another needs",
    finds:
      "An action lowers a lever that another action, or an objective of the situation, needs, less its exceptions and "
      + "through the channels it runs through; an adopted rule says where they must meet and how bad it is.",
    reason: "Each of two actions can be right by itself while one takes away what the other works with.",
    ladder: [
      .init(.blocking, "where an adopted rule says so"),
      .init(.conflict, "where no adopted rule says otherwise"),
      .init(.watch, "a step less while one is only proposed; a required dimension is not stated"),
      .init(.note, "two steps less, or where an adopted rule says so"),
    ],
    source: "Model of levers chosen for this program, after the strategy paper of January 2023")

  package static let kinds: Set<EntityKind> = [.action, .situation]
  package static let buckets: [BucketFamily] = [.exceptionsFrom, .movingCalls, .abusesIn, .abusesBy]

  private let index: BoardIndex
  private let sight: GradedSight

  package init(_ index: BoardIndex) {
    self.index = index
    sight = GradedSight(index)
  }

  /// Pairs of actions are looked for apart, by `PairSearch`; here it is those that an objective may stand against.
  package func units() -> [Subject] {
    index.situations.sorted.flatMap { situation in
      index.pairs.lowering(situation.leversNeeded, in: situation.id).map(\.subject)
    }.reduce(into: Set<Subject>()) { $0.insert($1) }.sorted()
  }

  /// One finding for every lever that the action lowers and every objective that needs it where it does.
  ///
  /// - Complexity: O(*o*) for *o* objectives, times their changes.
  package func findings(leading unit: Subject) -> [Finding] {
    guard unit.kind == .action, let profile = index.pairs[unit.id] else { return [] }
    return profile.situations.compactMap { index.situations[$0] }.flatMap { objectives($0, profile) }
  }

  /// One finding for every lever that the situation's objectives need and every action that lowers it there.
  ///
  /// - Complexity: O(*n* log *n*) for *n* actions that lower one.
  package func findings(following unit: Subject) -> [Finding] {
    guard unit.kind == .situation, let situation = index.situations[unit.id] else { return [] }
    return index.pairs.lowering(situation.leversNeeded, in: unit.id).flatMap { objectives(situation, $0) }
  }

  private func objectives(_ situation: Situation, _ profile: ActionProfile) -> [Finding] {
    let lowered = profile.effects(.lowers)
    return situation.objectivesEver.flatMap { objective in
      Words.unique(lowered.map(\.lever)).filter(situation.leversNeeded(by: objective.id).contains).compactMap
      {
        lever in
        let second = Follower.objective(situation, objective)
        let wording = index.pairs.relations.rules.wording(
          profile.tool, lowers: lever, nil, isObjective: true)
        let topic = PairTopic(effects: lowered.filter { $0.lever == lever }, wording: wording, rule: nil)
        return Sweep.outcome { sight.verdict(profile, second, over: topic, &$0) }.map { outcome in
          PairReport(first: profile, second: second, topic: topic, phases: outcome.phases)
            .finding("lever/\(profile.action.id)/\(second.name)/\(lever)")
        }
      }
    }
  }
}

extension Situation {
  /// Every objective that it ever had, each as it was last stated, in the order in which they came.
  fileprivate var objectivesEver: [Objective] {
    let stated = objectives.entries.flatMap(\.value)
    return Words.unique(stated.map(\.id)).compactMap { id in stated.last { $0.id == id } }
  }

  /// The levers that its objectives ever needed.
  fileprivate var leversNeeded: Set<String> { Set(objectives.entries.flatMap(\.value).flatMap(\.needs)) }

  fileprivate func leversNeeded(by objective: String) -> Set<String> {
    Set(objectives.entries.flatMap(\.value).filter { $0.id == objective }.flatMap(\.needs))
  }
}
