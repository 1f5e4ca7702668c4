import BoardModel

/// Crowds: actions that so many others may meet that comparing them one by one helps nobody.
///
/// Whether an action stands in a crowd follows from how many candidates it has, so it can change when another action
/// does; whoever keeps findings looks at it again then.
extension ActionIndex {
  /// Candidates of an action, over one lever or by one rule, that are compared with it.
  package static let mostCompared = 512

  /// The actions that may need a lever which an action lowers.
  func receivers(of profile: ActionProfile, _ lever: String) -> [Candidates] {
    candidates(for: profile, receiving: true) { bucket in
      guard bucket.levers[.needs]?.contains(lever) ?? false else { return nil }
      return rules.wording(profile.tool, lowers: lever, bucket.tool, isObjective: false)
    }
  }

  /// The actions that may stand on the second side of a rule when an action stands on the first.
  func receivers(of profile: ActionProfile, by rule: PairRule) -> [Candidates] {
    let wording = PairWording(rule)
    return candidates(for: profile, receiving: true) { rule.second.fits($0) ? wording : nil }
  }

  /// The actions that may lower a lever which an action needs.
  func leaders(of profile: ActionProfile, _ lever: String) -> [Candidates] {
    candidates(for: profile, receiving: false) { bucket in
      guard bucket.levers[.lowers]?.contains(lever) ?? false else { return nil }
      return rules.wording(bucket.tool, lowers: lever, profile.tool, isObjective: false)
    }
  }

  /// The actions that may stand on the first side of a rule when an action stands on the second.
  func leaders(of profile: ActionProfile, by rule: PairRule) -> [Candidates] {
    let wording = PairWording(rule)
    return candidates(for: profile, receiving: false) { rule.first.fits($0) ? wording : nil }
  }

  /// Whether some candidates are too many to be compared.
  static func areCrowd(_ candidates: [Candidates]) -> Bool {
    candidates.reduce(0) { $0 + $1.count } > mostCompared
  }

  /// Whether an action that lowers a lever does so in a crowd.
  func isInCrowd(_ first: ActionProfile, _ lever: String) -> Bool {
    count > Self.mostCompared && Self.areCrowd(receivers(of: first, lever))
  }

  /// Whether an action that stands on the first side of a rule does so in a crowd.
  func isInCrowd(_ first: ActionProfile, _ rule: PairRule) -> Bool {
    count > Self.mostCompared && Self.areCrowd(receivers(of: first, by: rule))
  }

  /// The levers and rules over which an action stands in a crowd.
  private func crowds(of profile: ActionProfile) -> Set<String> {
    let levers = profile.effects(.lowers).map(\.lever).filter { Self.areCrowd(receivers(of: profile, $0)) }
    let rules = rules.pairRules.filter {
      $0.first.fits(profile) && Self.areCrowd(receivers(of: profile, by: $0))
    }
    return Set(levers.map { "lever \($0)" } + rules.map { "rule \($0.id)" })
  }

  /// The index of a later board, and the actions besides those changed for which a crowd has formed or broken up.
  ///
  /// - Complexity: O(*c* · *k*) for *c* changes with *k* candidates each.
  func changed(_ things: Set<Subject>, on board: Board) -> (index: ActionIndex, tipped: Set<Subject>) {
    let ids = things.filter { $0.kind == .action }.map(\.id)
    guard !ids.isEmpty else { return (self, []) }
    var later = self
    for id in ids {
      later.remove(id)
      if let action = board.actions[id] { later.insert(ActionProfile(action, on: board)) }
    }
    // So few actions make no crowd.
    guard max(count, later.count) > Self.mostCompared else { return (later, []) }
    var near: Set<String> = []
    for id in ids {
      for index in [self, later] {
        if let profile = index[id] { near.formUnion(index.leadersOfAny(profile)) }
      }
    }
    var tipped: Set<Subject> = []
    for id in near.subtracting(ids) {
      guard let profile = self[id] else { continue }
      if crowds(of: profile) != later.crowds(of: profile) { tipped.insert(profile.subject) }
    }
    return (later, tipped)
  }

  private func leadersOfAny(_ profile: ActionProfile) -> Set<String> {
    var lists = profile.effects(.needs).flatMap { leaders(of: profile, $0.lever) }
    for rule in rules.pairRules where rule.second.fits(profile) { lists += leaders(of: profile, by: rule) }
    return Set(lists.flatMap(\.lists).flatMap { Array($0.unorderedKeys) })
  }
}
