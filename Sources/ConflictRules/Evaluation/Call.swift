package import BoardModel

/// Something that moves people or lets them count on being moved: a promise, or an instruction to go.
package struct Call: Sendable {
  /// The record that a call is read from.
  package enum Form: Sendable {
    case undertaking(Undertaking)
    case instruction(Instruction)
  }

  package var form: Form
  package var subject: Subject
  package var situation: String
  package var department: String
  package var title: String
  package var promise: Promise
  /// Position of the event that made it.
  package var created: Int
  /// Every group that it speaks or ever spoke to.
  package var groups: [String]

  /// The call that a subject names on a board; nil when it names none.
  init?(_ subject: Subject, on board: Board) {
    switch subject.kind {
    case .undertaking:
      guard let undertaking = board.undertakings[subject.id] else { return nil }
      self.init(undertaking)
    case .instruction:
      guard let instruction = board.instructions[subject.id] else { return nil }
      self.init(instruction)
    default: return nil
    }
  }

  package init?(_ undertaking: Undertaking) {
    guard undertaking.promise != .wait, undertaking.promise != .other else { return nil }
    form = .undertaking(undertaking)
    subject = Subject(.undertaking, undertaking.id)
    situation = undertaking.situation
    department = undertaking.department
    title = undertaking.title
    promise = undertaking.promise
    created = undertaking.trace.created
    groups = undertaking.groups
  }

  package init?(_ instruction: Instruction) {
    guard instruction.direction == .go else { return nil }
    form = .instruction(instruction)
    subject = Subject(.instruction, instruction.id)
    situation = instruction.situation
    department = instruction.department
    title = instruction.title
    promise = .come
    created = instruction.trace.created
    groups = Words.unique(
      instruction.scope.entries.flatMap { entry in
        if case .these(let names) = entry.value.groups { names } else { [String]() }
      })
  }

  /// Whether people put life or liberty at stake by relying on it.
  package var movesPeople: Bool { promise == .come || promise == .entry || promise == .flight }

  /// Whether a gate bears on it in a world: where people were told that they qualify, those at which that is decided.
  func concerns(_ gate: Gate, in world: inout World) -> Bool {
    guard promise == .eligible else { return true }
    let kind = world.value(gate.kind)
    return kind == .eligibility || kind == .security
  }

  /// When people were told, which is when it was given or first proposed.
  package var told: UncertainTime {
    switch form {
    case .undertaking(let undertaking): undertaking.given
    case .instruction(let instruction):
      instruction.status.entries.first { $0.value == .inForce }?.occurred
        ?? instruction.status.first?.occurred ?? UncertainTime(instruction.trace.createdAt)
    }
  }

  /// How a call stands while it can be relied on.
  package struct State {
    package var isProposed: Bool
    package var scope: Scope
    /// Positions of the events that made it so.
    package var positions: [Int]
  }

  /// How it stands in a world; nil when it does not stand or its time is over.
  package func state(in world: inout World) -> State? {
    var state: State
    switch form {
    case .undertaking(let undertaking):
      guard let status = world.entry(undertaking.status), status.value == .inForce else { return nil }
      let window = world.entry(undertaking.window)
      state = State(
        isProposed: false,
        scope: Scope(
          groups: undertaking.groups.isEmpty ? .notStated : .these(undertaking.groups),
          places: undertaking.place.map { .these([$0]) } ?? .notStated, window: window?.value ?? .always),
        positions: [undertaking.trace.created, status.position] + (window.map { [$0.position] } ?? []))
    case .instruction(let instruction):
      guard let status = world.entry(instruction.status), status.value != .withdrawn,
        let scope = world.entry(instruction.scope)
      else { return nil }
      state = State(
        isProposed: status.value == .proposed, scope: scope.value,
        positions: [instruction.trace.created, status.position, scope.position])
    }
    if let end = state.scope.window.to, world.isPast(end) { return nil }
    return state
  }

  /// When it stands, from its first moment to its last, for a bar.
  package var span: UncertainSpan {
    var spans: [UncertainSpan]
    var window: TimeWindow?
    switch form {
    case .undertaking(let undertaking):
      spans = undertaking.status.spans.filter { $0.entry.value == .inForce }.map(\.span)
      window = undertaking.window.last?.value
    case .instruction(let instruction):
      spans = instruction.status.spans.filter { $0.entry.value != .withdrawn }.map(\.span)
      window = instruction.scope.last?.value.window
    }
    guard let first = spans.first, let last = spans.last else { return .always }
    let whole = UncertainSpan(
      possible: TimeWindow(from: first.possible.from, to: last.possible.to),
      certain: first.certain.flatMap { start in
        last.certain.map { TimeWindow(from: start.from, to: $0.to) }
      })
    // Told before its time, it is relied on until that time is over.
    guard let end = window?.to else { return whole }
    return whole.intersection(UncertainSpan(TimeWindow(to: end))) ?? whole
  }
}
