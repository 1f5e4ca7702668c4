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
      let positions = action.status.entries.map(\.position) + action.scope.entries.map(\.position)
      add(action.trace, positions + action.restsOn.entries.map(\.position), .action, action.id)
    }
    for policy in board.policies.unordered {
      add(policy.trace, policy.versions.map(\.position), .policy, policy.id)
    }
    for promise in board.undertakings.unordered {
      let positions = promise.status.entries.map(\.position) + promise.window.entries.map(\.position)
      add(promise.trace, positions, .undertaking, promise.id)
    }
    for instruction in board.instructions.unordered {
      let positions = instruction.status.entries.map(\.position) + instruction.scope.entries.map(\.position)
      add(instruction.trace, positions, .instruction, instruction.id)
    }
    for gate in board.gates.unordered {
      let counts = gate.standings.values.flatMap { $0.entries.map(\.position) }
      let times = gate.closes.entries.map(\.position) + gate.opens.entries.map(\.position)
      add(gate.trace, counts + times + gate.owner.entries.map(\.position), .gate, gate.id)
    }
    for task in board.tasks.unordered {
      add(task.trace, task.status.entries.map(\.position), .task, task.id)
    }
    for resource in board.resources.unordered {
      add(resource.trace, resource.capacity.entries.map(\.position), .resource, resource.id)
    }
    for draw in board.draws.unordered {
      add(
        draw.trace, draw.amount.entries.map(\.position) + draw.status.entries.map(\.position), .draw, draw.id)
    }
    for notice in board.notices.unordered { add(notice.trace, [], .notice, notice.id) }
    for reading in board.readings.unordered { subjects[reading.position] = Subject(.reading, reading.id) }
    for decision in board.decisions.unordered {
      for position in [decision.position] + decision.texts.map(\.position) {
        subjects[position] = Subject(.decision, "\(decision.number)")
      }
    }
    for exception in board.exceptions.unordered {
      let positions = exception.status.entries.map(\.position) + exception.scope.entries.map(\.position)
      add(exception.trace, positions, .exception, exception.id)
    }
    for constraint in board.constraints.unordered {
      let positions = constraint.status.entries.map(\.position) + constraint.scope.entries.map(\.position)
      add(constraint.trace, positions, .constraint, constraint.id)
    }
    for indicator in board.indicators.unordered {
      add(indicator.trace, indicator.state.entries.map(\.position), .indicator, indicator.id)
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
