package import BoardModel

/// What a rule derives from a board, with its proof.
package struct Finding: Hashable, Sendable {
  /// Stable across terminals and evaluations: kind, subjects and, where one matters, policy version.
  package var name: String
  package var kind: ConflictKind
  package var rule: Rule
  package var situation: String
  /// The things that meet, the one that gives way last.
  package var subjects: [Subject]
  /// Whose they are, each once, in the order of the subjects; one department may stand against itself.
  package var departments: [String]
  /// One sentence for people: who does what, and whom it hurts.
  package var summary: String
  /// When it holds and how bad it is then, in order of time.
  package var phases: [Phase]
  package var proof: Proof

  package init(
    name: String, kind: ConflictKind, rule: Rule, situation: String, subjects: [Subject],
    departments: [String], summary: String, phases: [Phase], proof: Proof
  ) {
    self.name = name
    self.kind = kind
    self.rule = rule
    self.situation = situation
    self.subjects = subjects
    self.departments = departments
    self.summary = summary
    self.phases = phases
    self.proof = proof
  }

  /// The phase in force at a moment; nil when the finding does not hold then.
  package func phase(at moment: Timestamp) -> Phase? {
    phases.first { $0.span.possible.contains(moment) }
  }

  /// The next phase to begin after a moment, for "in 34 hours".
  package func phase(after moment: Timestamp) -> Phase? {
    phases.first { phase in phase.span.possible.from.map { $0 > moment } ?? false }
  }

  /// Since when it has held, as far as the board knows; the latest unbroken run of phases up to the moment.
  package func trueSince(at moment: Timestamp) -> Timestamp? {
    guard var index = phases.firstIndex(where: { $0.span.possible.contains(moment) }) else { return nil }
    while index > 0, let end = phases[index - 1].span.possible.to,
      let start = phases[index].span.possible.from,
      end >= start
    {
      index -= 1
    }
    return phases[index].span.possible.from
  }
}
