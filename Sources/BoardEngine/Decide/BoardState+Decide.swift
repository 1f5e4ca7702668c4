package import BoardModel
import ConflictRules

extension BoardState {
  /// The events that a command asks for, checked against its kind's schema and this board.
  ///
  /// - Throws: `Rejection.invalid` with every problem found.
  package func decide(_ command: Command, in context: DecisionContext) throws(Rejection) -> [DecidedEvent] {
    var command = command
    fillIn(&command, in: context)
    var problems = SchemaCheck(kind: command.kind).problems(in: command.fields)
    if problems.isEmpty { problems = BoardCheck(state: self, context: context).problems(in: command) }
    guard problems.isEmpty else { throw .invalid(problems) }
    do {
      _ = try CanonicalJSON.encode(.object(command.fields))
    } catch {
      throw .invalid([
        .init(
          field: "", what: "it cannot be recorded: \(error)",
          remedy:
            "An entry holds at most 256 KiB; attach what is longer by its hash: crossgov material add FILE")
      ])
    }
    let seed = command.fields["script_entry"]?.string.map { "script \($0)" }
    return [
      DecidedEvent(command.kind, situation: command.situation, body: command.fields, idSeed: seed)
    ]
  }

  /// Adds what the board knows better than people: identifiers, numbers, on whose behalf, what was in view.
  private func fillIn(_ command: inout Command, in context: DecisionContext) {
    let schema = KindSchema.of(command.kind)
    if schema.field("by") != nil, command.fields["by"] == nil, let department = context.department {
      command.fields["by"] = .string(department)
    }
    if let field = schema.field("id"), case .code = field.type, command.fields["id"] == nil {
      command.fields["id"] = .string(freeIdentifier(for: command.kind))
    }
    if schema.field("department")?.isRequired ?? false, command.fields["department"] == nil,
      let department = context.department
    {
      command.fields["department"] = .string(department)
    }
    if command.kind == .decisionRecorded {
      if command.fields["number"] == nil {
        command.fields["number"] = .integer(Int64((board.decisions.keys.last ?? 0) + 1))
      }
      command.fields["seen_position"] = .integer(Int64(context.seenPosition))
      command.fields["seen_chain"] = context.seenChain.map(JSONValue.string)
      command.fields["seen_screen"] = context.seenScreen.map(JSONValue.string)
      command.fields["program"] = .string(context.program)
      command.fields["rules"] = .string(Self.rulesVersion)
      let open = openFindings(at: context.now).map(\.finding.name)
      command.fields["seen_conflicts"] = JSONValue(open)
      let silenced = silencedFindings(at: context.now).map(\.finding.name)
      if !silenced.isEmpty { command.fields["seen_silenced"] = JSONValue(silenced) }
      if !(command.fields["settles"]?.array ?? []).isEmpty, command.fields["manner"] == nil {
        command.fields["manner"] = .string(Settlement.resolved.rawValue)
      }
    }
    let corrects = command.fields["corrects"]?.integer.flatMap(Int.init(exactly:))
    // What is corrected was so, or was not, when it was said to be; a line of the log is put right when it is.
    if let corrects, command.kind != .logLine, command.fields["occurred"] == nil,
      schema.field("occurred") != nil, let occurred = board.corrected(corrects)?.occurred
    {
      command.fields["occurred"] = JSONValue(occurred)
    }
    if command.kind == .policyVersioned, command.fields["version"] == nil,
      let id = command.fields["id"]?.string
    {
      if let corrects, let version = board.policies[id]?.versions.first(where: { $0.position == corrects }) {
        command.fields["version"] = .integer(Int64(version.number))
        return
      }
      // Of a policy that is not there, `BoardCheck` says so.
      command.fields["version"] = .integer(Int64((board.policies[id]?.versions.last?.number ?? 0) + 1))
    }
  }

  /// The next free short identifier, such as `t14` for a task.
  ///
  /// - Complexity: O(*n*) in the things of the kind.
  func freeIdentifier(for kind: EventKind) -> String {
    func next(_ prefix: String, after taken: Register<String, some Sendable>) -> String {
      "\(prefix)\(taken.highestNumber(behind: prefix) + 1)"
    }
    return switch kind {
    case .taskRecorded: next("t", after: board.tasks)
    case .actionRecorded: next("a", after: board.actions)
    case .policyRecorded: next("p", after: board.policies)
    case .undertakingGiven: next("u", after: board.undertakings)
    case .instructionGiven: next("i", after: board.instructions)
    case .gateRecorded: next("g", after: board.gates)
    case .resourceRecorded: next("r", after: board.resources)
    case .drawRecorded: next("w", after: board.draws)
    case .noticeSent: next("n", after: board.notices)
    case .readingRecorded: next("q", after: board.readings)
    case .exceptionRecorded: next("e", after: board.exceptions)
    case .constraintRecorded: next("c", after: board.constraints)
    case .abuseReported: next("b", after: board.abuses)
    case .indicatorRecorded: next("k", after: board.indicators)
    case .tripwireRecorded: next("v", after: board.tripwires)
    case .triggerReceived: next("y", after: board.triggers)
    // Scopes name these, and a number alone would say nothing there.
    case .groupRecorded: next("group", after: board.groups)
    case .placeRecorded: next("place", after: board.places)
    case .actorRecorded: next("actor", after: board.actors)
    case .pathwayRecorded: next("pathway", after: board.pathways)
    default: "x1"
    }
  }
}
