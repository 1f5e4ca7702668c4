package import BoardModel
package import ConflictRules

/// One finding in hindsight: since when it was so, who could have known when, and what was done about it.
package struct ReviewedFinding: Hashable, Sendable {
  /// What today's rules find; nil where only the record of the time has it.
  package var finding: Finding?
  /// What the board of the time recorded of it; nil where it was never raised.
  package var life: ConflictLife?
  /// Since when it holds at *watch* or worse.
  package var trueSince: UncertainTime?
  /// The first moment at which the facts known to somebody sufficed to find it.
  package var flaggable: Knowing?
  /// The same for each department that stands on one of its sides.
  package var sides: [Side]
  /// Who holds each of the things that meet.
  package var holders: [Holder]
  package var harm: Harm?

  /// Since when something could be known.
  package struct Knowing: Hashable, Sendable {
    package var time: UncertainTime
    /// Whether nobody is known to have had all the facts before they were recorded here.
    package var isOnlyRecorded: Bool
  }

  /// A department on one of its sides, and since when it could know.
  package struct Side: Hashable, Sendable {
    package var department: String
    package var knowing: Knowing?
  }

  /// A thing that meets another in it, and who holds that thing.
  package struct Holder: Hashable, Sendable {
    package var subject: Subject
    package var title: String
    /// Nil where no owner is recorded.
    package var department: String?
    /// Other owners that accounts name, with whose account it is where that is recorded.
    package var disputed: [String]
  }

  /// When it did harm.
  package struct Harm: Hashable, Sendable {
    package var earliest: Timestamp
    /// Nil where it is the earliest possible moment and no latest one is known.
    package var latest: Timestamp?
    /// Whether the board recorded at the time that it had come true.
    package var cameTrue: Bool
  }

  package var name: String { finding?.name ?? life?.finding ?? "" }
  package var kind: String { finding?.kind.rawValue ?? life?.kind ?? "" }
  package var rule: String { finding.map { "\($0.rule.id)@\($0.rule.version)" } ?? life?.rule ?? "" }
  package var summary: String { finding?.summary ?? life?.summary ?? "" }

  /// How bad it was at worst, by today's rules or by those of the time.
  package var severity: String {
    finding?.phases.map(\.severity).max()?.rawValue ?? life?.severity ?? ""
  }

  /// Whether the board of the time raised it before it can have done harm; never where no harm has a moment.
  package var wasRaisedBeforeHarm: Bool {
    guard let raised = life?.raised.at, let harm else { return false }
    return raised < harm.earliest
  }

  /// The time between the first moment at which it could be flagged and harm; nil where none can be said.
  package var lead: LeadTime? {
    guard let flaggable, let harm else { return nil }
    return LeadTime(from: flaggable.time, to: harm)
  }
}
