import BoardModel

/// Finds actions that lower a lever which another action, or an objective of the situation, needs.
///
/// What an action does comes from its tool; what it says of a lever itself takes the place of that. Parts that an
/// exception spares do not count, and channels that an action runs through do. An adopted rule says in which dimensions the
/// two must meet, how bad it is and what usually resolves it; without one it is *conflict*, in the dimensions that
/// fit the lever. A step less while either is proposed; *watch* at most while a required dimension is not stated.
package struct LeverDetector {
  package static let rule = Rule(
    id: "lever", version: 1, title: "One lowers what another needs",
    reason: "Each of two actions can be right by itself while one takes away what the other works with.",
    source: "Model of levers chosen for this program, after the strategy paper of January 2023")

  /// Meetings of one action over one lever that are listed; more are only said to be there.
  package static let mostListed = 64
  /// Actions with more meetings than that, over one lever in one situation, until the others are no longer compared.
  static let mostCrowded = 16

  private let index: BoardIndex
  private let actions: ActionIndex
  private let book: RuleBook
  private let sight: PairSight

  package init(_ index: BoardIndex, _ actions: ActionIndex) {
    self.index = index
    self.actions = actions
    book = RuleBook(index.board)
    sight = PairSight(index)
  }

  /// One finding for every pair and lever that meets; in a crowd the first of them, and how many there are at least.
  ///
  /// - Complexity: O(*n* log *n* + *c*) for *n* actions and *c* pairs that may meet, of which no more than
  ///   `mostListed` · `mostCrowded` are looked at in a crowd.
  package func findings() -> [Finding] {
    var crowds: [Crowd.Place: Crowd] = [:]
    var found: [Finding] = []
    for profile in actions.all {
      for effect in profile.effects(.lowers) {
        let candidates = receivers(of: profile, effect)
        let place = Crowd.Place(situation: profile.action.situation, lever: effect.lever)
        if let crowd = crowds[place], crowd.leaders >= Self.mostCrowded,
          candidates.reduce(0, { $0 + $1.count }) > Self.mostListed
        {
          crowds[place]?.left += 1
          continue
        }
        let (pairs, isMore) = leading(profile, effect, candidates)
        found += pairs
        if isMore {
          found.append(crowded(profile, effect, pairs))
          crowds[place, default: Crowd()].leaders += 1
        }
        crowds[place]?.listed += pairs.count
      }
      found += objectives(of: profile)
    }
    for (place, crowd) in crowds.sorted(by: { $0.key < $1.key }) where crowd.left > 0 {
      found.append(crowd.finding(at: place, index))
    }
    return found
  }

  /// All findings in which an action takes part, on either side.
  package func findings(of action: String) -> [Finding] {
    findings(leading: action) + findings(following: action)
  }

  /// The findings in which an action undermines others.
  package func findings(leading action: String) -> [Finding] {
    guard let profile = actions[action] else { return [] }
    let pairs = profile.effects(.lowers).flatMap { effect -> [Finding] in
      let (pairs, isMore) = leading(profile, effect, receivers(of: profile, effect))
      return isMore ? pairs + [crowded(profile, effect, pairs)] : pairs
    }
    return pairs + objectives(of: profile)
  }

  /// The findings in which an action is undermined by others; at most `mostListed` a lever.
  package func findings(following action: String) -> [Finding] {
    guard let profile = actions[action] else { return [] }
    return profile.effects(.needs).flatMap { need -> [Finding] in
      let candidates = actions.candidates(for: profile, receiving: false) { bucket in
        guard bucket.levers[.lowers]?.contains(need.lever) ?? false else { return nil }
        return book.wording(bucket.tool, lowers: need.lever, profile.tool, isObjective: false)
      }
      var found: [Finding] = []
      for (id, wording) in actions.ordered(candidates, except: action) {
        guard found.count < Self.mostListed else { break }
        guard let first = actions[id] else { continue }
        for effect in first.effects(.lowers) where effect.lever == need.lever {
          if let finding = self.finding(first, effect, .action(profile), wording) { found.append(finding) }
        }
      }
      return found
    }
  }

  // MARK: - Pairs

  private func receivers(of profile: ActionProfile, _ effect: LeverEffect) -> [ActionIndex.Candidates] {
    actions.candidates(for: profile, receiving: true) { bucket in
      guard bucket.levers[.needs]?.contains(effect.lever) ?? false else { return nil }
      return book.wording(profile.tool, lowers: effect.lever, bucket.tool, isObjective: false)
    }
  }

  private func leading(
    _ profile: ActionProfile, _ effect: LeverEffect, _ candidates: [ActionIndex.Candidates]
  ) -> (pairs: [Finding], isMore: Bool) {
    var found: [Finding] = []
    for (id, wording) in actions.ordered(candidates, except: profile.action.id) {
      guard let other = actions[id], let finding = finding(profile, effect, .action(other), wording) else {
        continue
      }
      if found.count == Self.mostListed { return (found, true) }
      found.append(finding)
    }
    return (found, false)
  }

  private func objectives(of profile: ActionProfile) -> [Finding] {
    let lowered = profile.effects(.lowers)
    guard !lowered.isEmpty else { return [] }
    return profile.situations.compactMap { index.board.situations[$0] }.flatMap { situation in
      situation.objectives.flatMap { objective -> [Finding] in
        lowered.filter { objective.needs.contains($0.lever) }.compactMap { effect in
          finding(
            profile, effect, .objective(situation, objective),
            book.wording(profile.tool, lowers: effect.lever, nil, isObjective: true))
        }
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
      PairReport(
        index: index, sight: sight, first: first, effect: effect, second: second, wording: wording
      ).finding("lever/\(first.action.id)/\(second.name)/\(effect.lever)", outcome)
    }
  }

  // MARK: - Crowds

  /// That an action has more meetings than are listed.
  private func crowded(_ profile: ActionProfile, _ effect: LeverEffect, _ pairs: [Finding]) -> Finding {
    let lever = index.board.levers[effect.lever]?.title ?? effect.lever
    return Crowd.finding(
      // No identifier is a plus sign.
      "lever/\(profile.action.id)/+/\(effect.lever)", profile.action.situation, [profile.subject],
      [profile.action.department],
      "\(profile.action.department)'s “\(profile.action.title)” lowers \(lever), which at least "
        + "\(pairs.count + 1) others need; \(pairs.count) are listed",
      like: pairs, [(profile.action.trace.created, profile.action.title)], index)
  }
}
