import BoardModel

/// What limits actions, what is watched for, and what scopes name.
extension ThingFacts {
  mutating func collect(_ place: Place) {
    add("Within", place.within.map { [Subject(.place, $0)] } ?? [])
  }

  mutating func collect(_ actor: PartyActor) {
    for control in actor.controlledBy {
      let controller = Subject(.actor, control.actor)
      add(
        "Controlled by", "\(board.title(of: controller)), \(Words.window(control.window, now: now))",
        .thing(controller))
    }
  }

  mutating func collect(_ exception: Exception) {
    owner("Department", exception.department)
    add("Exception from", exception.from.map { Subject(.action, $0) })
    add("Levers", names(.lever, exception.levers.value(at: now) ?? []))
    add("Status", exception.status.value(at: now).map { Words.plain($0.rawValue) })
    add("Scope", exception.scope.value(at: now).map { Words.scope($0, on: board, now: now) })
    add("Note", exception.note)
    follow(exception.trace)
    remember(exception.status) { "status \(Words.plain($0.rawValue))" }
  }

  mutating func collect(_ constraint: Constraint) {
    owner("Department", constraint.department)
    add("Levers", names(.lever, constraint.levers))
    add("Tools", names(.tool, constraint.tools))
    add("Status", constraint.status.value(at: now).map { Words.plain($0.rawValue) })
    add("Scope", constraint.scope.value(at: now).map { Words.scope($0, on: board, now: now) })
    add("Decision", constraint.decision.map { [Subject(.decision, "\($0)")] } ?? [])
    add("Note", constraint.note)
    follow(constraint.trace)
    remember(constraint.status) { "status \(Words.plain($0.rawValue))" }
  }

  mutating func collect(_ indicator: Indicator) {
    add("Risk factor", indicator.factor)
    add("State", indicator.state.value(at: now)?.rawValue)
    add("Watched by", names(.department, indicator.watchers.value(at: now) ?? []))
    add("Note", indicator.note)
    follow(indicator.trace)
    remember(indicator.state) { $0.rawValue }
  }

  mutating func collect(_ tripwire: Tripwire) {
    owner("Owed by", tripwire.department)
    add("Duty", "\(tripwire.duty), within \(tripwire.withinHours) h")
    add("Set off by", tripwire.indicators.map { Subject(.indicator, $0) })
    for trigger in board.triggers.unordered.filter({ $0.tripwire == tripwire.id }).sorted(by: {
      $0.position < $1.position
    }) {
      remember(trigger.occurred, trigger.position, "received: \(trigger.title)")
    }
    for taken in tripwire.takenUp {
      remember(taken.occurred, taken.position, "taken up by \(taken.department ?? "somebody")")
    }
    add("Note", tripwire.note)
    follow(tripwire.trace)
  }
}
