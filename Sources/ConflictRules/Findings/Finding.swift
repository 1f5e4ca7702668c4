package import BoardModel

/// What a rule derives from a board, with its proof.
package struct Finding: Sendable {
  /// Stable across terminals and evaluations: kind, subjects and, where one matters, policy version.
  package var name: String
  package var kind: ConflictKind
  package var rule: Rule
  package var situation: String
  /// The things that meet, the one that gives way last.
  package var subjects: [Subject]
  /// Whose they are, each once, in the order of the subjects; one department may stand against itself.
  package var departments: [String]
  /// What several findings may have in common, such as a version of a policy, a gate or a resource.
  package var cause: Subject
  /// When it holds and how bad it is then, in order of time.
  package var phases: [Phase]
  private var source: AccountSource

  /// - Parameter account: puts the finding into words when somebody asks. It is given an index of the board as it
  ///   then is, and may use besides only what the rule has read.
  package init(
    name: String, kind: ConflictKind, rule: Rule, situation: String, subjects: [Subject],
    departments: [String], cause: Subject, phases: [Phase],
    account: @escaping @Sendable (BoardIndex) -> Account
  ) {
    self.name = name
    self.kind = kind
    self.rule = rule
    self.situation = situation
    self.subjects = subjects
    self.departments = departments
    self.cause = cause
    self.phases = phases
    source = AccountSource(account)
  }

  /// The same finding, to be put into words from a board.
  func bound(to tables: BoardTables) -> Finding {
    var finding = self
    finding.source = AccountSource(source.telling, of: tables)
    return finding
  }

  /// The finding in words; put together when first asked for.
  package var account: Account { source.account }
  /// One sentence for people: who does what, and whom it hurts.
  package var summary: String { source.account.summary }
  package var proof: Proof { source.account.proof }

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
    guard let index = phases.firstIndex(where: { $0.span.possible.contains(moment) }) else { return nil }
    return phases.unbroken(around: index).first?.span.possible.from
  }
}

extension Finding: Hashable {
  /// Whether both say the same; their words follow from it and from the board.
  package static func == (left: Finding, right: Finding) -> Bool {
    left.name == right.name && left.phases == right.phases && left.departments == right.departments
      && left.subjects == right.subjects && left.cause == right.cause && left.situation == right.situation
      && left.kind == right.kind && left.rule == right.rule
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(phases)
  }
}
