package import BoardModel

/// Finds actions under way with no decision behind them where one is owed.
///
/// It is owed where the tool asks for one, or where the action says of itself that one was looked for. What is
/// known of the record makes the difference: looked for and absent is a *conflict*, not stated a *watch*, not in
/// the sources a *note*. A standing instrument owes no new decision.
package struct MissingDecisionDetector: Detector {
  package static let rule = Rule(
    id: "record", version: 1, title: "Done with nothing to show for it",
    finds:
      "An action under way with no decision behind it where one is owed, a decision whose review is overdue, "
      + "and an action against a standing constraint.",
    reason:
      "What nobody decided nobody answers for, and an inquiry cannot find out who could have stopped it.",
    ladder: [
      .init(
        .blocking,
        "a proposed, approved or active action does what a constraint forbade before it was put on the board"),
      .init(
        .conflict,
        "the decision was looked for and there is none; the constraint came after the action; "
          + "the review of a decision is a week overdue"),
      .init(
        .watch,
        "the record of the decision is not stated; a review is overdue; constraint and action leave open "
          + "whether they meet, or an exception covers a part of it"),
      .init(.note, "the sources do not say whether there is a decision"),
    ],
    source: "Record AF-13: “untraceable and unaccountable political interventions”; strategy paper, "
      + "recommendation II")

  package static let kinds: Set<EntityKind> = [.action]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.actions.unordered.filter { Self.mayOwe($0) }.map { Subject(.action, $0.id) }
  }

  /// Whether the action leaves open at some time whether a decision is missing.
  private static func mayOwe(_ action: Action) -> Bool {
    guard !action.isStanding else { return false }
    let records = action.decisionRecord.entries.map(\.value)
    return records.contains(.absent) || records.contains(.notInSource) || action.tool != nil
  }

  /// One finding for an action.
  package func findings(at unit: Subject) -> [Finding] {
    guard let action = index.actions[unit.id], Self.mayOwe(action) else { return [] }
    let tool = action.tool.flatMap { index.tools[$0] }
    let isOwed = tool?.isDecisionOwed ?? false
    // A decision that is named later was behind the action all the same, from when it was made.
    let numbers = action.decision.entries.map(\.value).uniqued()
    let decisions = numbers.compactMap { index.decisions[$0] }
    // The number of a decision that this board does not hold is a trace all the same.
    guard decisions.count == numbers.count else { return [] }
    let outcome = Sweep.outcome { world -> Verdict<Cause>? in
      guard let status = world.entry(action.status), status.value == .active else { return nil }
      if let end = world.value(action.scope)?.window.to, world.isPast(end) { return nil }
      for decision in decisions
      where world.hasHappened(decision.decided, position: decision.position) { return nil }
      let record = world.entry(action.decisionRecord)
      let cause = Cause(record: record?.value, positions: [status.position])
      return switch record?.value {
      case .held, .notOwed: nil
      case .absent: Verdict(.conflict, bites: nil, causes: [cause])
      case .notInSource: Verdict(.note, bites: nil, causes: [cause])
      case nil: isOwed ? Verdict(.watch, bites: nil, causes: [cause]) : nil
      }
    }
    return outcome.map { [finding(action, tool, $0)] } ?? []
  }

  private struct Cause: Hashable, Sendable {
    var record: DecisionRecord?
    var positions: [Int]
  }

  private func finding(_ action: Action, _ tool: Tool?, _ outcome: Outcome<Cause>) -> Finding {
    let subject = Subject(.action, action.id)
    return Finding(
      name: "record/action-\(action.id)", kind: .record, rule: Self.rule, situation: action.situation,
      subjects: [subject], departments: Words.unique([action.department]), cause: subject,
      phases: outcome.phases, account: { Self.account(action, tool, outcome, $0) })
  }

  private static func account(
    _ action: Action, _ tool: Tool?, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let known =
      switch outcome.worst.causes.first?.record {
      case .absent: "a decision behind it was looked for and there is none"
      case .notInSource: "the sources do not say whether anybody decided it"
      default: "nothing is recorded of who decided it"
      }
    var facts = [(action.trace.created, "\(action.department): \(action.title)")]
    facts += outcome.causes.flatMap(\.positions).uniqued().map { ($0, "it is active") }
    var meetings: [Meeting] = []
    if let tool, tool.isDecisionOwed {
      meetings = [Meeting(dimension: "goods", text: "\(tool.id) \(tool.title) needs a recorded decision")]
    }
    var groups: [String] = []
    if case .these(let names)? = action.scope.last?.value.groups { groups = names }
    return Account(
      summary: "\(action.department) is doing this: \(action.title); \(known)",
      proof: Proof(
        facts: index.facts(facts), meetings: meetings,
        bars: [Bar(label: action.title, span: outcome.hull)], hurt: index.hurt(groups),
        possible: [
          "\(action.department) names the decision behind: \(action.title)",
          "Record the decision now, with when it was made and why it is late",
          "\(action.department) suspends it until somebody has decided",
        ]))
  }
}
