package import BoardModel

/// Finds pairs that an adopted rule knows by what they are: two whose logic defeats each other, and two that help
/// each other.
package struct PairRuleDetector: PairDetector {
  /// Each finding is of the adopted rule that gives it.
  package static let rule = LeverDetector.rule
  package static let kinds: Set<EntityKind> = [.action]

  private let actions: ActionIndex
  private let sight: PairSight

  package init(_ index: BoardIndex) { self.init(index, index.actionIndex) }

  /// - Parameter actions: the actions to be paired, instead of all that the board has.
  package init(_ index: BoardIndex, _ actions: ActionIndex) {
    self.actions = actions
    sight = PairSight(index)
  }

  private var rules: [PairRule] { actions.rules.pairRules }

  package func units() -> [Subject] {
    let rules = rules
    return rules.isEmpty
      ? [] : actions.all.filter { profile in rules.contains { $0.first.fits(profile) } }.map(\.subject)
  }

  /// One finding for every rule and action that it pairs with this one.
  ///
  /// - Complexity: O(*r* + *c* log *c*) for *r* rules and *c* candidates, times their changes.
  package func findings(leading unit: Subject) -> [Finding] {
    guard let profile = actions[unit.id] else { return [] }
    return rules.filter { $0.first.fits(profile) }.flatMap { rule -> [Finding] in
      let candidates = actions.receivers(of: profile, by: rule)
      if ActionIndex.areCrowd(candidates) { return [crowd(profile, rule)] }
      return actions.ordered(candidates, except: unit.id).compactMap { id, wording in
        actions[id].flatMap { finding(profile, $0, rule, wording) }
      }
    }
  }

  /// One finding for every rule and action that it pairs this one with.
  ///
  /// - Complexity: as for the leading end.
  package func findings(following unit: Subject) -> [Finding] {
    guard let profile = actions[unit.id] else { return [] }
    return rules.filter { $0.second.fits(profile) }.flatMap { rule in
      actions.ordered(actions.leaders(of: profile, by: rule), except: unit.id).compactMap {
        id, wording -> Finding? in
        guard let first = actions[id], !actions.isInCrowd(first, rule) else { return nil }
        return finding(first, profile, rule, wording)
      }
    }
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
      PairReport(first: first, effect: nil, second: .action(second), wording: wording, outcome: outcome)
        .finding("\(wording.kind.rawValue)/\(rule.id)/\(first.action.id)/\(second.action.id)")
    }
  }

  private func crowd(_ profile: ActionProfile, _ rule: PairRule) -> Finding {
    let wording = PairWording(rule)
    return CrowdReport(profile: profile, rule: wording.rule, kind: wording.kind, what: .rule(rule.title))
      .finding("\(wording.kind.rawValue)/\(rule.id)/\(profile.action.id)/+")
  }
}
