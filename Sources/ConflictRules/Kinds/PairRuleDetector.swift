import BoardModel

/// Finds pairs that an adopted rule knows by what they are: two whose logic defeats each other, and two that help
/// each other.
package struct PairRuleDetector {
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

  /// One finding for every rule and pair; of one action no more than `LeverDetector.mostListed` by one rule.
  ///
  /// - Complexity: O(*r* · *n* + *c*) for *r* rules, *n* actions and *c* pairs that may meet.
  package func findings() -> [Finding] {
    var found: [Finding] = []
    for rule in book.pairRules {
      var crowded = 0
      for profile in actions.all where crowded < LeverDetector.mostCrowded && rule.first.fits(profile) {
        let pairs = leading(profile, rule)
        if pairs.count == LeverDetector.mostListed { crowded += 1 }
        found += pairs
      }
    }
    return found
  }

  /// All findings in which an action takes part, on either side.
  package func findings(of action: String) -> [Finding] {
    findings(leading: action) + findings(following: action)
  }

  package func findings(leading action: String) -> [Finding] {
    guard let profile = actions[action] else { return [] }
    return book.pairRules.flatMap { rule in rule.first.fits(profile) ? leading(profile, rule) : [] }
  }

  package func findings(following action: String) -> [Finding] {
    guard let profile = actions[action] else { return [] }
    return book.pairRules.flatMap { rule -> [Finding] in
      guard rule.second.fits(profile) else { return [] }
      let wording = PairWording(rule)
      let candidates = actions.candidates(for: profile, receiving: false) {
        rule.first.fits($0) ? wording : nil
      }
      return listed(actions.ordered(candidates, except: action)) { finding($0, profile, rule, wording) }
    }
  }

  private func leading(_ profile: ActionProfile, _ rule: PairRule) -> [Finding] {
    let wording = PairWording(rule)
    let candidates = actions.candidates(for: profile, receiving: true) {
      rule.second.fits($0) ? wording : nil
    }
    return listed(actions.ordered(candidates, except: profile.action.id)) {
      finding(profile, $0, rule, wording)
    }
  }

  private func listed(
    _ candidates: [(id: String, wording: PairWording)], _ finding: (ActionProfile) -> Finding?
  ) -> [Finding] {
    var found: [Finding] = []
    for (id, _) in candidates where found.count < LeverDetector.mostListed {
      if let other = actions[id], let one = finding(other) { found.append(one) }
    }
    return found
  }

  private func finding(
    _ first: ActionProfile, _ second: ActionProfile, _ rule: PairRule, _ wording: PairWording
  ) -> Finding? {
    guard rule.joins(first, second), first.mayCoincide(with: second, decay: wording.decay) else { return nil }
    // A pair that fits both ways is one finding.
    if first.action.id > second.action.id, rule.first.fits(second), rule.second.fits(first),
      rule.joins(second, first)
    {
      return nil
    }
    return Sweep.outcome { sight.verdict(first, nil, .action(second), wording, &$0) }.map { outcome in
      PairReport(
        index: index, sight: sight, first: first, effect: nil, second: .action(second), wording: wording
      ).finding("\(wording.kind.rawValue)/\(rule.id)/\(first.action.id)/\(second.action.id)", outcome)
    }
  }
}

extension PairRule.Side {
  /// Whether an action may stand here.
  func fits(_ profile: ActionProfile) -> Bool {
    fits(profile.tool) { direction, levers in
      profile.effects.contains { $0.direction == direction && levers.contains($0.lever) }
    }
  }

  /// Whether the actions of a bucket may stand here.
  func fits(_ bucket: ActionBucket) -> Bool {
    fits(bucket.tool) { direction, levers in !(bucket.levers[direction] ?? []).isDisjoint(with: levers) }
  }

  private func fits(_ tool: Tool?, has: (LeverEffect.Direction, [String]) -> Bool) -> Bool {
    admits(tool) && (lowers.isEmpty || has(.lowers, lowers)) && (raises.isEmpty || has(.raises, raises))
      && (needs.isEmpty || has(.needs, needs))
  }
}

extension PairRule {
  /// Whether what one raises or lowers is what the other needs, where the rule asks for both.
  func joins(_ first: ActionProfile, _ second: ActionProfile) -> Bool {
    guard !self.second.needs.isEmpty else { return true }
    let needed = Set(second.effects.filter { $0.direction == .needs }.map(\.lever)).intersection(
      self.second.needs)
    func shares(_ direction: LeverEffect.Direction, _ levers: [String]) -> Bool {
      levers.isEmpty
        || first.effects.contains {
          $0.direction == direction && levers.contains($0.lever) && needed.contains($0.lever)
        }
    }
    return shares(.raises, self.first.raises) && shares(.lowers, self.first.lowers)
  }
}
