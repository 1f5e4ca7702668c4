import BoardModel

/// Looks at two actions in one world by numbers, where each says the same of whom and where and does the same all the
/// time: what `GradedSight` answers, without what it takes to put it into words.
struct NumberedSight {
  /// It is not put into words, so that no cause is kept.
  enum NoCause: Hashable, Sendable {}

  private let first: PairCard
  private let second: PairCard
  private let matter: PairMatter
  private let grades: GradeSight
  private let follower: Follower?

  /// Whether two actions can be looked at this way: nothing spares a part of either.
  static func covers(_ first: PairCard, _ line: PairLine, _ second: PairCard, _ hasExceptions: Bool) -> Bool {
    first.figures.isSteady && second.figures.isSteady
      && (line.isRule || !hasExceptions && line.sparesNobody)
  }

  init(_ first: PairCard, _ second: PairCard, _ matter: PairMatter, _ grades: GradeSight) {
    self.first = first
    self.second = second
    self.matter = matter
    self.grades = grades
    follower = matter.isRaised || matter.looksAtStake ? .action(second.profile) : nil
  }

  /// What is said in a world by the first of the ways in which they meet there; nil when they do not.
  func verdict(in world: inout World) -> Verdict<NoCause>? {
    for meeting in matter.meetings {
      if let verdict = verdict(meeting, in: &world) { return verdict }
    }
    return nil
  }

  private func verdict(_ meeting: PairMeeting, in world: inout World) -> Verdict<NoCause>? {
    let lag = TimeSpan(milliseconds: meeting.lag)
    let decay = TimeSpan(milliseconds: meeting.decay)
    guard let acting = world.entry(first.profile.action.status),
      let felt = first.profile.felt(acting, first.profile.window, lag: lag, decay: decay, in: &world),
      let receiving = world.entry(second.profile.action.status), receiving.value.isLive
    else { return nil }
    if let end = second.profile.window.to, world.isPast(end) { return nil }
    guard let overlap = felt.window.intersection(second.profile.window),
      let isUnstated = meeting.isUnstated(first, second, during: overlap)
    else { return nil }
    if let end = overlap.to, world.isPast(end) { return nil }
    let isProposed = acting.value == .proposed || receiving.value == .proposed
    let bites = overlap.from.flatMap { world.isPast($0) ? nil : $0 }
    var severity = matter.severity
    if !isUnstated, let follower {
      let part = first.profile.scopes[0].during(felt.window)
      if grades.raising(matter.wording, first.profile, follower, part: part, begins: bites, &world) != nil {
        severity = .blocking
      }
    }
    if isProposed { severity = severity.lowered }
    if isUnstated { severity = min(severity, .watch) }
    return Verdict(severity, bites: bites, isBiteUncertain: felt.isStartUncertain, causes: [])
  }
}
