package import BoardModel
package import ConflictRules

/// A board with what its rules find on it.
package struct BoardState: Sendable {
  package private(set) var board: Board
  private(set) var evaluation: Evaluation
  /// What has been taken in without looking at the rules.
  private var overlooked = BoardChanges()

  package init(board: Board = Board()) {
    self.board = board
    evaluation = Evaluation(board)
  }

  /// Every finding that holds at any time, in the order of their names.
  ///
  /// - Complexity: O(*n* log *n*) on first use after a change that bears on a rule.
  package var findings: [Finding] { evaluation.findings }

  /// Takes in accepted events, in order, and looks again at what they can have changed when somebody asks.
  ///
  /// - Complexity: that of the fold; later, that of the candidates of what has changed.
  package mutating func apply(_ events: some Sequence<Event>) {
    if evaluation.isOwed {
      // Everything will be looked at, so what has changed is of no interest. The board that was to be looked at goes
      // first: what two boards share is copied before it changes.
      evaluation = .ofNothing
      for event in events { board.apply(event) }
      evaluation = Evaluation(board)
      overlooked = BoardChanges()
      return
    }
    fold(events)
    guard !overlooked.isEmpty else { return }
    evaluation = evaluation.following(overlooked, on: board)
    overlooked = BoardChanges()
  }

  /// Takes in events and leaves the findings as they are.
  mutating func fold(_ events: some Sequence<Event>) {
    for event in events {
      board.apply(event)
      overlooked.add(event)
    }
  }

  /// The version of the rules, stored with every decision.
  package static var rulesVersion: String { ConflictRules.version }

  /// The finding of a name.
  ///
  /// - Complexity: O(1) expected.
  package func finding(_ name: String) -> Finding? { evaluation.result.findings[name] }

  /// The finding that stands for one which is no longer told by itself, because there are too many like it.
  package func together(for name: String) -> Finding? { evaluation.result.findings.together(for: name) }

  /// Of findings that were open before a change, those that it settles: neither told still nor told together with others.
  package func settled(of before: [OpenFinding], leaving after: [OpenFinding]) -> [OpenFinding] {
    let left = Set(after.map(\.finding.name))
    return before.filter { !left.contains($0.finding.name) && together(for: $0.finding.name) == nil }
  }

  /// The situation that a finding belongs to; empty when there is no such finding.
  package func situation(ofFinding name: String) -> String { finding(name)?.situation ?? "" }

  /// The findings that hold at a moment and are neither settled nor silenced, worst first.
  ///
  /// - Complexity: O(log *n* + *k* log *k*) for *k* findings that hold then.
  package func openFindings(at moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    let result = evaluation.result
    return open(result.findings.stretches.names(at: moment), result, at: moment)
      .filter { situation == nil || $0.finding.situation == situation }
  }

  /// Of the findings named, those that hold at a moment and were not settled, worst first.
  func open(
    _ names: some Sequence<String>, _ result: Evaluation.Result, at moment: Timestamp
  ) -> [OpenFinding] {
    var open: [OpenFinding] = []
    for name in names {
      // Two actions that help each other ask for nothing; they are listed apart.
      guard let finding = result.findings[name], finding.kind != .synergy,
        let phase = finding.phase(at: moment), let found = unsettled(finding, phase, at: moment),
        !found.isSilenced
      else { continue }
      open.append(found)
    }
    return open.sorted(by: OpenFinding.isMorePressing)
  }

  /// The pairs of actions that help each other at a moment, in the order of their names.
  package func synergies(at moment: Timestamp, situation: String? = nil) -> [Finding] {
    let findings = evaluation.result.findings
    return findings.stretches.names(at: moment).compactMap { findings[$0] }
      .filter { $0.kind == .synergy && (situation == nil || $0.situation == situation) }
      .sorted { $0.name < $1.name }
  }

  /// The findings that do not hold yet and will by time alone, soonest first.
  ///
  /// - Complexity: O(log *n* + *k* log *k*) for *k* stretches that begin later.
  package func comingFindings(after moment: Timestamp, situation: String? = nil) -> [OpenFinding] {
    let findings = evaluation.result.findings
    let coming = findings.stretches.stretches(after: moment, upTo: Timestamp(milliseconds: .max))
    return Set(coming.map(\.name)).compactMap { name in
      guard let finding = findings[name], situation == nil || finding.situation == situation,
        finding.kind != .synergy, finding.phase(at: moment) == nil, let phase = finding.phase(after: moment)
      else { return nil }
      let adjustment = board.adjustment(of: finding.rule.id, at: phase.span.possible.from ?? moment)
      let coming = OpenFinding(
        finding: finding, phase: phase, life: board.conflicts[name], adjustment: adjustment)
      return coming.isSilenced ? nil : coming
    }.sorted {
      ($0.phase.span.possible.from?.milliseconds ?? 0, $0.finding.name)
        < ($1.phase.span.possible.from?.milliseconds ?? 0, $1.finding.name)
    }
  }

  /// The moments after one and up to another at which time alone changes what holds, in order.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* findings that change then.
  package func edges(after start: Timestamp, upTo end: Timestamp) -> [Timestamp] {
    var edges = Set(evaluation.result.due.edges(after: start, upTo: end))
    for stretch in evaluation.result.findings.stretches.stretches(after: start, upTo: end) {
      edges.insert(stretch.from)
    }
    return edges.sorted()
  }
}
