import BoardModel

/// Looks at a pair in one world, and grades it as its rule says: *blocking* while something raises it.
///
/// What is only proposed is a step less then too, and what is not stated stays *watch*.
struct GradedSight {
  let pairs: PairSight
  private let grades: GradeSight

  init(_ index: BoardIndex) {
    pairs = PairSight(index)
    grades = GradeSight(index)
  }

  /// What makes a finding of a pair, and why it is graded higher.
  struct Cause: Hashable, Sendable {
    var pair: PairSight.Cause
    var raising: GradeRaising?
  }

  /// What a rule says of a pair in a world; nil when it is silent.
  func verdict(
    _ first: ActionProfile, _ second: Follower, over matter: PairTopic, _ world: inout World
  ) -> Verdict<Cause>? {
    guard let plain = pairs.verdict(first, second, over: matter, &world) else { return nil }
    let wording = matter.wording
    guard !wording.raisedBy.isEmpty, let cause = plain.causes.first, !cause.isUnstated,
      let raising = grades.raising(
        wording, first, second, part: cause.first, begins: plain.bites, &world)
    else { return Self.caused(plain, by: nil) }
    var raised = plain
    raised.severity = cause.isProposed ? Severity.blocking.lowered : .blocking
    return Self.caused(raised, by: raising)
  }

  private static func caused(_ verdict: Verdict<PairSight.Cause>, by raising: GradeRaising?) -> Verdict<Cause>
  {
    Verdict(
      verdict.severity, bites: verdict.bites, isBiteUncertain: verdict.isBiteUncertain,
      causes: verdict.causes.map { Cause(pair: $0, raising: raising) })
  }
}
