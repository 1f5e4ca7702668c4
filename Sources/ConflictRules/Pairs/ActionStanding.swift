import BoardModel

/// How an action stands in one world while it counts.
struct ActionStanding {
  var isProposed: Bool
  /// Its scope; the window is the time at which it is felt.
  var scope: Scope
  /// Whether that time begins at a moment that is known only roughly.
  var isStartUncertain = false
  /// Positions of the events that made it so.
  var positions: [Int]
}

extension ActionProfile {
  /// How the action stands as the one that others are affected by; nil while it is not felt and will not be.
  func acting(lag: TimeSpan, decay: TimeSpan, in world: inout World) -> ActionStanding? {
    guard let status = world.entry(action.status) else { return nil }
    let scope = world.entry(action.scope)
    guard let felt = felt(status, scope?.value.window ?? .always, lag: lag, decay: decay, in: &world) else {
      return nil
    }
    return ActionStanding(
      isProposed: status.value == .proposed, scope: (scope?.value ?? Scope()).during(felt.window),
      isStartUncertain: felt.isStartUncertain, positions: positions(status, scope))
  }

  /// When an action of a status and the time of a scope is felt; nil when it is not and will not be.
  ///
  /// It counts from being proposed to being active, not while it is suspended or withdrawn. What it does begins
  /// `lag` after its own beginning and goes on for `decay` after its end, an end by its status included.
  func felt(
    _ status: Timeline<ActionStatus>.Entry, _ window: TimeWindow, lag: TimeSpan, decay: TimeSpan,
    in world: inout World
  ) -> (window: TimeWindow, isStartUncertain: Bool)? {
    var window = window
    var end: Timestamp? = window.to
    switch status.value {
    case .proposed, .approved, .active: break
    case .ended:
      guard decay > .zero, wasActive(before: status.position),
        !world.hasHappened(status.occurred, position: status.position, ago: decay),
        // What ended before its time had come was never felt.
        window.from.map({ $0 < status.occurred.latest }) ?? true
      else { return nil }
      end = [end, status.occurred.latest].compactMap(\.self).min()
    case .suspended, .withdrawn: return nil
    }
    var isStartUncertain = false
    if let start = window.from {
      window.from = start.adding(lag)
    } else if lag > .zero, let begun = beginning(upTo: status.position) {
      // Without a date of its own it begins when it was first on the board as such.
      window.from = begun.earliest.adding(lag)
      isStartUncertain = !begun.isExact
    }
    window.to = end?.adding(decay)
    return window.isEmpty ? nil : (window, isStartUncertain)
  }

  /// How the action stands as one that others affect; nil while it does not count.
  func receiving(in world: inout World) -> ActionStanding? {
    guard let status = world.entry(action.status), status.value.isLive else { return nil }
    let scope = world.entry(action.scope)
    if let end = scope?.value.window.to, world.isPast(end) { return nil }
    let channels = world.entry(action.uses)
    // What it was recorded with needs no words of its own.
    let changed = channels.flatMap { $0.position == action.trace.created ? nil : $0.position }
    return ActionStanding(
      isProposed: status.value == .proposed,
      scope: Self.receiving(scope?.value ?? Scope(), through: channels?.value ?? []),
      positions: positions(status, scope) + (changed.map { [$0] } ?? []))
  }

  private func positions(
    _ status: Timeline<ActionStatus>.Entry, _ scope: Timeline<Scope>.Entry?
  ) -> [Int] {
    [action.trace.created, status.position] + (scope.map { [$0.position] } ?? [])
  }

  private func wasActive(before position: Int) -> Bool {
    action.status.entries.prefix { $0.position != position }.contains { $0.value == .active }
  }

  /// When the unbroken run of being proposed, approved or active began that an entry belongs to or ended.
  private func beginning(upTo position: Int) -> UncertainTime? {
    var beginning: UncertainTime?
    for entry in action.status.entries {
      if entry.value.isLive {
        beginning = beginning ?? entry.occurred
      } else if entry.position != position {
        beginning = nil
      }
      if entry.position == position { break }
    }
    return beginning
  }
}
