package import BoardModel

/// Finds actions that lower a lever which another action, or an objective of the situation, needs.
///
/// What an action does comes from its tool; what it says of a lever itself takes the place of that. Parts that an
/// exception spares do not count, and channels that an action runs through do. An adopted rule says in which
/// dimensions the two must meet, how bad it is and what usually resolves it; without one it is *conflict*, in the
/// dimensions that fit the lever. A step less while either is proposed; *watch* at most while a required dimension is
/// not stated. In a crowd pairs are not told apart: one finding an action says that there are many.
package struct LeverDetector: PairDetector {
  package static let rule = Rule(
    id: "lever", version: 1, title: "One lowers what another needs",
    reason: "Each of two actions can be right by itself while one takes away what the other works with.",
    source: "Model of levers chosen for this program, after the strategy paper of January 2023")

  package static let kinds: Set<EntityKind> = [.action, .situation]
  package static let buckets: [BucketFamily] = [.exceptionsFrom]

  private let index: BoardIndex
  private let actions: ActionIndex
  private let sight: PairSight

  package init(_ index: BoardIndex) { self.init(index, index.actionIndex) }

  /// - Parameter actions: the actions to be paired, instead of all that the board has.
  package init(_ index: BoardIndex, _ actions: ActionIndex) {
    self.index = index
    self.actions = actions
    sight = PairSight(index)
  }

  package func units() -> [Subject] {
    actions.all.filter { profile in profile.effects.contains { $0.direction == .lowers } }.map(\.subject)
  }

  /// One finding for every lever that the action lowers and everything that needs it where it does.
  ///
  /// - Complexity: O(*c* log *c*) for *c* candidates, times their changes.
  package func findings(leading unit: Subject) -> [Finding] {
    guard unit.kind == .action, let profile = actions[unit.id] else { return [] }
    let pairs = profile.effects(.lowers).flatMap { effect -> [Finding] in
      let candidates = actions.receivers(of: profile, effect.lever)
      if ActionIndex.areCrowd(candidates) { return [crowd(profile, effect)] }
      return actions.ordered(candidates, except: unit.id).compactMap { id, wording in
        actions[id].flatMap { finding(profile, effect, .action($0), wording) }
      }
    }
    return pairs
      + profile.situations.compactMap { index.situations[$0] }.flatMap { objectives($0, profile) }
  }

  /// One finding for every lever that is needed and every action that lowers it there.
  ///
  /// - Complexity: O(*c* log *c*) for *c* candidates, times their changes.
  package func findings(following unit: Subject) -> [Finding] {
    if unit.kind == .situation {
      guard let situation = index.situations[unit.id] else { return [] }
      let levers = Set(situation.objectives.flatMap(\.needs))
      return actions.lowering(levers, in: unit.id).flatMap { objectives(situation, $0) }
    }
    guard unit.kind == .action, let profile = actions[unit.id] else { return [] }
    return profile.effects(.needs).flatMap { need -> [Finding] in
      let leaders = actions.ordered(actions.leaders(of: profile, need.lever), except: unit.id)
      return leaders.flatMap { id, wording -> [Finding] in
        guard let first = actions[id], !actions.isInCrowd(first, need.lever) else { return [] }
        return first.effects(.lowers).filter { $0.lever == need.lever }.compactMap {
          finding(first, $0, .action(profile), wording)
        }
      }
    }
  }

  private func objectives(_ situation: Situation, _ profile: ActionProfile) -> [Finding] {
    situation.objectives.flatMap { objective in
      profile.effects(.lowers).filter { objective.needs.contains($0.lever) }.compactMap { effect in
        let wording = actions.rules.wording(
          profile.tool, lowers: effect.lever, nil, isObjective: true)
        return finding(profile, effect, .objective(situation, objective), wording)
      }
    }
  }

  private func finding(
    _ first: ActionProfile, _ effect: LeverEffect, _ second: Follower, _ wording: PairWording
  ) -> Finding? {
    if case .action(let other) = second,
      !first.mayCoincide(with: other, decay: wording.delays(of: effect).decay)
    {
      return nil
    }
    return Sweep.outcome { sight.verdict(first, effect, second, wording, &$0) }.map { outcome in
      PairReport(first: first, effect: effect, second: second, wording: wording, outcome: outcome)
        .finding("lever/\(first.action.id)/\(second.name)/\(effect.lever)")
    }
  }

  private func crowd(_ profile: ActionProfile, _ effect: LeverEffect) -> Finding {
    CrowdReport(profile: profile, rule: Self.rule, kind: .lever, what: .lever(effect.lever))
      // No identifier is a plus sign.
      .finding("lever/\(profile.action.id)/+/\(effect.lever)")
  }
}
