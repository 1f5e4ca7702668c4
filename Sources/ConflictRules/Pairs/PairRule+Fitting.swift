import BoardModel

extension PairRule.Side {
  /// Whether an action may stand here.
  func fits(_ profile: ActionProfile) -> Bool {
    func has(_ direction: LeverEffect.Direction, _ levers: [String]) -> Bool {
      profile.effects.contains { $0.direction == direction && levers.contains($0.lever) }
    }
    return admits(profile.tool) && (lowers.isEmpty || has(.lowers, lowers))
      && (raises.isEmpty || has(.raises, raises))
      && (needs.isEmpty || has(.needs, needs))
  }
}

extension PairRule {
  /// Whether two actions may be the first and the second of a pair.
  func fits(_ first: ActionProfile, _ second: ActionProfile) -> Bool {
    self.first.fits(first) && self.second.fits(second) && joins(first, second)
  }

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
