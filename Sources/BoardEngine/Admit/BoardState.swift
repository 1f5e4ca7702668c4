package import BoardModel
package import ConflictRules

/// A board with what its rules find on it.
package struct BoardState: Sendable {
  package private(set) var board: Board
  private var evaluation: Evaluation

  package init(board: Board = Board()) {
    self.board = board
    evaluation = Evaluation(board)
  }

  /// Every finding that holds at any time, in the order of their names.
  ///
  /// - Complexity: that of one evaluation on first use after a change that bears on a rule.
  package var findings: [Finding] { evaluation.findings }

  /// Takes in accepted events, in order, and looks again at what they can have changed.
  ///
  /// - Complexity: that of the fold, and of one evaluation when any event can bear on a rule.
  package mutating func apply(_ events: some Sequence<Event>) {
    var needsEvaluation = false
    for event in events {
      board.apply(event)
      needsEvaluation = needsEvaluation || Self.bearsOnRules(event)
    }
    if needsEvaluation { evaluation = Evaluation(board) }
  }

  /// Takes in events and leaves the findings as they are.
  mutating func fold(_ events: some Sequence<Event>) {
    for event in events { board.apply(event) }
  }

  /// Whether an event can change what any rule finds.
  ///
  /// Log lines, the record's own bookkeeping and tasks that rest on nothing cannot; everything else is
  /// taken to.
  static func bearsOnRules(_ event: Event) -> Bool {
    guard let kind = EventKind(rawValue: event.kind) else { return false }
    switch kind {
    case .logLine, .conflictRaised, .conflictShown, .conflictAcknowledged, .conflictResolving,
      .conflictSettled, .ruleAdjusted,
      .conflictReopened, .conflictEnded, .clockSet, .scriptRefused, .memberAdmitted, .memberRevoked,
      .memberRotated, .recoveryProposed, .recoveryConfirmed, .catalogueAdopted, .boardFounded,
      .boardRestored, .decisionCompleted, .decisionConfirmed:
      return false
    case .taskRecorded, .taskChanged:
      return BodyReader(event.body)?.has("rests_on") ?? false
    default: return true
    }
  }

  /// The version of the rules, stored with every decision.
  package static var rulesVersion: String { ConflictRules.version }

  /// The finding of a name.
  package func finding(_ name: String) -> Finding? {
    findings.first { $0.name == name }
  }

  /// The situation that a finding belongs to; empty when there is no such finding.
  package func situation(ofFinding name: String) -> String { finding(name)?.situation ?? "" }

  /// The findings that hold at a moment and are neither settled nor silenced, worst first.
  package func openFindings(at moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    var open: [OpenFinding] = []
    for finding in findings where situation == nil || finding.situation == situation {
      guard let phase = finding.phase(at: moment), let found = unsettled(finding, phase, at: moment),
        !found.isSilenced
      else { continue }
      open.append(found)
    }
    return open.sorted(by: OpenFinding.isMorePressing)
  }

  /// The findings that do not hold yet and will by time alone, soonest first.
  package func comingFindings(after moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    findings.compactMap { finding in
      guard situation == nil || finding.situation == situation, finding.phase(at: moment) == nil,
        let phase = finding.phase(after: moment)
      else { return nil }
      let adjustment = board.adjustment(
        of: finding.rule.id, at: phase.span.possible.from ?? moment)
      let coming = OpenFinding(
        finding: finding, phase: phase, life: board.conflicts[finding.name], adjustment: adjustment)
      return coming.isSilenced ? nil : coming
    }.sorted {
      ($0.phase.span.possible.from?.milliseconds ?? 0, $0.finding.name)
        < ($1.phase.span.possible.from?.milliseconds ?? 0, $1.finding.name)
    }
  }
}

extension BoardState {
  /// The moments after one and up to another at which time alone changes what holds, in order.
  package func edges(after start: Timestamp, upTo end: Timestamp) -> [Timestamp] {
    var edges: Set<Timestamp> = []
    for finding in findings {
      let own = LifeRecord.edges(
        of: finding, board.conflicts[finding.name], board.ruleAdjustments[finding.rule.id])
      for edge in own where edge > start && edge <= end { edges.insert(edge) }
    }
    return edges.sorted()
  }
}
