import BoardModel

/// Two actions of which one undermines or helps the other, when that follows from a comparison: as few numbers as it
/// takes to say the rest when somebody asks.
///
/// The first is known from where the hit is kept. It holds nothing that is counted, because a board has a million.
struct PairHit: Equatable, Sendable {
  /// The number of the second action.
  let second: Int32
  /// As in `PairFigures`: the department of the second action.
  let department: UInt8
  /// The place of the line among those of the first.
  let line: Int16
  let severity: Severity
  /// It holds from one moment to another, and bites at a third between them or has before.
  let begins: Int64
  let bites: Int64
  let ends: Int64

  var phases: [Phase] {
    func phase(_ from: Int64, _ to: Int64, bites: Timestamp?) -> Phase {
      let window = TimeWindow(
        from: Timestamp(milliseconds: from), to: to == .max ? nil : Timestamp(milliseconds: to))
      return Phase(
        span: UncertainSpan(possible: window, certain: window), severity: severity, bites: bites)
    }
    guard bites > begins else { return [phase(begins, ends, bites: nil)] }
    return [phase(begins, bites, bites: Timestamp(milliseconds: bites)), phase(bites, ends, bites: nil)]
  }
}
