import BoardModel

/// Says of two actions whether they may meet, by a comparison of numbers.
///
/// The answer is the same from either side and does not depend on who else is there, so that candidates found this
/// way can be counted one by one as actions come and go.
final class PairMeeting: Sendable {
  private let requirement: ScopeRequirement
  /// Until the first is felt, and for how long after its end, in milliseconds.
  let lag: Int64
  let decay: Int64
  private let relations: BoardRelations
  private let numbers: PairNumbers

  init(_ wording: PairWording, _ effect: LeverEffect?, _ relations: BoardRelations) {
    let delays = wording.delays(of: effect)
    requirement = wording.requirement
    lag = delays.lag.milliseconds
    decay = delays.decay.milliseconds
    self.relations = relations
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
  private func felt(_ first: PairFigures) -> (from: Int64, to: Int64) {
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
  func answer(_ first: PairCard, _ second: PairFigures, _ card: @autoclosure () -> PairCard) -> Answer? {
    let felt = lag == 0 && decay == 0 ? (first.figures.from, first.figures.to) : felt(first.figures)
    let from = max(felt.0, second.from)
    let to = min(felt.1, second.to)
    let isPlain = first.figures.isPlain && second.isPlain
    guard from < to else { return nil }
    if isPlain {
      guard to > first.figures.begins, to > second.begins else { return nil }
    } else if !first.profile.mayCoincide(with: card().profile, decay: TimeSpan(milliseconds: decay)) {
      return nil
    }
    var isUnstated = false
    for group in requirement.groups {
      var isMet = false
      var isApart = false
      for dimension in group where !isMet {
        switch relation(dimension, first, second, card, isPlain ? (from, to) : nil) {
        case .met: isMet = true
        case .apart: isApart = true
        case .unstated: break
        }
      }
      if isMet { continue }
      // Known to be apart in one dimension is an answer; not knowing another is none.
      if isApart { return nil }
      isUnstated = true
    }
    return Answer(from: from, to: to, isUnstated: isUnstated)
  }

  private enum Relation {
    case met
    case apart
    case unstated
  }

  private func relation(
    _ dimension: ScopeMeeting.Dimension, _ first: PairCard, _ second: PairFigures, _ card: () -> PairCard,
    _ window: (from: Int64, to: Int64)?
  ) -> Relation {
    let left = first.figures.code(dimension, receiving: false)
    let right = second.code(dimension, receiving: true)
    if left == PairNames.notStated || right == PairNames.notStated { return .unstated }
    if left >= 0, right >= 0 { return meet(dimension, left, right, window) ? .met : .apart }
    if left != PairNames.several, left < 0 { return .met }
    if right != PairNames.several, right < 0 { return .met }
    let lefts = left >= 0 ? [left] : first.names(dimension, receiving: false).names
    let rights = right >= 0 ? [right] : card().names(dimension, receiving: true).names
    for one in lefts {
      for other in rights where meet(dimension, one, other, window) { return .met }
    }
    return .apart
  }

  private func meet(
    _ dimension: ScopeMeeting.Dimension, _ left: Int32, _ right: Int32, _ window: (from: Int64, to: Int64)?
  ) -> Bool {
    if left == right { return true }
    switch dimension {
    case .goods: return false
    case .groups: return numbers.groupsMeet.meets(left, right)
    case .places: return numbers.placesMeet.meets(left, right)
    case .actors:
      guard relations.actors.hasControl else { return false }
      let during = TimeWindow(
        from: window.flatMap { $0.from == .min ? nil : Timestamp(milliseconds: $0.from) },
        to: window.flatMap { $0.to == .max ? nil : Timestamp(milliseconds: $0.to) })
      return relations.actors.areLinked(
        numbers.actors.name(left), numbers.actors.name(right), during: during)
    }
  }
}
