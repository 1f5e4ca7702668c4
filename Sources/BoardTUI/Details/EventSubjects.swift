import BoardModel

/// Which thing each event spoke of, read back from what the board holds.
struct EventSubjects {
  private var subjects: [Int: Subject] = [:]

  /// - Complexity: O(*n*) in what the board holds.
  init(_ board: Board) {
    func add(_ trace: Trace, _ positions: [Int], _ kind: EntityKind, _ id: String) {
      let subject = Subject(kind, id)
      for position in [trace.created, trace.last] + positions { subjects[position] = subject }
    }
    for action in board.actions.unordered {
      let done = action.status.positions + action.scope.positions + action.uses.positions
      let said = action.effects.positions + action.stake.positions + action.restsOn.positions
      let recorded = action.decision.positions + action.decisionRecord.positions
      add(action.trace, done + said + recorded, .action, action.id)
    }
    for policy in board.policies.unordered {
      add(
        policy.trace, policy.versions.map(\.position) + policy.assessor.positions + policy.checker.positions,
        .policy, policy.id)
    }
    for promise in board.undertakings.unordered {
      let positions = promise.status.positions + promise.window.positions
      add(promise.trace, positions, .undertaking, promise.id)
    }
    for instruction in board.instructions.unordered {
      let positions = instruction.status.positions + instruction.scope.positions
      add(instruction.trace, positions, .instruction, instruction.id)
    }
    for gate in board.gates.unordered {
      let counts = gate.standings.values.flatMap(\.positions)
      let times = gate.closes.positions + gate.opens.positions
      let held = gate.owner.positions + gate.policy.positions + gate.kind.positions
      let used = gate.resource.positions + gate.place.positions + gate.leadHours.positions
      add(gate.trace, counts + times + held + used, .gate, gate.id)
    }
    for task in board.tasks.unordered {
      add(task.trace, task.positions, .task, task.id)
    }
    for resource in board.resources.unordered {
      add(resource.trace, resource.capacity.positions, .resource, resource.id)
    }
    for draw in board.draws.unordered {
      add(
        draw.trace, draw.amount.positions + draw.status.positions, .draw, draw.id)
    }
    for notice in board.notices.unordered { add(notice.trace, [], .notice, notice.id) }
    for reading in board.readings.unordered { subjects[reading.position] = Subject(.reading, reading.id) }
    for decision in board.decisions.unordered {
      for position in [decision.position] + decision.texts.map(\.position) {
        subjects[position] = Subject(.decision, "\(decision.number)")
      }
    }
    for exception in board.exceptions.unordered {
      let positions = exception.status.positions + exception.scope.positions + exception.levers.positions
      add(exception.trace, positions, .exception, exception.id)
    }
    for constraint in board.constraints.unordered {
      let positions = constraint.status.positions + constraint.scope.positions
      add(constraint.trace, positions, .constraint, constraint.id)
    }
    for indicator in board.indicators.unordered {
      add(indicator.trace, indicator.state.positions, .indicator, indicator.id)
    }
    for tripwire in board.tripwires.unordered {
      add(tripwire.trace, tripwire.takenUp.map(\.position), .tripwire, tripwire.id)
    }
    // What has been received is read with what it sets off.
    for trigger in board.triggers.unordered {
      subjects[trigger.position] = Subject(.tripwire, trigger.tripwire)
    }
    for pathway in board.pathways.unordered { subjects[pathway.position] = Subject(.pathway, pathway.id) }
    for place in board.places.unordered { subjects[place.position] = Subject(.place, place.id) }
    for actor in board.actors.unordered { subjects[actor.position] = Subject(.actor, actor.id) }
    for group in board.groups.unordered { subjects[group.position] = Subject(.group, group.id) }
  }

  func of(_ position: Int) -> Subject? { subjects[position] }
}
