extension Board {
  mutating func applyAction(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .actionRecorded, actions[id] == nil {
      var action = Action(
        id: id, situation: fact.event.situation, department: body.string("department") ?? "",
        title: fact.title, trace: Trace(fact.event))
      if !body.has("status") { fact.put(.proposed, into: &action.status) }
      actions[id] = action
    }
    guard var action = actions[id] else { return }
    if fact.kind == .actionChanged, let title = body.string("title") { action.title = title }
    if let tool = body.string("tool") { action.tool = tool }
    fact.put(body.word("status", ActionStatus.self), into: &action.status)
    fact.put(body.scope("scope"), into: &action.scope)
    fact.put(body.subjects("rests_on"), into: &action.restsOn)
    fact.put(body.strings("uses"), into: &action.uses)
    if let note = body.string("note") { action.note = note }
    if let isStanding = body.flag("standing") { action.isStanding = isStanding }
    if let situations = body.strings("also_in") { action.alsoIn = situations }
    fact.put(body.string("stake"), into: &action.stake)
    fact.put(body.integer("decision").map(Int.init), into: &action.decision)
    fact.put(body.word("decision_record", DecisionRecord.self), into: &action.decisionRecord)
    fact.put(body.value("effects")?.array.map { $0.compactMap(Self.effect) }, into: &action.effects)
    action.trace.touch(fact.event)
    actions[id] = action
  }

  private static func effect(_ value: JSONValue) -> EffectOverride? {
    guard let object = value.object, let lever = object["lever"]?.string else { return nil }
    func names(_ field: String) -> [String] { object[field]?.array?.compactMap(\.string) ?? [] }
    return EffectOverride(
      lever: lever, direction: object["direction"]?.string ?? "", except: names("except"),
      exceptActors: names("except_actors"), exceptGoods: names("except_goods"),
      lagDays: object["lag_days"]?.integer.map(Int.init),
      decayDays: object["decay_days"]?.integer.map(Int.init), reason: object["reason"]?.string ?? "")
  }

  mutating func applyPolicy(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .policyRecorded {
      guard policies[id] == nil else { return }
      var policy = Policy(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", trace: Trace(fact.event))
      fact.begin(body.string("assessor"), in: &policy.assessor)
      fact.begin(body.string("checker"), in: &policy.checker)
      policies[id] = policy
      return
    }
    if fact.kind == .policyChanged {
      guard var policy = policies[id] else { return }
      if let title = body.string("title") { policy.title = title }
      fact.put(body.string("assessor"), into: &policy.assessor)
      fact.put(body.string("checker"), into: &policy.checker)
      policy.trace.touch(fact.event)
      policies[id] = policy
      return
    }
    guard var policy = policies[id], let number = body.integer("version").map(Int.init) else { return }
    var coverage: [String: Coverage] = [:]
    for (group, value) in body.value("coverage")?.object?.members ?? JSONObject().members {
      coverage[group] = value.string.flatMap(Coverage.init) ?? .unknown
    }
    let version = PolicyVersion(
      number: number, effective: fact.occurred, announced: body.instant("announced"),
      appliesToPending: body.flag("applies_to_pending") ?? false, coverage: coverage,
      summary: body.string("summary"), position: fact.position)
    // A version is replaced only by an event that says it corrects it.
    policy.versions.removeAll { $0.position == fact.corrects }
    guard policy.version(number) == nil else { return }
    policy.versions.append(version)
    policy.versions.sort { $0.number < $1.number }
    policy.trace.touch(fact.event)
    policies[id] = policy
  }

  mutating func applyTask(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    if fact.kind == .taskRecorded {
      guard !tasks.has(id) else { return }
      var task = WorkTask(
        id: id, situation: fact.event.situation, title: fact.title, trace: Trace(fact.event))
      Self.change(&task, by: fact)
      if task.isBound { boundTasks.insert(id) }
      tasks[id] = task
    } else {
      var isBound: Bool?
      // Changed in place, so that a long history of updates copies nothing.
      tasks.update(id) { task in
        Self.change(&task, by: fact)
        isBound = task.isBound
      }
      if isBound == true { boundTasks.insert(id) } else if isBound == false { boundTasks.remove(id) }
    }
  }

  private static func change(_ task: inout WorkTask, by fact: FoldedEvent) {
    let body = fact.body
    if fact.kind == .taskChanged, body.has("title") { task.title = fact.title }
    fact.put(body.string("department"), into: &task.department)
    fact.put(body.string("post"), into: &task.post)
    fact.put(body.word("status", TaskStatus.self), into: &task.status)
    fact.put(body.instant("due"), into: &task.due)
    fact.put(body.strings("blocked_by"), into: &task.blockedBy)
    fact.put(body.string("waiting_on"), into: &task.waitingOn)
    fact.put(body.string("action"), into: &task.action)
    fact.put(body.integer("done").map(Int.init), into: &task.done)
    fact.put(body.integer("total").map(Int.init), into: &task.total)
    fact.put(body.subjects("rests_on"), into: &task.restsOn)
    if body.has("note") { task.note = body.string("note") }
    task.trace.touch(fact.event)
  }

  mutating func applyResource(_ fact: FoldedEvent) {
    let body = fact.body
    guard let id = body.string("id") else { return }
    switch fact.kind {
    case .resourceRecorded:
      guard resources[id] == nil else { return }
      var resource = Resource(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", unit: body.string("unit") ?? "",
        note: body.string("note"), trace: Trace(fact.event))
      fact.put(body.integer("capacity").map(Int.init), into: &resource.capacity)
      resources[id] = resource
    case .resourceChanged:
      guard var resource = resources[id] else { return }
      if let title = body.string("title") { resource.title = title }
      if let note = body.string("note") { resource.note = note }
      fact.put(body.integer("capacity").map(Int.init), into: &resource.capacity)
      resource.trace.touch(fact.event)
      resources[id] = resource
    case .drawRecorded:
      guard draws[id] == nil else { return }
      var draw = Draw(
        id: id, situation: fact.event.situation, title: fact.title,
        department: body.string("department") ?? "", resource: body.string("resource") ?? "",
        group: body.string("group"), purpose: body.subject("for"), trace: Trace(fact.event))
      change(&draw, by: fact)
      draws[id] = draw
    case .drawChanged:
      guard var draw = draws[id] else { return }
      if let title = body.string("title") { draw.title = title }
      change(&draw, by: fact)
      draws[id] = draw
    default: break
    }
  }

  private func change(_ draw: inout Draw, by fact: FoldedEvent) {
    fact.put(fact.body.integer("amount").map(Int.init), into: &draw.amount)
    fact.put(fact.body.window("window"), into: &draw.window)
    fact.put(fact.body.word("status", DrawStatus.self), into: &draw.status)
    draw.trace.touch(fact.event)
  }
}
