extension Board {
  /// Takes in one accepted event.
  ///
  /// Total: whatever a well-formed event says, the result is a board. An event of an unknown kind, or one
  /// that speaks of something the board does not have, moves the position and changes nothing else.
  /// - Complexity: O(log *n*) in the size of the board, times the size of the event.
  package mutating func apply(_ event: Event) {
    position = event.position
    lastTime = event.boardTime
    guard let kind = EventKind(rawValue: event.kind), let body = BodyReader(event.body) else { return }
    let fact = FoldedEvent(event: event, kind: kind, body: body)
    note(fact)
    let titled = titled(by: fact)
    defer { if let titled { keepTitle(titled.title, of: titled.subject, before: fact) } }
    switch kind {
    case .boardFounded, .boardRestored, .clockSet, .catalogueAdopted, .scriptRefused: applyBoard(fact)
    case .memberAdmitted, .memberRevoked, .memberRotated, .recoveryProposed, .recoveryConfirmed:
      // Who may write is the ledger's to judge; the board holds none of it.
      break
    case .departmentRecorded, .leverRecorded, .toolRecorded: applyReference(fact)
    case .ruleAdopted, .ruleAdjusted: applyRule(fact)
    case .situationOpened, .situationChanged: applySituation(fact)
    case .groupRecorded, .placeRecorded, .actorRecorded: applyRegister(fact)
    case .actionRecorded, .actionChanged: applyAction(fact)
    case .policyRecorded, .policyChanged, .policyVersioned: applyPolicy(fact)
    case .undertakingGiven, .undertakingChanged, .instructionGiven, .instructionChanged, .noticeSent:
      applyPromise(fact)
    case .pathwayRecorded, .gateRecorded, .gateChanged, .gateCounted: applyGate(fact)
    case .taskRecorded, .taskChanged: applyTask(fact)
    case .resourceRecorded, .resourceChanged, .drawRecorded, .drawChanged: applyResource(fact)
    case .readingRecorded: applyReading(fact)
    case .exceptionRecorded, .exceptionChanged: applyException(fact)
    case .constraintRecorded, .constraintChanged: applyConstraint(fact)
    case .abuseReported: applyAbuse(fact)
    case .indicatorRecorded, .indicatorChanged: applyIndicator(fact)
    case .tripwireRecorded, .triggerReceived, .dutyTakenUp: applyTripwire(fact)
    case .logLine: applyLine(fact)
    case .materialAttached: applyMaterial(fact)
    case .decisionRecorded, .decisionCompleted, .decisionConfirmed: applyDecision(fact)
    case .conflictRaised, .conflictShown, .conflictAcknowledged, .conflictResolving, .conflictSettled,
      .conflictReopened,
      .conflictEnded:
      applyConflict(fact)
    }
  }

  /// The board after the given events, in order.
  package static func folding(_ events: some Sequence<Event>) -> Board {
    var board = Board()
    for event in events { board.apply(event) }
    return board
  }

  /// Keeps what an event says of its sources and of the findings it goes ahead with.
  private mutating func note(_ fact: FoldedEvent) {
    let body = fact.body
    if let entry = body.string("script_entry") { scriptEntries[entry] = fact.position }
    if let acknowledged = body.strings("acknowledges") {
      for finding in acknowledged {
        let gone = ConflictLife.GoneAhead(
          position: fact.position, department: fact.department,
          reason: body.string("acknowledge_reason"), at: fact.event.boardTime)
        // What a change raises is written down behind it.
        if conflicts[finding] == nil {
          goneAhead[finding, default: []].append(gone)
        } else {
          conflicts[finding]?.goneAhead.append(gone)
        }
      }
    }
    let isRoutine = fact.kind == .taskRecorded || fact.kind == .taskChanged || fact.kind == .logLine
    if isRoutine, !body.has("source"), !body.has("learnt") { return }
    guard KindSchema.of(fact.kind).field("occurred") != nil else { return }
    var learnt: [String: Timestamp] = [:]
    for (department, moment) in body.value("learnt")?.object?.members ?? JSONObject().members {
      learnt[department] = moment.timestamp
    }
    notes[fact.position] = FactNote(
      kind: fact.kind, id: body.string("id"), occurred: fact.occurred, boardTime: fact.event.boardTime,
      recorded: fact.event.recorded, department: fact.department, source: body.string("source"),
      status: body.word("source_status", SourceStatus.self), account: body.string("account"),
      learnt: learnt, lateReason: body.string("late_reason"), corrects: fact.corrects)
  }
}

/// An event with its body opened, as the parts of the fold take it.
struct FoldedEvent {
  let event: Event
  let kind: EventKind
  let body: BodyReader
  /// When it happened: what the body says, or the board's time of recording.
  let occurred: UncertainTime
  let corrects: Int?

  init(event: Event, kind: EventKind, body: BodyReader) {
    self.event = event
    self.kind = kind
    self.body = body
    occurred = body.interval("occurred") ?? UncertainTime(event.boardTime)
    corrects = body.integer("corrects").map(Int.init)
  }

  var position: Int { event.position }
  var department: String? { body.string("by") ?? body.string("department") }

  /// The title, or a stand-in where it was withheld from this copy.
  var title: String { body.string("title") ?? "[withheld]" }

  /// What reference data says of where it comes from.
  var provenance: Provenance {
    Provenance(
      source: body.string("source"), status: body.word("source_status", SourceStatus.self),
      asOf: body.instant("as_of"))
  }

  /// Puts a value into a timeline as what a thing was before anybody wrote it down, until it is said to change.
  func begin<Value>(_ value: Value?, in timeline: inout Timeline<Value>) {
    guard let value else { return }
    timeline.insert(value, occurred: .always, position: position)
  }

  /// Puts a value that the body gives into a timeline, in place of what the event corrects.
  func put<Value>(_ value: Value?, into timeline: inout Timeline<Value>) {
    guard let value else { return }
    let replaced = corrects.flatMap { timeline.remove(position: $0) }
    // What a thing was from its beginning, and is corrected, it was from there all the same.
    let isFromBeginning = replaced?.occurred == .always
    timeline.insert(value, occurred: isFromBeginning ? .always : occurred, position: position)
  }
}
