import BoardModel

/// How the rules about who holds what find things.
extension BucketFamily {
  /// Promises by the policies that they ever rested on, whatever the version.
  static let undertakingsOn = BucketFamily("undertakings on", of: [.undertaking]) { thing, board, _ in
    guard let undertaking = board.undertakings[thing.id] else { return [] }
    let grounds = undertaking.restsOn.entries.flatMap(\.value).filter { $0.kind == .policy }
    return Words.unique(grounds.map(\.id))
  }

  /// Gates by the policies that ever decided there.
  static let gatesUnder = BucketFamily("gates under", of: [.gate]) { thing, board, _ in
    Words.unique(board.gates[thing.id]?.policy.entries.map(\.value) ?? [])
  }

  /// Tasks that ever wait for another department, by whose they ever are and what they are ever about.
  static let tasksWaiting = BucketFamily("tasks waiting", of: [.task]) { thing, board, _ in
    guard let task = board.tasks[thing.id], task.mayWait else { return [] }
    let matters = task.matters
    return task.department.entries.map(\.value).uniqued().flatMap { department in
      matters.map { waitingKey(department, $0) }
    }
  }

  /// Actions by their department and each place that they ever name.
  static let actionsAt = BucketFamily("actions at", of: [.action]) { thing, board, _ in
    guard let action = board.actions[thing.id] else { return [] }
    let places = action.scope.entries.flatMap { entry in
      if case .these(let names) = entry.value.places { names } else { [String]() }
    }
    return Words.unique(places).map { "\(action.department) \($0)" }
  }

  static func waitingKey(_ department: String, _ matter: Subject) -> String {
    "\(department) \(matter.text)"
  }

  /// Actions by their situation, what they do and where.
  static let actionsDoing = BucketFamily("actions doing", of: [.action], tellingApart: 32) {
    thing, board, relations in
    guard let action = board.actions[thing.id] else { return [] }
    let places = PlaceKeys.named(action.scope.entries.map(\.value.places))
    return action.doings.flatMap {
      PlaceKeys.keys(of: places, relations.places, matter: doingMatter(action.situation, $0))
    }
  }

  static func doingMatter(_ situation: String, _ doing: String) -> String { "\(situation) \(doing) " }
}

extension Action {
  /// The tool that it puts to use, and the levers that it ever says of itself to raise.
  var doings: [String] { doings(effects.entries.flatMap(\.value)) }

  /// The tool that it puts to use, and the levers that it says of itself to raise in one world.
  func doings(in world: inout World) -> [String] { doings(world.value(effects) ?? []) }

  private func doings(_ effects: [EffectOverride]) -> [String] {
    let levers = effects.filter { $0.direction == "raises" }.map { Self.raising($0.lever) }
    return Words.unique((tool.map { [Self.using($0)] } ?? []) + levers)
  }

  static func using(_ tool: String) -> String { "uses/\(tool)" }
  static func raising(_ lever: String) -> String { "raises/\(lever)" }
}

extension WorkTask {
  /// Whether it ever waits for a department that is not always its own.
  var mayWait: Bool {
    let owners = Set(department.entries.map(\.value))
    return waitingOn.entries.contains { owners.count > 1 || !owners.contains($0.value) }
  }

  /// What it is ever about: its action, what it rests on, itself and the tasks that must be done before it.
  var matters: [Subject] {
    matters(
      actions: action.entries.map(\.value), grounds: restsOn.entries.flatMap(\.value),
      blockers: blockedBy.entries.flatMap(\.value))
  }

  /// What it is about in one world.
  func matters(in world: inout World) -> [Subject] {
    matters(
      actions: world.value(action).map { [$0] } ?? [], grounds: world.value(restsOn) ?? [],
      blockers: world.value(blockedBy) ?? [])
  }

  private func matters(actions: [String], grounds: [Subject], blockers: [String]) -> [Subject] {
    let own = [Subject(.task, id)] + actions.map { Subject(.action, $0) }
    let others = grounds.map { Subject($0.kind, $0.id) } + blockers.map { Subject(.task, $0) }
    return Set(own + others).sorted()
  }
}

extension BoardIndex {
  /// Promises that rest on a policy, in the order of their identifiers.
  func undertakings(restingOn policy: Subject) -> [Undertaking] {
    things(.undertakingsOn, policy.id).compactMap { tables.board.undertakings[$0.id] }
  }

  /// Gates at which a policy decides, in the order of their identifiers.
  func gates(under policy: String) -> [Gate] {
    things(.gatesUnder, policy).compactMap { tables.board.gates[$0.id] }
  }

  /// Tasks of a department that wait for another and are about one of some matters, in the order of their
  /// identifiers.
  func tasks(waitingAt department: String, about matters: [Subject]) -> [WorkTask] {
    let found = Set(matters.flatMap { things(.tasksWaiting, BucketFamily.waitingKey(department, $0)) })
    return found.sorted().compactMap { tables.board.tasks[$0.id] }
  }

  /// Actions of a department that name a place or a wider one, in the order of their identifiers.
  func actions(of department: String, at place: String?) -> [Action] {
    let wider = place.map(places.ancestry) ?? []
    let found = Set(wider.flatMap { things(.actionsAt, "\(department) \($0)") })
    return found.sorted().compactMap { tables.board.actions[$0.id] }
  }
}
