import BoardModel
import ConflictRules

/// What is to be written down about one finding at a moment.
///
/// The one place that says when; whoever keeps a queue of what is due asks here too.
enum LifeRecord: Hashable {
  /// It holds and is not recorded so, or is recorded with another severity.
  case raise
  /// It was settled and is open again.
  case reopen(Reopening)
  /// It is recorded as open or settled and no longer holds.
  case end

  /// - Parameters:
  ///   - finding: nil where the rules no longer find it.
  ///   - adjustment: what the committee has done to its rule, as in force at the moment.
  static func due(
    _ finding: Finding?, _ life: ConflictLife?, _ adjustment: RuleAdjustment?, at moment: Timestamp
  ) -> [LifeRecord] {
    guard let finding, let phase = finding.phase(at: moment), phase.severity > .note else {
      return life.map { $0.ended == nil } ?? false ? [.end] : []
    }
    let open = OpenFinding(finding: finding, phase: phase, life: life, adjustment: adjustment)
    // What is silenced raises nothing, and a finding graded down to a note is not raised either; neither has ended.
    guard !open.isSilenced, open.severity > .note else { return [] }
    guard let life, life.ended == nil else { return [.raise] }
    if life.settlement != nil {
      guard let reopening = Reopening(finding, graded: open.severity, life, at: moment) else { return [] }
      let isAsRecorded = life.severity == open.severity.rawValue && !reopening.isAnother
      return isAsRecorded ? [.reopen(reopening)] : [.reopen(reopening), .raise]
    }
    return life.severity == open.severity.rawValue ? [] : [.raise]
  }

  /// The moments at which the answer may change by time alone.
  static func edges(
    of finding: Finding?, _ life: ConflictLife?, _ adjustments: Timeline<RuleAdjustment>?
  ) -> Set<Timestamp> {
    var edges: Set<Timestamp> = []
    for phase in finding?.phases ?? [] {
      for edge in [phase.span.possible.from, phase.span.possible.to].compactMap(\.self) { edges.insert(edge) }
    }
    if let life, life.ended == nil, let until = life.settlement?.until { edges.insert(until) }
    for entry in adjustments?.entries ?? [] {
      for edge in [entry.occurred.earliest, entry.occurred.latest, entry.value.until].compactMap(\.self) {
        edges.insert(edge)
      }
    }
    return edges
  }
}
