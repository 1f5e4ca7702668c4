package import BoardModel

/// Finds indicators that no department watches.
///
/// In the aftermath nothing is found: what there was to see has been seen or missed.
package struct UnwatchedIndicatorDetector: Detector {
  package static let rule = UnconsideredToolDetector.rule
  package static let kinds: Set<EntityKind> = [.indicator]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.indicators.unorderedKeys.map { Subject(.indicator, $0) }
  }

  /// One finding for an indicator.
  package func findings(at unit: Subject) -> [Finding] {
    guard let indicator = index.indicators[unit.id] else { return [] }
    return Sweep.outcome { judge(indicator, &$0) }.map { [finding(indicator, $0)] } ?? []
  }

  private struct Cause: Hashable, Sendable {
    var state: IndicatorState
    var position: Int
  }

  private func judge(_ indicator: Indicator, _ world: inout World) -> Verdict<Cause>? {
    guard let state = world.entry(indicator.state),
      world.value(indicator.watchers)?.isEmpty ?? true,
      index.stage(of: indicator.situation, in: &world)?.value != Stage.aftermath.rawValue
    else { return nil }
    let isPressing = state.value != .absent && index.isPressing(indicator.situation, in: &world)
    return Verdict(
      isPressing ? .watch : .note, bites: nil, causes: [Cause(state: state.value, position: state.position)])
  }

  private func finding(_ indicator: Indicator, _ outcome: Outcome<Cause>) -> Finding {
    let subject = Subject(.indicator, indicator.id)
    return Finding(
      name: "blind-spot/indicator-\(indicator.id)", kind: .blindSpot, rule: Self.rule,
      situation: indicator.situation, subjects: [subject], departments: [], cause: subject,
      phases: outcome.phases, account: { Self.account(indicator, outcome, $0) })
  }

  private static func account(
    _ indicator: Indicator, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let state = outcome.worst.causes.first?.state ?? .unknown
    let words =
      switch state {
      case .present: "it is present"
      case .absent: "it was last said to be absent"
      case .unknown: "nobody knows whether it is there"
      }
    var facts = [(indicator.trace.created, "“\(indicator.title)” is an indicator of this situation")]
    facts += outcome.causes.map { ($0.position, "its state: \($0.state.rawValue)") }
    return Account(
      summary: "Nobody watches “\(indicator.title)”; \(words)",
      proof: Proof(
        facts: index.facts(facts), meetings: [],
        bars: [Bar(label: "watched by nobody", span: outcome.hull)], hurt: "",
        possible: [
          "Name the department that watches “\(indicator.title)”",
          "Ask posts and departments whether it is there, and record the answer with its source",
        ]))
  }
}
