import BoardModel

/// Looks at an action and what it may undermine or help, in one world.
struct PairSight {
  let index: BoardIndex
  private let matcher: ScopeMatcher
  private let pieces: ScopePieces

  init(_ index: BoardIndex) {
    self.index = index
    matcher = ScopeMatcher(groups: index.groups, places: index.places, actors: index.actors)
    pieces = ScopePieces(groups: index.groups, places: index.places)
  }

  /// What makes a finding of a pair.
  struct Cause: Hashable, Sendable {
    var first: Scope
    var second: Scope
    /// The dimensions that decided it.
    var dimensions: [ScopeMeeting.Dimension]
    var isUnstated: Bool
    var isProposed: Bool
    var positions: [Int]
    /// The effect through which the first meets the second; nil for a rule that looks at none.
    var effect: LeverEffect?
    /// Exceptions in force that do not spare this part.
    var exceptions: [String]
  }

  /// What a rule says of a pair in a world; nil when it is silent.
  ///
  /// - Parameter matter: what the two may meet over; of several effects on a lever the first that meets counts.
  func verdict(
    _ first: ActionProfile, _ second: Follower, over matter: PairTopic, _ world: inout World
  ) -> Verdict<Cause>? {
    if !first.isSteady || !second.isSteady, !matter.isMet(first, second, in: &world) { return nil }
    let done = first.now(in: &world).effects
    for effect in matter.effects {
      if let effect, !first.isSteady, !done.contains(effect) { continue }
      if let verdict = verdict(first, effect, second, matter.wording, &world) { return verdict }
    }
    return nil
  }

  private func verdict(
    _ first: ActionProfile, _ effect: LeverEffect?, _ second: Follower, _ wording: PairWording,
    _ world: inout World
  ) -> Verdict<Cause>? {
    let (lag, decay) = wording.delays(of: effect)
    guard let acting = first.acting(lag: lag, decay: decay, in: &world),
      let receiving = second.standing(needing: effect?.lever, in: &world)
    else { return nil }
    var spared = effect?.spared ?? []
    var positions = acting.positions + receiving.positions
    var limits: [String] = []
    if let lever = effect?.lever {
      for exception in index.exceptions(from: first.action.id)
      where exception.spares(lever, in: &world) {
        guard let status = world.entry(exception.status), status.value == .inForce else { continue }
        let scope = world.entry(exception.scope)
        spared.append(scope?.value ?? Scope())
        limits.append(exception.id)
        positions += [exception.trace.created, status.position] + (scope.map { [$0.position] } ?? [])
      }
    }
    var best: (cause: Cause, start: Timestamp?)?
    for left in pieces.remainder(of: acting.scope, less: spared) {
      for right in pieces.remainder(of: receiving.scope, less: spared) {
        guard let overlap = left.window.intersection(right.window),
          let match = matcher.match(left, right, requiring: wording.requirement, during: overlap)
        else { continue }
        if let end = overlap.to, world.isPast(end) { continue }
        let cause = Cause(
          first: left, second: right, dimensions: match.dimensions, isUnstated: match.isUnstated,
          isProposed: acting.isProposed || receiving.isProposed, positions: positions,
          effect: effect, exceptions: limits)
        if best.map({ Self.isWorse((cause, overlap.from), than: $0) }) ?? true {
          best = (cause, overlap.from)
        }
      }
    }
    guard let best else { return nil }
    var severity = wording.severity
    if best.cause.isProposed { severity = severity.lowered }
    if best.cause.isUnstated { severity = min(severity, .watch) }
    let bites = best.start.flatMap { world.isPast($0) ? nil : $0 }
    return Verdict(
      severity, bites: bites, isBiteUncertain: acting.isStartUncertain, causes: [best.cause])
  }

  /// What is stated weighs more than what may be; then what comes sooner.
  private static func isWorse(
    _ one: (cause: Cause, start: Timestamp?), than other: (cause: Cause, start: Timestamp?)
  ) -> Bool {
    if one.cause.isUnstated != other.cause.isUnstated { return other.cause.isUnstated }
    return (one.start ?? Sweep.beginning) < (other.start ?? Sweep.beginning)
  }

  /// How the two scopes of a cause meet, in words.
  func meetings(_ cause: Cause) -> [Meeting] {
    let meeting = ScopeMeeting(
      groups: index.groups, places: index.places, actors: index.actors, requiring: cause.dimensions)
    return meeting.meetings(cause.first, cause.second) ?? []
  }
}
