package import BoardModel

/// What events may have changed on a board.
package struct BoardChanges: Sendable {
  /// The things they speak of, findings with a record of their own among them.
  package private(set) var things: Set<Subject> = []
  /// Whether nobody can say what, so that everything has to be looked at again.
  package private(set) var isWhole = false

  package init() {}

  package var isEmpty: Bool { things.isEmpty && !isWhole }

  package mutating func formUnion(_ other: BoardChanges) {
    things.formUnion(other.things)
    isWhole = isWhole || other.isWhole
  }

  /// Says that everything may have changed.
  package mutating func addEverything() { isWhole = true }

  /// Adds what an event may change.
  ///
  /// A kind that is not known here to change only what it names is taken to change everything.
  package mutating func add(_ event: Event) {
    // The board takes nothing from a kind that it does not know.
    guard let kind = EventKind(rawValue: event.kind), let body = BodyReader(event.body) else { return }
    if Self.naming.contains(kind) {
      addNamed(kind, body)
    } else if Self.decisions.contains(kind) {
      for number in [body.integer("number"), body.integer("supersedes")].compactMap(\.self) {
        things.insert(Subject(.decision, String(number)))
      }
      for finding in body.strings("settles") ?? [] { things.insert(Subject(.conflict, finding)) }
    } else if Self.lives.contains(kind) {
      if let finding = body.string("finding") { things.insert(Subject(.conflict, finding)) }
    } else if kind == .dutyTakenUp {
      if let tripwire = body.string("tripwire") { things.insert(Subject(.tripwire, tripwire)) }
    } else if kind == .ruleAdjusted {
      if let rule = body.string("rule") { things.insert(Subject(.rule, rule)) }
    } else if !Self.inert.contains(kind) {
      isWhole = true
    }
  }

  /// Kinds that change the thing they name and nothing else.
  private static let naming: Set<EventKind> = [
    .departmentRecorded, .leverRecorded, .toolRecorded, .situationOpened, .situationChanged, .groupRecorded,
    .placeRecorded, .actorRecorded, .actionRecorded, .actionChanged, .policyRecorded, .policyVersioned,
    .policyChanged,
    .undertakingGiven, .undertakingChanged, .pathwayRecorded, .gateRecorded, .gateChanged, .gateCounted,
    .instructionGiven, .instructionChanged, .taskRecorded, .taskChanged, .resourceRecorded,
    .resourceChanged, .drawRecorded, .drawChanged, .noticeSent, .readingRecorded, .ruleAdopted,
    .exceptionRecorded, .exceptionChanged, .constraintRecorded, .constraintChanged, .abuseReported,
    .indicatorRecorded, .indicatorChanged, .tripwireRecorded, .triggerReceived,
  ]

  /// Kinds that change a decision, the one it takes the place of, and what is recorded of findings.
  private static let decisions: Set<EventKind> = [
    .decisionRecorded, .decisionCompleted, .decisionConfirmed,
  ]

  /// Kinds that change what is recorded of one finding.
  private static let lives: Set<EventKind> = [
    .conflictRaised, .conflictShown, .conflictAcknowledged, .conflictResolving, .conflictSettled,
    .conflictReopened, .conflictEnded,
  ]

  /// Kinds of which no rule reads anything.
  private static let inert: Set<EventKind> = [
    .boardFounded, .boardRestored, .clockSet, .catalogueAdopted, .scriptRefused, .memberAdmitted,
    .memberRevoked, .memberRotated, .recoveryProposed, .recoveryConfirmed, .logLine, .materialAttached,
  ]

  /// Adds the thing that an event names with its `id`; the first word of the event's kind is that of the thing.
  private mutating func addNamed(_ kind: EventKind, _ body: BodyReader) {
    guard let id = body.string("id") else { return }
    let word = kind.rawValue.prefix { $0 != "." }
    if let kind = EntityKind(rawValue: String(word)) {
      things.insert(Subject(kind, id))
    } else {
      isWhole = true
    }
  }
}
