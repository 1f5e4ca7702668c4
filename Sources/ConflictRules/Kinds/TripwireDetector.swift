package import BoardModel

/// Finds what a trip-wire asks for and nobody has taken up.
///
/// The duty is owed from the moment at which a trigger was received, or an indicator of the trip-wire became
/// present, until a department takes it up afterwards; an indicator that goes again does not end it.
/// Overdue it is *blocking* only where the board states that life is at stake: an abuse has been reported in
/// the situation, which is imminent or ongoing.
package struct TripwireDetector: Detector {
  package static let rule = Rule(
    id: "trip-wire", version: 1, title: "A duty that was set off and not taken up",
    finds:
      "A trigger was received, or an indicator became present, and what the committee wanted done then has "
      + "not been taken up in time.",
    reason: "A warning that sets nothing in motion is known afterwards as one that was ignored.",
    ladder: [
      .init(
        .blocking,
        "the time is over, an abuse has been reported in the situation and it is imminent or ongoing"),
      .init(.conflict, "the time is over"),
      .init(.watch, "from receipt"),
    ],
    source: "Strategy paper, recommendation V: which warnings make an impact assessment owed")

  package static let kinds: Set<EntityKind> = [.tripwire]
  package static let buckets: [BucketFamily] = [.triggersOf, .abusesIn]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] {
    index.tables.board.tripwires.unorderedKeys.map { Subject(.tripwire, $0) }
  }

  /// One finding for every trigger of a trip-wire and every indicator that sets it off.
  ///
  /// - Complexity: O((*t* + *i*) · *u*) for its triggers, indicators and takings up.
  package func findings(at unit: Subject) -> [Finding] {
    guard let tripwire = index.tripwires[unit.id] else { return [] }
    let abuses = index.abuses(in: [tripwire.situation])
    var found = index.triggers(of: tripwire.id).compactMap { trigger in
      let signal = Signal(
        subject: Subject(.trigger, trigger.id), title: trigger.title, began: trigger.occurred,
        position: trigger.position)
      return finding(tripwire, signal.subject, signal.title, abuses) { _ in signal }
    }
    for id in Words.unique(tripwire.indicators) {
      guard let indicator = index.indicators[id] else { continue }
      let subject = Subject(.indicator, id)
      if let one = finding(
        tripwire, subject, indicator.title, abuses, when: { Self.signal(of: indicator, &$0) })
      {
        found.append(one)
      }
    }
    return found
  }

  /// What sets a trip-wire off.
  private struct Signal {
    var subject: Subject
    var title: String
    var began: UncertainTime
    var position: Int
  }

  /// When an indicator last became present; nil when it never was.
  private static func signal(of indicator: Indicator, _ world: inout World) -> Signal? {
    var began: Timeline<IndicatorState>.Entry?
    for entry in indicator.state.entries.reversed()
    where world.hasHappened(entry.occurred, position: entry.position) {
      if entry.value == .present {
        // Said to be present again, it became so when that was first said.
        began = entry
      } else if began != nil {
        break
      }
    }
    return began.map {
      Signal(
        subject: Subject(.indicator, indicator.id), title: indicator.title, began: $0.occurred,
        position: $0.position)
    }
  }

  private struct Cause: Hashable, Sendable {
    var position: Int
    var due: Timestamp
    var isLifeAtStake: Bool
  }

  private func finding(
    _ tripwire: Tripwire, _ subject: Subject, _ title: String, _ abuses: [Abuse],
    when signal: (inout World) -> Signal?
  ) -> Finding? {
    let outcome = Sweep.outcome { world -> Verdict<Cause>? in
      guard let signal = signal(&world) else { return nil }
      return judge(tripwire, signal, abuses, &world)
    }
    guard let outcome else { return nil }
    return Finding(
      name: "trip-wire/\(tripwire.id)/\(subject.kind.rawValue)-\(subject.id)", kind: .tripWire,
      rule: Self.rule, situation: tripwire.situation, subjects: [subject, Subject(.tripwire, tripwire.id)],
      departments: Words.unique([tripwire.department]), cause: Subject(.tripwire, tripwire.id),
      phases: outcome.phases,
      account: { Self.account(tripwire, title, outcome, $0) })
  }

  private func judge(
    _ tripwire: Tripwire, _ signal: Signal, _ abuses: [Abuse], _ world: inout World
  ) -> Verdict<Cause>? {
    guard world.hasHappened(signal.began, position: signal.position) else { return nil }
    for taken in tripwire.takenUp
    where world.hasHappened(taken.occurred, position: taken.position)
      && world.follows(taken.occurred, position: taken.position, after: signal.began, at: signal.position)
    {
      return nil
    }
    let span = TimeSpan.hours(Int64(tripwire.withinHours))
    let due = signal.began.earliest.adding(span)
    let isOver = world.hasHappened(signal.began, position: signal.position, ago: span)
    let isLifeAtStake = isOver && isLifeAtStake(tripwire.situation, abuses, &world)
    let severity: Severity = !isOver ? .watch : isLifeAtStake ? .blocking : .conflict
    return Verdict(
      severity, bites: world.isPast(due) ? nil : due, isBiteUncertain: !signal.began.isExact,
      causes: [Cause(position: signal.position, due: due, isLifeAtStake: isLifeAtStake)])
  }

  private func isLifeAtStake(_ situation: String, _ abuses: [Abuse], _ world: inout World) -> Bool {
    guard index.isPressing(situation, in: &world) else { return false }
    return abuses.contains { world.hasHappened($0.occurred, position: $0.position) }
  }

  private static func account(
    _ tripwire: Tripwire, _ title: String, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let cause = outcome.worst.causes.first
    let due = cause.map { TimeText.short($0.due) } ?? ""
    var facts = [
      (tripwire.trace.created, "\(tripwire.title): \(tripwire.duty), within \(tripwire.withinHours) h")
    ]
    facts += outcome.causes.map { ($0.position, title) }
    for taken in tripwire.takenUp {
      facts.append((taken.position, "\(taken.department ?? tripwire.department) takes it up"))
    }
    return Account(
      summary: "“\(title)” asks \(tripwire.department) for: \(tripwire.duty), by \(due); "
        + "nobody has taken it up",
      proof: Proof(
        facts: index.facts(facts),
        meetings: [Meeting(dimension: "time", text: "owed within \(tripwire.withinHours) h, by \(due)")],
        bars: [
          Bar(label: title, span: UncertainSpan(TimeWindow(from: outcome.hull.possible.from))),
          Bar(label: "not taken up", span: outcome.hull),
        ],
        hurt: cause?.isLifeAtStake ?? false ? "people in a situation where an abuse has been reported" : "",
        possible: [
          "\(tripwire.department) takes it up: \(tripwire.duty)",
          "\(tripwire.department) names the task and the post that does it by \(due)",
          "The committee records why it is not owed this time, as a decision",
        ]))
  }
}
