package import BoardModel

/// Since when what one event says was known, and to whom.
///
/// Whoever did something knew of it when it happened, or when it was announced; others since `learnt` says so, and failing that since
/// it was recorded. What only describes the world, such as a group or a way through gates, is nothing that
/// anybody learns.
package struct EventKnowledge: Hashable, Sendable {
  package var position: Int
  /// Since when everybody had it, for what only describes the world; nil for what must be learnt.
  package var structure: UncertainTime?
  /// When it was recorded, by the board's clock.
  package var recorded: Timestamp
  /// Departments of which the record says since when they had it, their own acts among them.
  package var known: [String: UncertainTime]

  /// Since when anybody at all had it.
  package var bySomebody: UncertainTime {
    if let structure { return structure }
    let times = known.values.map { Self.sooner($0, recorded) } + [UncertainTime(recorded)]
    return UncertainTime(
      earliest: times.map(\.earliest).min() ?? recorded, latest: times.map(\.latest).min() ?? recorded)
  }

  /// Since when a department had it.
  package func by(_ department: String) -> UncertainTime {
    if let structure { return structure }
    return known[department].map { Self.sooner($0, recorded) } ?? UncertainTime(recorded)
  }

  static let always = Timestamp(milliseconds: -CanonicalJSON.largestInteger)

  /// What was said before it was to happen was known when it was said.
  private static func sooner(_ time: UncertainTime, _ said: Timestamp) -> UncertainTime {
    UncertainTime(earliest: min(time.earliest, said), latest: min(time.latest, said), words: time.words)
  }
}

extension EventKnowledge {
  /// - Parameter board: a board that holds the event, which says whose the things are that it changes.
  init(_ event: Event, on board: Board) {
    position = event.position
    recorded = event.boardTime
    known = [:]
    guard let kind = EventKind(rawValue: event.kind), let body = BodyReader(event.body) else { return }
    let occurred = body.interval("occurred") ?? UncertainTime(event.boardTime)
    if Self.describesTheWorld(kind) {
      structure = UncertainTime(Self.always)
    } else if kind == .gateRecorded && !body.has("owner")
      || kind == .situationChanged && body.has("objectives")
    {
      // A gate that nobody holds is part of the way, though what happens at it is not; and what a situation asks for is
      // no news to anybody, whether it is said as the situation is opened or behind the places that it names.
      structure = Self.sooner(occurred, recorded)
    }
    guard structure == nil, KindSchema.of(kind).field("occurred") != nil else { return }
    // Whoever announced something knew of it then, though it was to happen later.
    let announced = body.value("announced")?.timestamp.map { Self.sooner(occurred, $0) }
    for department in Self.actors(kind, body, at: occurred, on: board) {
      known[department] = announced ?? occurred
    }
    for (department, moment) in body.value("learnt")?.object?.members ?? JSONObject().members {
      known[department] = moment.timestamp.map(UncertainTime.init)
    }
  }

  private static func describesTheWorld(_ kind: EventKind) -> Bool {
    switch kind {
    case .boardFounded, .catalogueAdopted, .departmentRecorded, .leverRecorded, .toolRecorded, .ruleAdopted,
      .situationOpened, .groupRecorded, .placeRecorded, .actorRecorded, .pathwayRecorded:
      true
    default: false
    }
  }

  /// Whose act the event is: theirs who did it, theirs who hold what it changes. Who recorded it may have
  /// heard of it only then.
  private static func actors(
    _ kind: EventKind, _ body: BodyReader, at occurred: UncertainTime, on board: Board
  ) -> Set<String> {
    var actors: Set<String> = []
    if let department = body.string("department") { actors.insert(department) }
    let id = body.string("id") ?? ""
    let holder: String? =
      switch kind {
      case .actionChanged: board.actions[id]?.department
      case .policyChanged, .policyVersioned: board.policies[id]?.department
      case .undertakingChanged: board.undertakings[id]?.department
      case .instructionChanged: board.instructions[id]?.department
      case .gateRecorded, .gateChanged, .gateCounted: board.gates[id]?.owner.value(at: occurred.latest)
      case .taskChanged: board.tasks[id]?.owner(at: occurred.latest)
      case .resourceChanged: board.resources[id]?.department
      case .drawChanged: board.draws[id]?.department
      case .exceptionChanged: board.exceptions[id]?.department
      case .constraintChanged: board.constraints[id]?.department
      default: nil
      }
    if let holder { actors.insert(holder) }
    return actors
  }
}
