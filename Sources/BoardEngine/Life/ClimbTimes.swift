package import BoardModel
package import ConflictRules

/// After how long without being seen a finding climbs, by how bad it is.
///
/// That what nobody acknowledges goes up, from the lead to the head of the department to the committee, follows how
/// crises are led in the United Kingdom: lead department, Cabinet Office, COBR. How many hours each step takes is a
/// choice of this design, and no source states it: what blocks others comes before the committee within the time
/// between two of its meetings in a fast evacuation, what only asks to be watched within three days.
package struct ClimbTimes: Hashable, Sendable {
  /// From the lead to the head of the department.
  package var toHead: TimeSpan
  /// From the head to the committee's agenda.
  package var toAgenda: TimeSpan

  /// Nil for a note, which asks nobody for anything.
  package static func of(_ severity: Severity) -> ClimbTimes? {
    switch severity {
    case .blocking: ClimbTimes(toHead: .hours(1), toAgenda: .hours(2))
    case .conflict: ClimbTimes(toHead: .hours(4), toAgenda: .hours(12))
    case .watch: ClimbTimes(toHead: .hours(24), toAgenda: .hours(72))
    case .note: nil
    }
  }
}
