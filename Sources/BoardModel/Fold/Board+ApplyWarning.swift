extension Board {
  mutating func applyAbuse(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    // A report is one statement: what corrects it takes its place.
    guard abuses[id] == nil || abuses[id]?.position == fact.corrects else { return }
    abuses[id] = Abuse(
      id: id, situation: fact.event.situation, title: fact.title, actor: body.string("actor") ?? "",
      groups: body.strings("groups") ?? [], place: body.string("place"), occurred: fact.occurred,
      position: fact.position)
  }

  mutating func applyIndicator(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .indicatorRecorded, indicators[id] == nil {
      var indicator = Indicator(
        id: id, situation: fact.event.situation, title: fact.title, factor: body.string("factor"),
        trace: Trace(fact.event))
      if !body.has("state") { fact.put(.unknown, into: &indicator.state) }
      indicators[id] = indicator
    }
    guard var indicator = indicators[id] else { return }
    if fact.kind == .indicatorChanged, let title = body.string("title") { indicator.title = title }
    fact.put(body.strings("watchers"), into: &indicator.watchers)
    fact.put(body.word("state", IndicatorState.self), into: &indicator.state)
    if let note = body.string("note") { indicator.note = note }
    indicator.trace.touch(fact.event)
    indicators[id] = indicator
  }

  mutating func applyTripwire(_ fact: FoldedEvent) {
    let body = fact.body
    switch fact.kind {
    case .tripwireRecorded:
      guard let id = body.string("id"), tripwires[id] == nil else { return }
      tripwires[id] = Tripwire(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", indicators: body.strings("indicators") ?? [],
        duty: body.string("duty") ?? "", withinHours: body.integer("within_hours").map(Int.init) ?? 0,
        note: body.string("note"), trace: Trace(fact.event))
    case .triggerReceived:
      guard let id = body.string("id"), let tripwire = body.string("tripwire") else { return }
      guard triggers[id] == nil || triggers[id]?.position == fact.corrects else { return }
      triggers[id] = Trigger(
        id: id, situation: fact.event.situation, title: fact.title, tripwire: tripwire,
        occurred: fact.occurred, position: fact.position)
    case .dutyTakenUp:
      guard let id = body.string("tripwire"), var tripwire = tripwires[id] else { return }
      tripwire.takenUp.removeAll { $0.position == fact.corrects }
      tripwire.takenUp.append(
        .init(
          department: fact.department, task: body.string("task"), occurred: fact.occurred,
          position: fact.position))
      tripwire.trace.touch(fact.event)
      tripwires[id] = tripwire
    default: break
    }
  }
}
