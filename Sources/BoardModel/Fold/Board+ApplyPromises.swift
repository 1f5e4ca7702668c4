extension Board {
  mutating func applyPromise(_ fact: FoldedEvent) {
    guard let id = fact.body.string("id") else { return }
    switch fact.kind {
    case .undertakingGiven: if undertakings[id] == nil { undertakings[id] = undertaking(id, fact) }
    case .undertakingChanged: changeUndertaking(id, fact)
    case .instructionGiven: if instructions[id] == nil { instructions[id] = instruction(id, fact) }
    case .instructionChanged: changeInstruction(id, fact)
    case .noticeSent:
      guard notices[id] == nil else { return }
      notices[id] = Notice(
        id: id, situation: fact.event.situation, department: fact.body.string("department") ?? "",
        title: fact.title, groups: fact.body.strings("groups") ?? [],
        about: fact.body.subjects("about") ?? [], channel: fact.body.string("channel"),
        reached: fact.occurred, trace: Trace(fact.event))
    default: break
    }
  }

  private func undertaking(_ id: String, _ fact: FoldedEvent) -> Undertaking {
    let body = fact.body
    var undertaking = Undertaking(
      id: id, situation: fact.event.situation, department: body.string("department") ?? "",
      title: fact.title, groups: body.strings("groups") ?? [],
      promise: body.word("promise", Promise.self) ?? .other, channel: body.string("channel"),
      authority: body.string("authority"), place: body.string("place"), given: fact.occurred,
      note: body.string("note"), trace: Trace(fact.event))
    fact.put(body.window("window"), into: &undertaking.window)
    fact.put(body.word("status", UndertakingStatus.self) ?? .inForce, into: &undertaking.status)
    fact.put(body.subjects("rests_on"), into: &undertaking.restsOn)
    return undertaking
  }

  private mutating func changeUndertaking(_ id: String, _ fact: FoldedEvent) {
    guard var undertaking = undertakings[id] else { return }
    let body = fact.body
    if let title = body.string("title") { undertaking.title = title }
    if let note = body.string("note") { undertaking.note = note }
    fact.put(body.window("window"), into: &undertaking.window)
    fact.put(body.word("status", UndertakingStatus.self), into: &undertaking.status)
    fact.put(body.subjects("rests_on"), into: &undertaking.restsOn)
    undertaking.trace.touch(fact.event)
    undertakings[id] = undertaking
  }

  private func instruction(_ id: String, _ fact: FoldedEvent) -> Instruction {
    let body = fact.body
    var instruction = Instruction(
      id: id, situation: fact.event.situation, department: body.string("department") ?? "",
      title: fact.title, direction: body.word("direction", Direction.self) ?? .avoid,
      channel: body.string("channel"), restsOn: body.subjects("rests_on") ?? [],
      note: body.string("note"), trace: Trace(fact.event))
    fact.put(body.scope("scope"), into: &instruction.scope)
    fact.put(body.word("status", InstructionStatus.self) ?? .inForce, into: &instruction.status)
    return instruction
  }

  private mutating func changeInstruction(_ id: String, _ fact: FoldedEvent) {
    guard var instruction = instructions[id] else { return }
    let body = fact.body
    if let title = body.string("title") { instruction.title = title }
    if let note = body.string("note") { instruction.note = note }
    fact.put(body.scope("scope"), into: &instruction.scope)
    fact.put(body.word("status", InstructionStatus.self), into: &instruction.status)
    instruction.trace.touch(fact.event)
    instructions[id] = instruction
  }

  mutating func applyGate(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    switch fact.kind {
    case .pathwayRecorded:
      pathways[id] = Pathway(
        id: id, situation: fact.event.situation, title: fact.title, groups: body.strings("groups") ?? [],
        gates: body.strings("gates") ?? [], position: fact.position)
    case .gateRecorded:
      guard gates[id] == nil else { return }
      var gate = Gate(
        id: id, situation: fact.event.situation, title: fact.title, trace: Trace(fact.event))
      change(&gate, by: fact)
      gates[id] = gate
    case .gateChanged:
      guard var gate = gates[id] else { return }
      if let title = body.string("title") { gate.title = title }
      change(&gate, by: fact)
      gates[id] = gate
    case .gateCounted:
      guard var gate = gates[id], let group = body.string("group") else { return }
      let count = GateCount(
        standing: body.word("standing", GateStanding.self) ?? .notAsked,
        pending: body.integer("pending").map(Int.init), cleared: body.integer("cleared").map(Int.init),
        refused: body.integer("refused").map(Int.init), moved: body.integer("moved").map(Int.init))
      fact.put(count, into: &gate.standings[group, default: Timeline()])
      gate.trace.touch(fact.event)
      gates[id] = gate
    default: break
    }
  }

  private func change(_ gate: inout Gate, by fact: FoldedEvent) {
    let body = fact.body
    fact.put(body.string("owner"), into: &gate.owner)
    if fact.kind == .gateRecorded {
      fact.begin(body.word("kind", GateKind.self), in: &gate.kind)
      fact.begin(body.string("policy"), in: &gate.policy)
      fact.begin(body.string("resource"), in: &gate.resource)
      fact.begin(body.string("place"), in: &gate.place)
    } else {
      fact.put(body.word("kind", GateKind.self), into: &gate.kind)
      fact.put(body.string("policy"), into: &gate.policy)
      fact.put(body.string("resource"), into: &gate.resource)
      fact.put(body.string("place"), into: &gate.place)
    }
    if let note = body.string("note") { gate.note = note }
    fact.put(body.integer("lead_hours").map(Int.init), into: &gate.leadHours)
    fact.put(body.instant("opens"), into: &gate.opens)
    fact.put(body.instant("closes"), into: &gate.closes)
    gate.trace.touch(fact.event)
  }
}
