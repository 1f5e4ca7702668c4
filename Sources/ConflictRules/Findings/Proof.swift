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

  /// The earliest moment at which every fact was known to somebody; nil when a fact has no note.
  package var flaggableSince: Timestamp? { facts.compactMap(\.firstLearnt).max() }
}
