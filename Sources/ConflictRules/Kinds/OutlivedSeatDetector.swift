import BoardModel

/// Finds promises that are still in force although the draw behind them was released or cut.
///
/// *Blocking* when people are moved on the promise, otherwise *conflict*; gone when later draws for the
/// same promise make good what was lost.
package struct OutlivedSeatDetector {
  private let index: BoardIndex

  package init(_ index: BoardIndex) { self.index = index }

  /// One finding for every promise and draw.
  ///
  /// - Complexity: O(*d* log *d* + *p*²) for *d* draws, of which *p* serve one promise.
  package func findings() -> [Finding] {
    let all = index.draws.keys.sorted().flatMap { index.draws[$0] ?? [] }.filter { $0.purpose != nil }
    let byPurpose = Dictionary(grouping: all, by: \.purpose)
    return all.compactMap { draw in
      guard let purpose = draw.purpose, let call = index.call(purpose) else { return nil }
      let siblings = (byPurpose[purpose] ?? []).filter { $0.id != draw.id && $0.resource == draw.resource }
      return Sweep.outcome { judge(call, draw, siblings, &$0) }.map { finding(call, draw, $0) }
    }
  }

  private struct Cause: Hashable {
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
    let cause = outcome.worst.causes.first ?? Cause(before: 0, after: 0, position: draw.trace.created)
    let resource = index.board.resources[draw.resource]
    let name = resource?.title ?? draw.resource
    let loss =
      cause.after == 0
      ? "\(draw.department) has released what was held for it in \(name)"
      : "\(draw.department) has cut what was held for it in \(name) from \(cause.before) to \(cause.after)"
    var facts = [
      (call.created, "\(index.saying(call)): \(call.title)"),
      (draw.trace.created, "\(draw.department) counted on \(cause.before) of \(name): \(draw.title)"),
    ]
    facts += outcome.causes.map { ($0.position, loss) }
    return Finding(
      name: "capacity/\(call.subject.id)/\(draw.id)", kind: .capacity, rule: CapacityDetector.rule,
      situation: call.situation, subjects: [Subject(.draw, draw.id), call.subject],
      departments: Words.unique([call.department, draw.department, resource?.department ?? ""]),
      summary: "\(index.saying(call)); \(loss)", phases: outcome.phases,
      proof: Proof(
        facts: index.facts(facts),
        meetings: [Meeting(dimension: "goods", text: "\(draw.title) was held for \(call.title)")],
        bars: [
          Bar(label: index.saying(call), span: call.span),
          Bar(
            label: "\(name) no longer held",
            span: UncertainSpan(
              TimeWindow(
                from: outcome.phases.first?.span.possible.from, to: outcome.phases.last?.span.possible.to))),
        ], hurt: index.hurt(call.groups),
        possible: [
          "\(draw.department) holds \(cause.before) of \(name) again",
          "\(call.department) withdraws the promise: \(call.title)",
          "\(call.department) sends notice to \(index.people(call.groups))",
        ]))
  }
}
