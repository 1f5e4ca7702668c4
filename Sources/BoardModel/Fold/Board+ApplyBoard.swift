extension Board {
  mutating func applyBoard(_ fact: FoldedEvent) {
    let body = fact.body
    switch fact.kind {
    case .boardFounded:
      title = body.string("title") ?? ""
      isExercise = body.flag("exercise") ?? false
      if isExercise, let start = body.instant("clock") {
        clock = BoardClock(setting: .init(anchor: start, wall: fact.event.recorded, rate: 0))
      }
    case .clockSet:
      // Only an exercise has a clock that can be driven.
      guard isExercise, let anchor = body.instant("anchor"), let rate = body.integer("rate") else { return }
      clock = BoardClock(setting: .init(anchor: anchor, wall: fact.event.recorded, rate: Int(rate)))
    case .scriptRefused:
      if let entry = body.string("script_entry") { scriptRefusals[entry] = body.string("reason") ?? "" }
    default: break
    }
  }

  mutating func applyReference(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    let provenance = fact.provenance
    switch fact.kind {
    case .departmentRecorded:
      departments[id] = Department(
        id: id, title: fact.title, column: body.integer("column").map(Int.init),
        isExternal: body.flag("external") ?? false, note: body.string("note"), provenance: provenance)
    case .leverRecorded:
      levers[id] = Lever(id: id, title: fact.title, provenance: provenance)
    case .toolRecorded:
      tools[id] = Tool(
        id: id, title: fact.title, isMechanism: body.string("class") == "mechanism",
        department: body.string("department") ?? "", supports: body.strings("supports") ?? [],
        power: body.string("power"), needs: body.strings("needs") ?? [],
        raises: body.strings("raises") ?? [], lowers: body.strings("lowers") ?? [],
        leadDays: body.integer("lead_days").map(Int.init), lagDays: body.integer("lag_days").map(Int.init),
        decayDays: body.integer("decay_days").map(Int.init), stages: body.strings("stages") ?? [],
        isDecisionOwed: body.flag("decision_owed") ?? false, actorLogic: body.string("actor_logic"),
        provenance: provenance)
    default: break
    }
  }

  mutating func applySituation(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .situationOpened, situations[id] == nil {
      situations[id] = Situation(
        id: id, title: fact.title, marking: "OFFICIAL", openedAt: fact.position)
    }
    guard var situation = situations[id] else { return }
    if fact.kind == .situationChanged, let title = body.string("title") { situation.title = title }
    fact.put(body.string("stage"), into: &situation.stage)
    fact.put(body.string("alert"), into: &situation.alert)
    fact.put(body.flag("armed_conflict"), into: &situation.isArmedConflict)
    if let marking = body.string("marking") { situation.marking = marking }
    if let zone = body.value("zone")?.object, let label = zone["label"]?.string,
      let minutes = zone["minutes"]?.integer
    {
      situation.zone = .fixed(label, minutes: Int(minutes))
    }
    let objectives = body.value("objectives")?.array.map { $0.compactMap(Self.objective) }
    // What must stay possible in a crisis had to before anybody opened a board for it.
    if fact.kind == .situationOpened {
      fact.begin(objectives, in: &situation.objectives)
    } else {
      fact.put(objectives, into: &situation.objectives)
    }
    situations[id] = situation
  }

  private static func objective(_ value: JSONValue) -> Objective? {
    guard let object = value.object, let id = object["id"]?.string else { return nil }
    return Objective(
      id: id, title: object["title"]?.string ?? id,
      needs: object["needs"]?.array?.compactMap(\.string) ?? [],
      department: object["department"]?.string, scope: object["scope"]?.scope ?? Scope(),
      stake: object["stake"]?.string)
  }

  mutating func applyRegister(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    switch fact.kind {
    case .groupRecorded:
      // What a group is, a later entry says anew; how many there were when, each entry says for its own time.
      var group = Group(
        id: id, situation: fact.event.situation, title: fact.title, within: body.strings("within") ?? [],
        overlaps: body.strings("overlaps") ?? [], familyOf: body.strings("family_of") ?? [],
        size: groups[id]?.size ?? Timeline(), note: body.string("note"), position: fact.position)
      let size = GroupSize(
        least: body.integer("least").map(Int.init), most: body.integer("most").map(Int.init))
      fact.put(size == GroupSize() ? nil : size, into: &group.size)
      groups[id] = group
    case .placeRecorded:
      places[id] = Place(
        id: id, title: fact.title, within: body.string("within"), position: fact.position)
    case .actorRecorded:
      let controls = body.value("controlled_by")?.array ?? []
      actors[id] = PartyActor(
        id: id, title: fact.title,
        controlledBy: controls.compactMap { value in
          guard let object = value.object, let actor = object["actor"]?.string else { return nil }
          return PartyActor.Control(actor: actor, window: object["window"]?.window ?? .always)
        }, position: fact.position)
    default: break
    }
  }

  mutating func applyReading(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id"), let subject = body.subject("subject") else { return }
    readings[id] = Reading(
      id: id, situation: fact.event.situation, subject: subject,
      attribute: body.string("attribute") ?? "", value: body.string("value") ?? "[withheld]",
      occurred: fact.occurred, position: fact.position)
  }
}
