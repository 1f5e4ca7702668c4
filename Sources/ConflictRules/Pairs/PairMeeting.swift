import BoardModel

/// Says of two actions whether they may meet, by a comparison of numbers.
///
/// The answer is the same from either side and does not depend on who else is there, so that candidates found this
/// way can be counted one by one as actions come and go.
final class PairMeeting: Sendable {
  /// A dimension in which two must meet, or one of several of which one is enough.
  struct Check: Sendable {
    let dimension: ScopeMeeting.Dimension
    /// Whether it is the last of those of which one is enough.
    let isLast: Bool
  }

  let checks: [Check]
  /// Until the first is felt, and for how long after its end, in milliseconds.
  let lag: Int64
  let decay: Int64
  fileprivate let actors: ActorRelations
  fileprivate let numbers: PairNumbers

  init(_ wording: PairWording, _ effect: LeverEffect?, _ relations: BoardRelations) {
    let delays = wording.delays(of: effect)
    checks = wording.requirement.groups.flatMap { group in
      group.indices.map { Check(dimension: group[$0], isLast: $0 == group.indices.last) }
    }
    lag = delays.lag.milliseconds
    decay = delays.decay.milliseconds
    actors = relations.actors
    numbers = relations.numbers
  }

  /// How two meet: for plain ones when, for others that they may.
  struct Answer {
    var from: Int64
    var to: Int64
    /// Whether a required dimension is not stated on both sides.
    var isUnstated: Bool
  }

  /// When the first is felt, from its beginning to its end.
  fileprivate func felt(_ first: PairFigures) -> (from: Int64, to: Int64) {
    if lag == 0, decay == 0 { return (first.from, first.to) }
    func later(_ moment: Int64, _ span: Int64) -> Int64 {
      Timestamp(milliseconds: moment).adding(TimeSpan(milliseconds: span)).milliseconds
    }
    let to = first.to == .max || decay == 0 ? first.to : later(first.to, decay)
    // Without a date of its own it begins when it came onto the board.
    let start = first.from == .min && lag > 0 && first.isPlain ? first.begins : first.from
    return (start == .min || lag == 0 || !first.isPlain ? start : later(start, lag), to)
  }

  /// Whether a second action may meet a first; nil when they never do.
  ///
  /// - Complexity: O(*n* · *m*) in the names of the two.
  func answer(_ first: PairCard, _ second: PairCard) -> Answer? {
    PairSide(first, self).answer(second.figures) { second }
  }

  /// Whether a required dimension is not stated on both sides; nil when the two are apart in one.
  ///
  /// - Parameter window: the time that they share.
  func isUnstated(_ first: PairCard, _ second: PairCard, during window: TimeWindow) -> Bool? {
    let shared = (window.from?.milliseconds ?? .min, window.to?.milliseconds ?? .max)
    return PairSide(first, self).isUnstated(second.figures, shared) { second }
  }
}

/// The first of two actions, ready to be compared with many.
struct PairSide {
  private let card: PairCard
  private let meeting: PairMeeting
  private let figures: PairFigures
  private let felt: (from: Int64, to: Int64)

  init(_ card: PairCard, _ meeting: PairMeeting) {
    self.card = card
    self.meeting = meeting
    figures = card.figures
    felt = meeting.felt(card.figures)
  }

  /// Whether a second action may meet this one; nil when they never do.
  ///
  /// - Parameter other: the second action's card, which is seldom needed.
  @inline(__always)
  func answer(_ second: PairFigures, _ other: () -> PairCard) -> PairMeeting.Answer? {
    let from = max(felt.from, second.from)
    let to = min(felt.to, second.to)
    guard from < to else { return nil }
    let isPlain = figures.isPlain && second.isPlain
    if isPlain {
      guard to > figures.begins, to > second.begins else { return nil }
    } else if !card.profile.mayCoincide(with: other().profile, decay: TimeSpan(milliseconds: meeting.decay)) {
      return nil
    }
    return isUnstated(second, isPlain ? (from, to) : nil, other).map {
      PairMeeting.Answer(from: from, to: to, isUnstated: $0)
    }
  }

  /// Whether a required dimension is not stated on both sides; nil when the two are apart in one.
  @inline(__always)
  fileprivate func isUnstated(
    _ second: PairFigures, _ window: (from: Int64, to: Int64)?, _ other: () -> PairCard
  ) -> Bool? {
    var isUnstated = false
    var isMet = false
    var isApart = false
    for check in meeting.checks {
      if !isMet {
        switch relation(check.dimension, second, other, window) {
        case .met: isMet = true
        case .apart: isApart = true
        case .unstated: break
        }
      }
      guard check.isLast else { continue }
      if !isMet {
        // Known to be apart in one dimension is an answer; not knowing another is none.
        if isApart { return nil }
        isUnstated = true
      }
      (isMet, isApart) = (false, false)
    }
    return isUnstated
  }

  private enum Relation {
    case met
    case apart
    case unstated
  }

  @inline(__always)
  private func relation(
    _ dimension: ScopeMeeting.Dimension, _ second: PairFigures, _ other: () -> PairCard,
    _ window: (from: Int64, to: Int64)?
  ) -> Relation {
    let left = figures.code(dimension, receiving: false)
    let right = second.code(dimension, receiving: true)
    if left >= 0, right >= 0 { return meet(dimension, left, right, window) ? .met : .apart }
    if left == PairNames.notStated || right == PairNames.notStated { return .unstated }
    if left != PairNames.several, left < 0 { return .met }
    if right != PairNames.several, right < 0 { return .met }
    return several(dimension, right, other(), window)
  }

  private func several(
    _ dimension: ScopeMeeting.Dimension, _ right: Int32, _ other: PairCard,
    _ window: (from: Int64, to: Int64)?
  ) -> Relation {
    let rights = right >= 0 ? [right] : other.names(dimension, receiving: true).names
    for one in card.names(dimension, receiving: false).names {
      for other in rights where meet(dimension, one, other, window) { return .met }
    }
    return .apart
  }

  @inline(__always)
  private func meet(
    _ dimension: ScopeMeeting.Dimension, _ left: Int32, _ right: Int32, _ window: (from: Int64, to: Int64)?
  ) -> Bool {
    if left == right { return true }
    switch dimension {
    case .goods: return false
    case .groups: return meeting.numbers.groupsMeet.meets(left, right)
    case .places: return meeting.numbers.placesMeet.meets(left, right)
    case .actors: return meeting.actors.hasControl && areLinked(left, right, window)
    }
  }

  private func areLinked(_ left: Int32, _ right: Int32, _ window: (from: Int64, to: Int64)?) -> Bool {
    let during = TimeWindow(
      from: window.flatMap { $0.from == .min ? nil : Timestamp(milliseconds: $0.from) },
      to: window.flatMap { $0.to == .max ? nil : Timestamp(milliseconds: $0.to) })
    return meeting.actors.areLinked(
      meeting.numbers.actors.name(left), meeting.numbers.actors.name(right), during: during)
  }
}
