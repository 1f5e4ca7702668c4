import BoardModel

/// What a board holds of one thing, as labels and texts, and how it came to be so.
struct ThingFacts {
  let board: Board
  let now: Timestamp
  private(set) var facts: [(id: String, label: String, text: String, target: Target?)] = []
  private(set) var history: [(occurred: UncertainTime, position: Int, text: String)] = []
  var trace: Trace?

  init(board: Board, now: Timestamp) {
    self.board = board
    self.now = now
  }

  mutating func collect(_ subject: Subject) {
    let id = subject.id
    for entry in board.titles(of: subject) where entry.position > 0 {
      remember(entry.occurred, entry.position, "called “\(entry.value)”")
    }
    switch subject.kind {
    case .action: if let action = board.actions[id] { collect(action) }
    case .policy: if let policy = board.policies[id] { collect(policy) }
    case .undertaking: if let promise = board.undertakings[id] { collect(promise) }
    case .instruction: if let instruction = board.instructions[id] { collect(instruction) }
    case .gate: if let gate = board.gates[id] { collect(gate) }
    case .task: if let task = board.tasks[id] { collect(task) }
    case .resource: if let resource = board.resources[id] { collect(resource) }
    case .draw: if let draw = board.draws[id] { collect(draw) }
    case .pathway: if let pathway = board.pathways[id] { collect(pathway) }
    case .group: if let group = board.groups[id] { collect(group) }
    case .notice: if let notice = board.notices[id] { collect(notice) }
    case .place: if let place = board.places[id] { collect(place) }
    case .actor: if let actor = board.actors[id] { collect(actor) }
    case .exception: if let exception = board.exceptions[id] { collect(exception) }
    case .constraint: if let constraint = board.constraints[id] { collect(constraint) }
    case .indicator: if let indicator = board.indicators[id] { collect(indicator) }
    case .tripwire: if let tripwire = board.tripwires[id] { collect(tripwire) }
    default: break
    }
  }

  mutating func add(_ label: String, _ text: String?, _ target: Target? = nil) {
    guard let text, !text.isEmpty else { return }
    facts.append(("\(label) \(facts.count)", label, text, target))
  }

  mutating func add(_ label: String, _ subjects: [Subject]) {
    for subject in subjects { add(label, board.title(of: subject), Target(subject)) }
  }

  mutating func owner(_ label: String, _ department: String?) {
    guard let department else { return }
    add(label, board.departments[department].map { "\($0.title) (\(department))" } ?? department)
  }

  mutating func remember<Value>(_ timeline: Timeline<Value>, _ text: (Value) -> String) {
    for entry in timeline.entries { history.append((entry.occurred, entry.position, text(entry.value))) }
  }

  /// Adds what a timeline holds after its first value, which is among what the thing was entered with.
  mutating func change<Value>(_ timeline: Timeline<Value>, _ text: (Value) -> String) {
    for entry in timeline.entries.dropFirst() {
      history.append((entry.occurred, entry.position, text(entry.value)))
    }
  }

  func names(_ kind: EntityKind, _ ids: [String]) -> String {
    ids.map { board.title(of: Subject(kind, $0)) }.joined(separator: ", ")
  }

  mutating func follow(_ trace: Trace) {
    self.trace = trace
    history.append((UncertainTime(trace.createdAt), trace.created, "entered"))
  }

  /// Adds an entry that is in no timeline.
  mutating func remember(_ occurred: UncertainTime, _ position: Int, _ text: String) {
    history.append((occurred, position, text))
  }
}
