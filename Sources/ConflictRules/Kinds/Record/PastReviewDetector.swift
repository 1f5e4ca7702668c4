package import BoardModel

/// Finds decisions whose review is due and has not taken place.
///
/// Taken place means: a later decision superseded it, or it was completed after the review fell due. Not deciding
/// is a decision too, and one that keeps the former does it by superseding it.
package struct PastReviewDetector: Detector {
  package static let rule = MissingDecisionDetector.rule
  package static let kinds: Set<EntityKind> = [.decision]

  /// How long a review may be overdue before it is a conflict.
  static let grace = TimeSpan.days(7)

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.decisions.unordered.filter { $0.reviewAt != nil }.map {
      Subject(.decision, String($0.number))
    }
  }

  /// One finding for a decision.
  package func findings(at unit: Subject) -> [Finding] {
    guard let decision = Int(unit.id).flatMap({ index.decisions[$0] }), let due = decision.reviewAt else {
      return []
    }
    let successor = decision.supersededBy.flatMap { index.decisions[$0] }
    // What completes a decision on the day it is made says nothing of its review.
    let completed = decision.texts.filter { $0.position != decision.position && $0.at >= due }.map(\.at).min()
    let outcome = Sweep.outcome { world -> Verdict<Int>? in
      guard world.hasHappened(decision.decided, position: decision.position), world.isPast(due) else {
        return nil
      }
      if let successor, world.hasHappened(successor.decided, position: successor.position) { return nil }
      if let completed, world.isPast(completed) { return nil }
      let isLong = world.isPast(due.adding(Self.grace))
      return Verdict(isLong ? .conflict : .watch, bites: nil, causes: [decision.position])
    }
    return outcome.map { [finding(decision, due, $0)] } ?? []
  }

  private func finding(_ decision: Decision, _ due: Timestamp, _ outcome: Outcome<Int>) -> Finding {
    let subject = Subject(.decision, String(decision.number))
    return Finding(
      name: "record/decision-\(decision.number)/review", kind: .record, rule: Self.rule,
      situation: decision.situation, subjects: [subject], departments: Words.unique([decision.by ?? ""]),
      cause: subject, phases: outcome.phases,
      account: { Self.account(decision, due, outcome, $0) })
  }

  private static func account(
    _ decision: Decision, _ due: Timestamp, _ outcome: Outcome<Int>, _ index: BoardIndex
  ) -> Account {
    let holder = decision.by ?? "the committee"
    let when = TimeText.short(due)
    return Account(
      summary: "Decision \(decision.number), \(decision.title), was to be looked at again by \(when)",
      proof: Proof(
        facts: index.facts([
          (decision.position, "decision \(decision.number): \(decision.title), review due \(when)")
        ]), meetings: [Meeting(dimension: "time", text: "its review fell due \(when)")],
        bars: [Bar(label: "review overdue", span: outcome.hull)], hurt: "",
        possible: [
          "\(holder) reviews decision \(decision.number) and says whether it still stands",
          "A new decision supersedes decision \(decision.number)",
          "\(holder) sets a later time for its review, with the reason",
        ]))
  }
}
