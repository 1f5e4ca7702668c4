extension Board {
  /// Whether the board holds a thing of a kind under an identifier.
  package func has(_ kind: EntityKind, _ id: String) -> Bool {
    switch kind {
    case .department: departments.has(id)
    case .lever: levers.has(id)
    case .tool: tools.has(id)
    case .rule: rules.has(id)
    case .situation: situations.has(id)
    case .group: groups.has(id)
    case .place: places.has(id)
    case .actor: actors.has(id)
    case .action: actions.has(id)
    case .policy: policies.has(id)
    case .undertaking: undertakings.has(id)
    case .pathway: pathways.has(id)
    case .gate: gates.has(id)
    case .instruction: instructions.has(id)
    case .task: tasks.has(id)
    case .resource: resources.has(id)
    case .draw: draws.has(id)
    case .notice: notices.has(id)
    case .reading: readings.has(id)
    case .trigger: triggers.has(id)
    case .tripwire: tripwires.has(id)
    case .indicator: indicators.has(id)
    case .abuse: abuses.has(id)
    case .constraint: constraints.has(id)
    case .exception: exceptions.has(id)
    case .decision: Int(id).map { decisions.has($0) } ?? false
    case .line: Int(id).map { lines.has($0) } ?? false
    case .conflict: conflicts.has(id)
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
    case .department: departments.unorderedKeys
    case .lever: levers.unorderedKeys
    case .tool: tools.unorderedKeys
    case .rule: rules.unorderedKeys
    case .situation: situations.unorderedKeys
    case .group: groups.unorderedKeys
    case .place: places.unorderedKeys
    case .actor: actors.unorderedKeys
    case .action: actions.unorderedKeys
    case .policy: policies.unorderedKeys
    case .undertaking: undertakings.unorderedKeys
    case .pathway: pathways.unorderedKeys
    case .gate: gates.unorderedKeys
    case .instruction: instructions.unorderedKeys
    case .task: tasks.unorderedKeys
    case .resource: resources.unorderedKeys
    case .draw: draws.unorderedKeys
    case .notice: notices.unorderedKeys
    case .reading: readings.unorderedKeys
    case .trigger: triggers.unorderedKeys
    case .tripwire: tripwires.unorderedKeys
    case .indicator: indicators.unorderedKeys
    case .abuse: abuses.unorderedKeys
    case .constraint: constraints.unorderedKeys
    case .exception: exceptions.unorderedKeys
    case .decision: decisions.unorderedKeys.map(String.init)
    case .line: lines.unorderedKeys.map(String.init)
    case .conflict: conflicts.unorderedKeys
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
