import BoardModel

/// What two may meet over: a lever that one lowers and the other needs, or a rule about pairs.
struct PairTopic {
  /// What the first does to the lever; a nil for a rule, which looks at none.
  let effects: [LeverEffect?]
  let wording: PairWording
  /// The rule about pairs; nil for a lever.
  let rule: PairRule?

  /// Whether a rule fits two as they are in one world, and is not told from the other side; a lever is looked at effect
  /// by effect.
  func isMet(_ first: ActionProfile, _ second: Follower, in world: inout World) -> Bool {
    guard let rule, case .action(let other) = second else { return true }
    let (one, two) = (first.now(in: &world), other.now(in: &world))
    guard rule.fits(one, two) else { return false }
    return first.action.id < other.action.id || !rule.fits(two, one)
  }
}
