import BoardModel

extension ThingFacts {
  mutating func collect(_ action: Action) {
    owner("Department", action.department)
    add("Tool", action.tool.map { "\($0) \(board.title(of: Subject(.tool, $0)))" })
    add("Status", action.status.value(at: now)?.rawValue)
    add("Scope", action.scope.value(at: now).map { Words.scope($0, on: board, now: now) })
    add("Runs through", names(.actor, action.uses.value(at: now) ?? []))
    for effect in action.effects.value(at: now) ?? [] {
      let except = effect.except.isEmpty ? "" : ", except \(names(.group, effect.except))"
      add(
        "Effect",
        "\(effect.direction) \(board.title(of: Subject(.lever, effect.lever)))\(except): \(effect.reason)")
    }
    add("Rests on", action.restsOn.value(at: now) ?? [])
    add("Note", action.note)
    follow(action.trace)
    remember(action.status) { "status \($0.rawValue)" }
    let (register, moment) = (board, now)
    remember(action.scope) { "scope \(Words.scope($0, on: register, now: moment))" }
    change(action.uses) {
      "runs through \($0.map { register.title(of: Subject(.actor, $0)) }.joined(separator: ", "))"
    }
    change(action.effects) { effects in
      "effects: "
        + effects.map { "\($0.direction) \(register.title(of: Subject(.lever, $0.lever)))" }
        .joined(separator: ", ")
    }
  }

  mutating func collect(_ policy: Policy) {
    owner("Rule-maker", policy.department)
    owner("Assessor", policy.assessor.held(at: now))
    owner("Checker", policy.checker.held(at: now))
    let inForce = policy.version(at: now)
    for version in policy.versions.reversed() {
      let state =
        version.number == inForce?.number ? "in force" : version.effective.latest > now ? "to come" : "past"
      let pending = version.appliesToPending ? ", pending cases too" : ""
      add(
        "Version \(version.number)",
        "\(state), effective \(TimeText.text(version.effective, beside: now))\(pending)",
        .event(version.position))
      add("", version.summary)
      for (group, coverage) in version.coverage.sorted(by: { $0.key < $1.key }) {
        add("", "\(board.title(of: Subject(.group, group))): \(coverage.rawValue)")
      }
      remember(version.effective, version.position, "version \(version.number) takes effect")
    }
    follow(policy.trace)
    change(policy.assessor) { "assessor \($0)" }
    change(policy.checker) { "checker \($0)" }
  }

  mutating func collect(_ promise: Undertaking) {
    owner("Promised by", promise.department)
    add("To", names(.group, promise.groups))
    add("Promise", promise.promise.rawValue)
    add("Given", TimeText.text(promise.given, beside: now))
    add("Channel", promise.channel)
    add("On authority of", promise.authority)
    add("Where", promise.place.map { board.title(of: Subject(.place, $0)) })
    add("When", promise.window.value(at: now).map { Words.window($0, now: now) })
    add("Status", (promise.status.value(at: now)?.rawValue).map(Words.plain))
    add("Rests on", promise.restsOn.value(at: now) ?? [])
    add("Note", promise.note)
    follow(promise.trace)
    remember(promise.status) { "status \(Words.plain($0.rawValue))" }
    let moment = now
    remember(promise.window) { "to be kept \(Words.window($0, now: moment))" }
  }

  mutating func collect(_ instruction: Instruction) {
    owner("Told by", instruction.department)
    add("Direction", instruction.direction.rawValue)
    add("Scope", instruction.scope.value(at: now).map { Words.scope($0, on: board, now: now) })
    add("Status", (instruction.status.value(at: now)?.rawValue).map(Words.plain))
    add("Channel", instruction.channel)
    add("Rests on", instruction.restsOn)
    add("Note", instruction.note)
    follow(instruction.trace)
    remember(instruction.status) { "status \(Words.plain($0.rawValue))" }
  }

  mutating func collect(_ gate: Gate) {
    owner("Owner", gate.owner.value(at: now))
    add("Kind", gate.kind.held(at: now)?.rawValue)
    add(
      "Policy", gate.policy.value(at: now).map { board.title(of: Subject(.policy, $0)) },
      gate.policy.value(at: now).map { .thing(Subject(.policy, $0)) })
    add(
      "Uses up", gate.resource.held(at: now).map { board.title(of: Subject(.resource, $0)) },
      gate.resource.held(at: now).map { .thing(Subject(.resource, $0)) })
    add("Where", gate.place.held(at: now).map { board.title(of: Subject(.place, $0)) })
    add("Takes", gate.leadHours.value(at: now).map { "\($0) h" })
    add("Opens", gate.opens.value(at: now).map { Words.moment($0, now: now) })
    add("Closes", gate.closes.value(at: now).map { Words.moment($0, now: now) })
    for (group, counts) in gate.standings.sorted(by: { $0.key < $1.key }) {
      let title = board.title(of: Subject(.group, group))
      if let count = counts.value(at: now) {
        add("Stands", "\(title): \(Self.text(count))", .thing(Subject(.group, group)))
      }
      remember(counts) { "\(title): \(Self.text($0))" }
    }
    add("Note", gate.note)
    follow(gate.trace)
    remember(gate.owner) { "owner \($0)" }
    let moment = now
    remember(gate.closes) { "closes \(TimeText.short($0, beside: moment))" }
  }

  private static func text(_ count: GateCount) -> String {
    let parts = [
      count.pending.map { "\($0) pending" }, count.cleared.map { "\($0) cleared" },
      count.refused.map { "\($0) refused" }, count.moved.map { "\($0) moved" },
    ].compactMap(\.self)
    // A number of those who wait says already that they wait.
    let standing = Words.plain(count.standing.rawValue)
    return ((parts.contains { $0.hasSuffix(standing) } ? [] : [standing]) + parts).joined(separator: ", ")
  }

  mutating func collect(_ task: WorkTask) {
    owner("Department", task.owner(at: now))
    add("Post", task.post.value(at: now))
    add("Status", task.state(at: now).rawValue)
    add("Due", task.due.value(at: now).map { Words.moment($0, now: now) })
    if let done = task.done.value(at: now), let total = task.total.value(at: now) {
      add("Done", "\(done) of \(total)")
    }
    owner("Waits for", task.waitingOn.value(at: now))
    add("Blocked by", (task.blockedBy.value(at: now) ?? []).map { Subject(.task, $0) })
    add("Part of", task.action.value(at: now).map { [Subject(.action, $0)] } ?? [])
    add("Rests on", task.restsOn.value(at: now) ?? [])
    add("Note", task.note)
    follow(task.trace)
    remember(task.status) { "status \($0.rawValue)" }
    change(task.department) { "department \($0)" }
    let moment = now
    change(task.due) { "due \(TimeText.short($0, beside: moment))" }
    change(task.done) { "\($0) done" }
    change(task.total) { "of \($0)" }
    change(task.waitingOn) { "waits for \($0)" }
  }

  mutating func collect(_ resource: Resource) {
    owner("Held by", resource.department)
    add("Capacity", resource.capacity.value(at: now).map { "\($0) \(resource.unit)" })
    for draw in board.draws.unordered.filter({ $0.resource == resource.id }).sorted(by: { $0.id < $1.id }) {
      let amount = draw.amount.value(at: now).map { "\($0)" } ?? "?"
      add("Drawn on by", "\(draw.department): \(amount), \(draw.title)", .thing(Subject(.draw, draw.id)))
    }
    add("Note", resource.note)
    follow(resource.trace)
    remember(resource.capacity) { "\($0) \(resource.unit)" }
  }

  mutating func collect(_ draw: Draw) {
    owner("Department", draw.department)
    add("Draws on", [Subject(.resource, draw.resource)])
    add("Amount", draw.amount.value(at: now).map { "\($0)" })
    add("When", draw.window.value(at: now).map { Words.window($0, now: now) })
    add("Status", draw.status.value(at: now)?.rawValue)
    add("For", draw.purpose.map { [$0] } ?? [])
    add("For", draw.group.map { [Subject(.group, $0)] } ?? [])
    follow(draw.trace)
    remember(draw.amount) { "amount \($0)" }
    remember(draw.status) { "status \($0.rawValue)" }
  }

  mutating func collect(_ pathway: Pathway) {
    add("Groups", pathway.groups.map { Subject(.group, $0) })
    add("Gates", pathway.gates.map { Subject(.gate, $0) })
  }

  mutating func collect(_ group: Group) {
    let count = [group.size.held(at: now)?.least, group.size.held(at: now)?.most].compactMap {
      $0.map(String.init)
    }
    add("How many", count.first == count.last ? count.first : count.joined(separator: " to "))
    add("Within", group.within.map { Subject(.group, $0) })
    add("Shares members", group.overlaps.map { Subject(.group, $0) })
    add("Shares families", group.familyOf.map { Subject(.group, $0) })
    add("Note", group.note)
  }

  mutating func collect(_ notice: Notice) {
    owner("Sent by", notice.department)
    add("To", names(.group, notice.groups))
    add("About", notice.about)
    add("Channel", notice.channel)
    add("Reached them", TimeText.text(notice.reached, beside: now))
    follow(notice.trace)
  }
}
