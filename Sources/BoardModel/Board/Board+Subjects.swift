extension Board {
  /// Whether the board holds a thing of a kind under an identifier.
  package func has(_ kind: EntityKind, _ id: String) -> Bool {
    switch kind {
    case .department: departments[id] != nil
    case .lever: levers[id] != nil
    case .tool: tools[id] != nil
    case .rule: rules[id] != nil
    case .situation: situations[id] != nil
    case .group: groups[id] != nil
    case .place: places[id] != nil
    case .actor: actors[id] != nil
    case .action: actions[id] != nil
    case .policy: policies[id] != nil
    case .undertaking: undertakings[id] != nil
    case .pathway: pathways[id] != nil
    case .gate: gates[id] != nil
    case .instruction: instructions[id] != nil
    case .task: tasks[id] != nil
    case .resource: resources[id] != nil
    case .draw: draws[id] != nil
    case .notice: notices[id] != nil
    case .reading: readings[id] != nil
    case .trigger: triggers[id] != nil
    case .tripwire: tripwires[id] != nil
    case .indicator: indicators[id] != nil
    case .abuse: abuses[id] != nil
    case .constraint: constraints[id] != nil
    case .exception: exceptions[id] != nil
    case .decision: Int(id).map { decisions[$0] != nil } ?? false
    case .line: Int(id).map { lines[$0] != nil } ?? false
    case .conflict: conflicts[id] != nil
    }
  }

  /// Whether the board holds what a subject names, its version included.
  package func has(_ subject: Subject) -> Bool {
    guard has(subject.kind, subject.id) else { return false }
    guard let version = subject.version else { return true }
    return policies[subject.id]?.version(version) != nil
  }

  /// The identifiers of a kind, in order.
  package func identifiers(of kind: EntityKind) -> [String] {
    switch kind {
    case .decision: decisions.keys.map(String.init)
    case .line: lines.keys.map(String.init)
    default: unorderedIdentifiers(of: kind).sorted()
    }
  }

  /// The identifiers of a kind, in no particular order.
  package func unorderedIdentifiers(of kind: EntityKind) -> [String] {
    switch kind {
    case .department: Array(departments.unorderedKeys)
    case .lever: Array(levers.unorderedKeys)
    case .tool: Array(tools.unorderedKeys)
    case .rule: Array(rules.unorderedKeys)
    case .situation: Array(situations.unorderedKeys)
    case .group: Array(groups.unorderedKeys)
    case .place: Array(places.unorderedKeys)
    case .actor: Array(actors.unorderedKeys)
    case .action: Array(actions.unorderedKeys)
    case .policy: Array(policies.unorderedKeys)
    case .undertaking: Array(undertakings.unorderedKeys)
    case .pathway: Array(pathways.unorderedKeys)
    case .gate: Array(gates.unorderedKeys)
    case .instruction: Array(instructions.unorderedKeys)
    case .task: Array(tasks.unorderedKeys)
    case .resource: Array(resources.unorderedKeys)
    case .draw: Array(draws.unorderedKeys)
    case .notice: Array(notices.unorderedKeys)
    case .reading: Array(readings.unorderedKeys)
    case .trigger: Array(triggers.unorderedKeys)
    case .tripwire: Array(tripwires.unorderedKeys)
    case .indicator: Array(indicators.unorderedKeys)
    case .abuse: Array(abuses.unorderedKeys)
    case .constraint: Array(constraints.unorderedKeys)
    case .exception: Array(exceptions.unorderedKeys)
    case .decision: decisions.unorderedKeys.map(String.init)
    case .line: lines.unorderedKeys.map(String.init)
    case .conflict: Array(conflicts.unorderedKeys)
    }
  }

  /// What people call a thing; its identifier when it has no name of its own.
  package func title(of subject: Subject) -> String {
    let id = subject.id
    let title: String? =
      switch subject.kind {
      case .department: departments[id]?.title
      case .lever: levers[id]?.title
      case .tool: tools[id]?.title
      case .rule: rules[id]?.title
      case .situation: situations[id]?.title
      case .group: groups[id]?.title
      case .place: places[id]?.title
      case .actor: actors[id]?.title
      case .action: actions[id]?.title
      case .policy: policies[id].map { $0.title + (subject.version.map { " v\($0)" } ?? "") }
      case .undertaking: undertakings[id]?.title
      case .pathway: pathways[id]?.title
      case .gate: gates[id]?.title
      case .instruction: instructions[id]?.title
      case .task: tasks[id]?.title
      case .resource: resources[id]?.title
      case .draw: draws[id]?.title
      case .notice: notices[id]?.title
      case .reading: readings[id].map { "\($0.attribute): \($0.value)" }
      case .trigger: triggers[id]?.title
      case .tripwire: tripwires[id]?.title
      case .indicator: indicators[id]?.title
      case .abuse: abuses[id]?.title
      case .constraint: constraints[id]?.title
      case .exception: exceptions[id]?.title
      case .decision: Int(id).flatMap { decisions[$0]?.title }
      case .line: Int(id).flatMap { lines[$0]?.text }
      case .conflict: conflicts[id]?.summary
      }
    return title ?? id
  }
}
