extension Board {
  /// Whether the board holds a thing of a kind under an identifier.
  package func has(_ kind: EntityKind, _ id: String) -> Bool {
    switch kind {
    case .department: departments.has(id)
    case .lever: levers.has(id)
    case .tool: tools.has(id)
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
    case .department: departments.keys
    case .lever: levers.keys
    case .tool: tools.keys
    case .situation: situations.keys
    case .group: groups.keys
    case .place: places.keys
    case .actor: actors.keys
    case .action: actions.keys
    case .policy: policies.keys
    case .undertaking: undertakings.keys
    case .pathway: pathways.keys
    case .gate: gates.keys
    case .instruction: instructions.keys
    case .task: tasks.keys
    case .resource: resources.keys
    case .draw: draws.keys
    case .notice: notices.keys
    case .reading: readings.keys
    case .decision: decisions.keys.map(String.init)
    case .line: lines.keys.map(String.init)
    case .conflict: conflicts.keys
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
      case .decision: Int(id).flatMap { decisions[$0]?.title }
      case .line: Int(id).flatMap { lines[$0]?.text }
      case .conflict: conflicts[id]?.summary
      }
    return title ?? id
  }
}
