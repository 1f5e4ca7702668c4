import BoardModel
import ConflictRules

extension Resolver {
  /// Ways out of what has no decision behind it, a review that is due, or a constraint that stands against it.
  func record(_ finding: Finding) -> [Proposal] {
    guard let subject = finding.subjects.first else { return [] }
    return switch subject.kind {
    case .decision: overdue(subject, finding)
    case .constraint: constrained(subject, finding)
    default: undecided(subject, finding)
    }
  }

  /// The decision behind an action is named or made; until then it rests.
  private func undecided(_ action: Subject, _ finding: Finding) -> [Proposal] {
    let title = board.title(of: action)
    return [
      Proposal(
        .nameOwner, "Name the decision behind it: \(title)", by: holder(of: action),
        [command(.actionChanged, finding, [("id", .string(action.id))])],
        gaps: [.init(field: "decision", what: "the number of the decision")]),
      deciding(
        "Record the decision now, with why it comes late: \(title)", by: nil,
        leaving: .init(field: "statement", what: "what was decided, by whom and when"), .escalate, finding,
        named: title),
      pause(action, finding), withdrawal(of: action, finding),
    ].compactMap(\.self)
  }

  private func overdue(_ subject: Subject, _ finding: Finding) -> [Proposal] {
    let title = board.title(of: subject)
    let maker = holder(of: subject)
    let number = Int64(subject.id).map(JSONValue.integer)
    let completing = command(.decisionCompleted, finding, [("number", number)])
    return [
      Proposal(
        .condition, "Record the review, and whether it still stands: \(title)", by: maker,
        [completing], gaps: [.init(field: "conditions", what: "what the review found")]),
      Proposal(
        .delay, "Set a later time for its review, with the reason: \(title)", by: maker,
        [completing], gaps: [.init(field: "review_at", what: "when")]),
      work(.escalate, "Bring it before the committee for its review: \(title)", by: maker, finding),
      deciding(
        "Supersede it by a new decision: \(title)", by: maker,
        leaving: .init(field: "statement", what: "what is decided instead"), .withdraw, finding,
        named: "In place of decision \(subject.id): \(title)", [("supersedes", number)]),
    ]
  }

  private func constrained(_ limit: Subject, _ finding: Finding) -> [Proposal] {
    guard let constraint = board.constraints[limit.id], let action = finding.subjects.last,
      let own = board.actions[action.id]
    else { return [] }
    // An exception for single levers does not allow a tool that is forbidden as such.
    let isToolForbidden = own.tool.map(constraint.tools.contains) ?? false
    let title = "Exception from “\(constraint.title)” for \(own.title)"
    return [
      Proposal(
        .carveOut, title, by: constraint.department,
        [
          command(
            .exceptionRecorded, finding,
            [
              ("title", Self.line(title)), ("department", .string(constraint.department)),
              ("from", JSONValue([own.id])),
              ("levers", isToolForbidden ? nil : JSONValue(constraint.levers)),
            ])
        ]),
      narrowing(
        action, "Make its scope smaller, so that it keeps clear of “\(constraint.title)”: \(own.title)",
        finding),
      pause(action, finding),
      deciding(
        "Lift the constraint by a decision: \(constraint.title)", by: constraint.department,
        leaving: .init(field: "rationale", what: "why it is lifted"), .escalate, finding,
        named: "Lift the constraint: \(constraint.title)"),
      withdrawal(of: action, finding),
    ].compactMap(\.self)
  }

  /// Suspending an action that is under way.
  func pause(_ own: Subject, _ finding: Finding) -> Proposal? {
    guard board.actions[own.id]?.status.value(at: now) == .active else { return nil }
    return Proposal(
      .pause, "Suspend it: \(board.title(of: own))", by: holder(of: own),
      [command(.actionChanged, finding, [("id", .string(own.id)), ("status", "suspended")])])
  }
}
