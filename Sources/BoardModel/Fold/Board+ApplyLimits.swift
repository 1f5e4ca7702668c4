extension Board {
  mutating func applyException(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .exceptionRecorded, exceptions[id] == nil {
      var exception = Exception(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", from: body.strings("from") ?? [],
        trace: Trace(fact.event))
      if !body.has("status") { fact.put(.inForce, into: &exception.status) }
      exceptions[id] = exception
    }
    guard var exception = exceptions[id] else { return }
    if fact.kind == .exceptionChanged, let title = body.string("title") { exception.title = title }
    fact.put(body.strings("levers"), into: &exception.levers)
    fact.put(body.scope("scope"), into: &exception.scope)
    fact.put(body.word("status", LimitStatus.self), into: &exception.status)
    if let note = body.string("note") { exception.note = note }
    exception.trace.touch(fact.event)
    exceptions[id] = exception
  }

  mutating func applyConstraint(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .constraintRecorded, constraints[id] == nil {
      var constraint = Constraint(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", decision: body.integer("decision").map(Int.init),
        levers: body.strings("levers") ?? [], tools: body.strings("tools") ?? [], trace: Trace(fact.event))
      if !body.has("status") { fact.put(.inForce, into: &constraint.status) }
      constraints[id] = constraint
    }
    guard var constraint = constraints[id] else { return }
    if fact.kind == .constraintChanged, let title = body.string("title") { constraint.title = title }
    fact.put(body.scope("scope"), into: &constraint.scope)
    fact.put(body.word("status", LimitStatus.self), into: &constraint.status)
    if let note = body.string("note") { constraint.note = note }
    constraint.trace.touch(fact.event)
    constraints[id] = constraint
  }
}
