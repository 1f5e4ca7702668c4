package import BoardModel

/// Why a finding holds.
package struct Proof: Hashable, Sendable {
  /// The recorded facts it rests on, in order of their positions.
  package var facts: [ProofFact]
  /// How the scopes meet, a line for each dimension that mattered.
  package var meetings: [Meeting]
  /// Two things on one line of time, and where they overlap.
  package var bars: [Bar]
  /// Who is hurt, in words and counts.
  package var hurt: String
  /// What can still be done, first what is usual.
  package var possible: [String]

  package init(facts: [ProofFact], meetings: [Meeting], bars: [Bar], hurt: String, possible: [String]) {
    self.facts = facts
    self.meetings = meetings
    self.bars = bars
    self.hurt = hurt
    self.possible = possible
  }

  /// The weakest kind of source among the facts; nil when all were entered without one.
  package var weakestStatus: SourceStatus? {
    facts.compactMap(\.status).max { Self.order($0) < Self.order($1) }
  }

  private static func order(_ status: SourceStatus) -> Int {
    SourceStatus.allCases.firstIndex(of: status) ?? 0
  }

  /// The earliest moment at which every fact was known to somebody; nil when a fact has no note.
  package var flaggableSince: Timestamp? { facts.compactMap(\.firstLearnt).max() }
}

/// One fact of a proof.
package struct ProofFact: Hashable, Sendable {
  /// Position of the event; what readers look up.
  package var position: Int
  /// The fact in words.
  package var text: String
  package var source: String?
  package var status: SourceStatus?
  package var account: String?
  package var occurred: UncertainTime?
  package var firstLearnt: Timestamp?

  package init(
    position: Int, text: String, source: String? = nil, status: SourceStatus? = nil, account: String? = nil,
    occurred: UncertainTime? = nil, firstLearnt: Timestamp? = nil
  ) {
    self.position = position
    self.text = text
    self.source = source
    self.status = status
    self.account = account
    self.occurred = occurred
    self.firstLearnt = firstLearnt
  }
}

/// How two scopes meet in one dimension.
package struct Meeting: Hashable, Sendable {
  /// `groups`, `places`, `actors`, `goods` or `time`.
  package var dimension: String
  /// In words, such as "embassy guards are within contracted staff".
  package var text: String
  /// Whether one side does not state the dimension, so that the finding stays at *watch*.
  package var isUnstated: Bool

  package init(dimension: String, text: String, isUnstated: Bool = false) {
    self.dimension = dimension
    self.text = text
    self.isUnstated = isUnstated
  }
}

/// One of the two bars of a proof.
package struct Bar: Hashable, Sendable {
  package var label: String
  package var span: UncertainSpan

  package init(label: String, span: UncertainSpan) {
    self.label = label
    self.span = span
  }
}
