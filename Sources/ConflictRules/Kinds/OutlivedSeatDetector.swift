package import BoardModel

/// Finds promises that are still in force although the draw behind them was released or cut.
///
/// *Blocking* when people are moved on the promise, otherwise *conflict*; gone when later draws for the
/// same promise make good what was lost.
package struct OutlivedSeatDetector: Detector {
  package static let rule = CapacityDetector.rule
  package static let kinds: Set<EntityKind> = [.instruction, .undertaking]
  package static let buckets: [BucketFamily] = [.drawsFor]

  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  package func units() -> [Subject] { index.callUnits }

  /// One finding for every draw behind a promise.
  ///
  /// - Complexity: O(*p*²) for *p* draws that serve the promise, times their changes.
  package func findings(at unit: Subject) -> [Finding] {
    guard let call = index.call(unit) else { return [] }
    let draws = index.draws(for: unit)
    return draws.compactMap { draw in
      let siblings = draws.filter { $0.id != draw.id && $0.resource == draw.resource }
      return Sweep.outcome { judge(call, draw, siblings, &$0) }.map { finding(call, draw, $0) }
    }
  }

  private struct Cause: Hashable, Sendable {
    var before: Int
    var after: Int
    var position: Int
  }

  private func judge(_ call: Call, _ draw: Draw, _ siblings: [Draw], _ world: inout World) -> Verdict<Cause>?
  {
    guard let state = call.state(in: &world), !state.isProposed, let amount = world.entry(draw.amount) else {
      return nil
    }
    var highest = 0
    for entry in draw.amount.entries
    where world.hasHappened(entry.occurred, position: entry.position) {
      highest = max(highest, entry.value)
    }
    let status = world.entry(draw.status)
    let after = status?.value == .released ? 0 : amount.value
    let loss = status?.value == .released ? status?.position ?? amount.position : amount.position
    guard after < highest else { return nil }
    var madeGood = 0
    for sibling in siblings where sibling.trace.created > loss {
      if world.value(sibling.status) != .released { madeGood += world.value(sibling.amount) ?? 0 }
    }
    guard after + madeGood < highest else { return nil }
    let window = world.value(draw.window)
    // The seat was used or its time is over: nothing was taken away by giving it back.
    if let end = window?.to, world.isPast(end) { return nil }
    let bites = [window?.from, state.scope.window.from, window?.to, state.scope.window.to]
      .compactMap(\.self).filter { !world.isPast($0) }.min()
    return Verdict(
      call.movesPeople ? .blocking : .conflict, bites: bites,
      causes: [Cause(before: highest, after: after + madeGood, position: loss)])
  }

  private func finding(_ call: Call, _ draw: Draw, _ outcome: Outcome<Cause>) -> Finding {
    let resource = index.resources[draw.resource]
    return Finding(
      name: "capacity/\(call.subject.id)/\(draw.id)", kind: .capacity, rule: Self.rule,
      situation: call.situation, subjects: [Subject(.draw, draw.id), call.subject],
      departments: Words.unique([call.department, draw.department, resource?.department ?? ""]),
      cause: Subject(.draw, draw.id), phases: outcome.phases,
      account: { Self.account(call, draw, outcome, $0) })
  }

  private static func account(
    _ call: Call, _ draw: Draw, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let cause = outcome.worst.causes.first ?? Cause(before: 0, after: 0, position: draw.trace.created)
    let name = index.resources[draw.resource]?.title ?? draw.resource
    let loss =
      cause.after == 0
      ? "\(draw.department) has released what was held for it in \(name)"
      : "\(draw.department) has cut what was held for it in \(name) from \(cause.before) to \(cause.after)"
    var facts = [
      (call.created, "\(index.saying(call)): \(call.title)"),
      (draw.trace.created, "\(draw.department) counted on \(cause.before) of \(name): \(draw.title)"),
    ]
    facts += outcome.causes.map { ($0.position, loss) }
    return Account(
      summary: "\(index.saying(call)); \(loss)",
      proof: Proof(
        facts: index.facts(facts),
        meetings: [Meeting(dimension: "goods", text: "\(draw.title) was held for \(call.title)")],
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(label: "\(name) no longer held", span: outcome.hull),
        ], hurt: index.hurt(call.groups),
        possible: [
          "\(draw.department) holds \(cause.before) of \(name) again",
          "\(call.department) withdraws the promise: \(call.title)",
          "\(call.department) sends notice to \(index.people(call.groups))",
        ]))
  }
}
