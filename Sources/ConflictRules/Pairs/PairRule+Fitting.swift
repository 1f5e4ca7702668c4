import BoardModel

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
