import BoardModel

/// What comparing two actions reads most, side by side in memory.
struct PairFigures: Sendable {
  let number: Int32
  let groups: Int32
  let places: Int32
  let goods: Int32
  let targets: Int32
  let channels: Int32
  /// The time that its scopes name, in milliseconds; open ends are the ends of the range.
  let from: Int64
  let to: Int64
  /// When it came onto the board, where that is all that time does to it.
  let begins: Int64
  /// Whether it has one status and one scope and does the same since one exact moment, so that what it meets follows
  /// from a comparison.
  let isPlain: Bool
  let isProposed: Bool
  let isAtStake: Bool
  /// Whether it says the same of whom, where and what, and does the same, for as long as it stands.
  let isSteady: Bool
  /// The number of its department as far as it fits; the greatest number for all that do not.
  let department: UInt8

  init(
    _ profile: ActionProfile, number: Int32, groups: Int32, places: Int32, goods: Int32, targets: Int32,
    channels: Int32, department: Int32
  ) {
    self.number = number
    self.department = UInt8(clamping: department)
    self.groups = groups
    self.places = places
    self.goods = goods
    self.targets = targets
    self.channels = channels
    from = profile.window.from?.milliseconds ?? .min
    to = profile.window.to?.milliseconds ?? .max
    let status = profile.action.status.entries
    let scope = profile.action.scope.entries
    let stake = profile.action.stake.entries
    if let only = status.first, status.count == 1, only.value.isLive, only.occurred.isExact,
      only.occurred.latest > Sweep.beginning, scope.count <= 1,
      scope.allSatisfy({ $0.occurred.latest <= only.occurred.latest }), profile.isSteady,
      stake.count <= 1, stake.allSatisfy({ $0.occurred.latest <= only.occurred.latest })
    {
      begins = only.occurred.latest.milliseconds
      isPlain = true
    } else {
      begins = .max
      isPlain = false
    }
    isProposed = status.last?.value == .proposed
    isAtStake = !profile.action.stake.isEmpty
    isSteady = profile.isSteady && profile.scopes.count == 1
  }

  /// What it says in a dimension, as `PairNames.code`.
  func code(_ dimension: ScopeMeeting.Dimension, receiving: Bool) -> Int32 {
    switch dimension {
    case .groups: groups
    case .places: places
    case .goods: goods
    case .actors: receiving ? channels : targets
    }
  }
}
