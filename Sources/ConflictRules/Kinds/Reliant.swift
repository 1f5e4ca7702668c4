import BoardModel

/// Something that rests on a policy, a gate, a reading or a decision.
struct Reliant: Sendable {
  var subject: Subject
  var situation: String
  var department: String
  var title: String
  /// The event that made it.
  var created: Int
  /// The groups it concerns; nil when it may concern any.
  var groups: [String]?
  /// Whether people are moved on it.
  var movesPeople = false
  /// Whether it is a promise, which pending cases count on.
  var isPromise = false
  var restsOn: Timeline<[Subject]>
  /// Whether it still stands in a world.
  var stands: @Sendable (inout World) -> Bool
  /// Whether it is more than proposed or approved, in a world in which it stands.
  var isUnderWay: @Sendable (inout World) -> Bool = { _ in true }
  /// The time for which it is meant, in a world.
  var window: @Sendable (inout World) -> TimeWindow = { _ in .always }
  var span: UncertainSpan

  /// Everything on a board that names what it rests on; most things rest on nothing, and there may be very many.
  ///
  /// - Complexity: O(*n*) in everything on the board.
  static func units(_ board: Board) -> [Subject] {
    var units = board.undertakings.unordered.filter { !$0.restsOn.isEmpty }
      .map { Subject(.undertaking, $0.id) }
    units += board.instructions.unordered.filter { !$0.restsOn.isEmpty }
      .map { Subject(.instruction, $0.id) }
    units += board.actions.unordered.filter { !$0.restsOn.isEmpty }.map { Subject(.action, $0.id) }
    units += board.boundTasks.map { Subject(.task, $0) }
    units += board.decisions.unordered.filter { !$0.restsOn.isEmpty }
      .map { Subject(.decision, String($0.number)) }
    return units
  }

  /// What a subject names; nil when it rests on nothing.
  init?(_ unit: Subject, _ index: BoardIndex) {
    var found: Reliant?
    switch unit.kind {
    case .undertaking: found = index.undertakings[unit.id].flatMap(Reliant.init)
    case .instruction: found = index.instructions[unit.id].flatMap(Reliant.init)
    case .action: found = index.actions[unit.id].flatMap(Reliant.init)
    case .task: found = index.tasks[unit.id].flatMap(Reliant.init)
    case .decision: found = Int(unit.id).flatMap { index.decisions[$0] }.flatMap { Reliant($0, index) }
    default: break
    }
    guard let found else { return nil }
    self = found
  }

  private init?(_ undertaking: Undertaking) {
    guard !undertaking.restsOn.isEmpty else { return nil }
    let call = Call(undertaking)
    subject = Subject(.undertaking, undertaking.id)
    situation = undertaking.situation
    department = undertaking.department
    title = undertaking.title
    created = undertaking.trace.created
    groups = undertaking.groups
    movesPeople = call?.movesPeople ?? false
    isPromise = true
    restsOn = undertaking.restsOn
    stands = { world in
      guard world.value(undertaking.status) == .inForce else { return false }
      guard let end = world.value(undertaking.window)?.to else { return true }
      return !world.isPast(end)
    }
    window = { world in world.value(undertaking.window) ?? .always }
    span = Self.span(undertaking.status) { $0 == .inForce }
  }

  private init?(_ instruction: Instruction) {
    guard !instruction.restsOn.isEmpty else { return nil }
    subject = Subject(.instruction, instruction.id)
    situation = instruction.situation
    department = instruction.department
    title = instruction.title
    created = instruction.trace.created
    groups = Self.groups(instruction.scope)
    movesPeople = instruction.direction == .go
    restsOn = Self.fixed(instruction.restsOn, from: instruction.status.first, at: instruction.trace)
    stands = { world in
      guard let status = world.value(instruction.status), status != .withdrawn else { return false }
      guard let end = world.value(instruction.scope)?.window.to else { return true }
      return !world.isPast(end)
    }
    isUnderWay = { world in world.value(instruction.status) == .inForce }
    window = { world in world.value(instruction.scope)?.window ?? .always }
    span = Self.span(instruction.status) { $0 != .withdrawn }
  }

  private init?(_ action: Action) {
    guard !action.restsOn.isEmpty else { return nil }
    subject = Subject(.action, action.id)
    situation = action.situation
    department = action.department
    title = action.title
    created = action.trace.created
    groups = Self.groups(action.scope)
    restsOn = action.restsOn
    stands = { world in
      guard world.value(action.status)?.isLive ?? false else { return false }
      guard let end = world.value(action.scope)?.window.to else { return true }
      return !world.isPast(end)
    }
    isUnderWay = { world in world.value(action.status) == .active }
    window = { world in world.value(action.scope)?.window ?? .always }
    span = Self.span(action.status, while: \.isLive)
  }

  private init?(_ task: WorkTask) {
    guard !task.restsOn.isEmpty else { return nil }
    subject = Subject(.task, task.id)
    situation = task.situation
    department = task.department.last?.value ?? ""
    title = task.title
    created = task.trace.created
    restsOn = task.restsOn
    let start = UncertainTime(task.trace.createdAt)
    stands = { world in
      if let status = world.value(task.status) { return status.isOpen }
      return world.hasHappened(start, position: task.trace.created)
    }
    span =
      task.status.isEmpty
      ? UncertainSpan(TimeWindow(from: task.trace.createdAt)) : Self.span(task.status, while: \.isOpen)
  }

  private init?(_ decision: Decision, _ index: BoardIndex) {
    guard !decision.restsOn.isEmpty else { return nil }
    subject = Subject(.decision, String(decision.number))
    situation = decision.situation
    department = decision.by ?? ""
    title = decision.title
    created = decision.position
    restsOn = Timeline()
    restsOn.insert(decision.restsOn, occurred: decision.decided, position: decision.position)
    let successor = decision.supersededBy.flatMap { index.decisions[$0] }
    stands = { world in
      guard world.hasHappened(decision.decided, position: decision.position) else { return false }
      guard let successor else { return true }
      return !world.hasHappened(successor.decided, position: successor.position)
    }
    span = UncertainSpan(
      TimeWindow(from: decision.decided.earliest, to: successor?.decided.latest))
  }

  private static func groups(_ scope: Timeline<Scope>) -> [String]? {
    guard case .these(let names)? = scope.last?.value.groups else { return nil }
    return names
  }

  private static func fixed<Value>(
    _ subjects: [Subject], from first: Timeline<Value>.Entry?, at trace: Trace
  ) -> Timeline<[Subject]> {
    var timeline = Timeline<[Subject]>()
    timeline.insert(
      subjects, occurred: first?.occurred ?? UncertainTime(trace.createdAt), position: trace.created)
    return timeline
  }

  private static func span<Value>(
    _ timeline: Timeline<Value>, while holds: (Value) -> Bool
  ) -> UncertainSpan {
    let spans = timeline.spans.filter { holds($0.entry.value) }.map(\.span)
    guard let first = spans.first, let last = spans.last else { return .always }
    return UncertainSpan(
      possible: TimeWindow(from: first.possible.from, to: last.possible.to), certain: first.certain)
  }
}
