import BoardModel
import ConflictRules

/// Holds a command, whose form is right, against what is on the board.
struct BoardCheck {
  let state: BoardState
  let context: DecisionContext

  var board: Board { state.board }

  func problems(in command: Command) -> [Rejection.Problem] {
    let schema = KindSchema.of(command.kind)
    var problems = situationProblems(command)
    problems += identityProblems(command, schema)
    problems += callProblems(command)
    for (name, value) in command.fields.members {
      guard let field = schema.field(name) else { continue }
      problems += referenceProblems(value, field.type, path: name)
    }
    problems += departmentProblems(command)
    problems += timeProblems(command)
    problems += countProblems(command)
    problems += cycleProblems(command)
    problems += versionProblems(command)
    problems += correctionProblems(command)
    problems += decisionProblems(command)
    problems += ruleProblems(command)
    problems += settlementProblems(command)
    return problems
  }

  private func situationProblems(_ command: Command) -> [Rejection.Problem] {
    if command.situation.isEmpty || board.situations.has(command.situation) { return [] }
    if command.kind == .situationOpened { return [] }
    return [unknown("situation", command.situation, .situation)]
  }

  private func identityProblems(_ command: Command, _ schema: KindSchema) -> [Rejection.Problem] {
    guard let field = schema.field("id"), case .code = field.type, let id = command.fields["id"]?.string,
      let kind = Self.made[command.kind], kind != .department, kind != .lever, kind != .tool,
      board.has(kind, id)
    else { return [] }
    return [
      .init(
        field: "id", what: "there is a \(kind.rawValue) “\(id)” already",
        remedy: "Choose another identifier, or change the one there is")
    ]
  }

  /// Promises and instructions share their identifiers, because findings about either are named after it.
  private func callProblems(_ command: Command) -> [Rejection.Problem] {
    let other: EntityKind? =
      switch command.kind {
      case .undertakingGiven: .instruction
      case .instructionGiven: .undertaking
      default: nil
      }
    guard let other, let id = command.fields["id"]?.string, board.has(other, id) else { return [] }
    return [
      .init(
        field: "id",
        what: "there is an \(other.rawValue) “\(id)”, and findings about both would have one name",
        remedy: "Choose another identifier")
    ]
  }

  private func referenceProblems(
    _ value: JSONValue, _ type: FieldType, path: String
  ) -> [Rejection.Problem] {
    switch (type, value) {
    case (.reference(let kind), .string(let id)):
      return board.has(kind, id) ? [] : [unknown(path, id, kind)]
    case (.subject, .string(let text)):
      guard let subject = Subject(text) else { return [] }
      return board.has(subject) ? [] : [unknown(path, subject.text, subject.kind)]
    case (.list(let element), .array(let values)):
      return values.flatMap { referenceProblems($0, element, path: path) }
    case (.map(let kind, let element), .object(let object)):
      return object.members.flatMap { key, value in
        (board.has(kind, key) ? [] : [unknown(path, key, kind)])
          + referenceProblems(value, element, path: path)
      }
    case (.object(let fields), .object(let object)):
      return fields.flatMap { field in
        object[field.name].map { referenceProblems($0, field.type, path: "\(path).\(field.name)") } ?? []
      }
    case (.scope, .object(let object)):
      return Scope.dimensions.flatMap { dimension -> [Rejection.Problem] in
        guard let kind = dimension.entities else { return [] }
        return (object[dimension.name]?.array ?? []).compactMap(\.string)
          .filter { !board.has(kind, $0) }.map { unknown("\(path).\(dimension.name)", $0, kind) }
      }
    default: return []
    }
  }

  private func unknown(_ field: String, _ id: String, _ kind: EntityKind) -> Rejection.Problem {
    let known = board.identifiers(of: kind)
    let near = known.filter { $0.lowercased().hasPrefix(id.prefix(2).lowercased()) }
    let shown = (near.isEmpty ? known : near).prefix(12).joined(separator: ", ")
    return .init(
      field: field, what: "the board knows no \(kind.rawValue) “\(id)”",
      remedy: known.isEmpty ? "Record it first" : "Known are: \(shown)\(known.count > 12 ? " …" : "")")
  }

  /// A department speaks for itself; chair and loggist record for anybody.
  private func departmentProblems(_ command: Command) -> [Rejection.Problem] {
    guard !context.actsForEveryDepartment, let own = context.department else { return [] }
    var problems: [Rejection.Problem] = []
    if let by = command.fields["by"]?.string, by != own {
      problems.append(
        .init(field: "by", what: "you act for \(own), not for \(by)", remedy: "Leave it out"))
    }
    let owners = owners(of: command)
    if let owner = owners.departments.first, !owners.departments.contains(own) {
      problems.append(
        .init(
          field: owners.field, what: "it is \(owner)'s, and you act for \(own)",
          remedy: "Ask \(owner), or have the loggist record it for them"))
    }
    return problems
  }

  /// The departments whose own a command's subject is, and the field that says so; none where anyone may speak of it.
  private func owners(of command: Command) -> (field: String, departments: [String]) {
    let id = command.fields["id"]?.string ?? ""
    switch command.kind {
    case .taskChanged: return ("id", [board.tasks[id]?.owner(at: context.now)].compactMap(\.self))
    case .actionChanged: return ("id", [board.actions[id]?.department].compactMap(\.self))
    case .undertakingChanged: return ("id", [board.undertakings[id]?.department].compactMap(\.self))
    case .instructionChanged: return ("id", [board.instructions[id]?.department].compactMap(\.self))
    case .resourceChanged: return ("id", [board.resources[id]?.department].compactMap(\.self))
    case .exceptionChanged: return ("id", [board.exceptions[id]?.department].compactMap(\.self))
    case .policyChanged, .policyVersioned:
      // Who makes a rule, who decides by it and who checks may be three, and each may announce what changes.
      let policy = board.policies[id]
      let appointed = [policy?.assessor, policy?.checker].compactMap { $0?.held(at: context.now) }
      return ("id", [policy?.department].compactMap(\.self) + appointed)
    case .actionRecorded, .undertakingGiven, .instructionGiven, .policyRecorded, .resourceRecorded,
      .exceptionRecorded:
      return ("department", [command.fields["department"]?.string].compactMap(\.self))
    default: return ("id", [])
    }
  }

  private func cycleProblems(_ command: Command) -> [Rejection.Problem] {
    guard let id = command.fields["id"]?.string else { return [] }
    let (field, next): (String, (String) -> [String]) =
      switch command.kind {
      case .taskRecorded, .taskChanged: ("blocked_by", { board.tasks[$0]?.blockedBy.last?.value ?? [] })
      case .groupRecorded: ("within", { board.groups[$0]?.within ?? [] })
      case .placeRecorded: ("within", { board.places[$0]?.within.map { [$0] } ?? [] })
      default: ("", { _ in [] })
      }
    guard !field.isEmpty else { return [] }
    let start =
      command.fields[field]?.array?.compactMap(\.string)
      ?? command.fields[field]?.string.map { [$0] } ?? []
    var open = start.map { [$0] }
    var seen: Set<String> = []
    while let path = open.popLast(), let last = path.last {
      if last == id {
        let circle = ([id] + path).joined(separator: " → ")
        return [
          .init(field: field, what: "it goes round in a circle: \(circle)", remedy: "Leave one of them out")
        ]
      }
      if seen.insert(last).inserted { open += next(last).map { path + [$0] } }
    }
    return []
  }

  private func versionProblems(_ command: Command) -> [Rejection.Problem] {
    guard command.kind == .policyVersioned, command.fields["corrects"] == nil,
      let id = command.fields["id"]?.string, let policy = board.policies[id],
      let number = command.fields["version"]?.integer
    else { return [] }
    let next = Int64((policy.versions.last?.number ?? 0) + 1)
    if number == next { return [] }
    return [
      .init(
        field: "version", what: "versions have no gaps and \(number) is not the next",
        remedy: "Write \(next), or leave it out")
    ]
  }

  private func decisionProblems(_ command: Command) -> [Rejection.Problem] {
    switch command.kind {
    case .decisionRecorded:
      var problems: [Rejection.Problem] = []
      if let number = command.fields["number"]?.integer.map(Int.init),
        number != (board.decisions.keys.last ?? 0) + 1
      {
        problems.append(
          .init(field: "number", what: "numbers have no gaps", remedy: "Leave it out; the board counts"))
      }
      for name in command.fields["settles"]?.array?.compactMap(\.string) ?? []
      where board.conflicts[name] == nil && state.finding(name) == nil {
        problems.append(
          .init(
            field: "settles", what: "there is no finding “\(name)”",
            remedy: "Take a name from the list of conflicts"))
      }
      return problems
    case .materialAttached:
      guard let entry = command.fields["entry"]?.integer, entry > Int64(board.position) else { return [] }
      return [
        .init(
          field: "entry", what: "there is no entry #\(entry)",
          remedy: "Take the number of the entry from: crossgov log")
      ]
    case .decisionCompleted, .decisionConfirmed:
      guard let number = command.fields["number"]?.integer.map(Int.init), board.decisions[number] == nil
      else { return [] }
      return [
        .init(field: "number", what: "there is no decision \(number)", remedy: "See the list of decisions")
      ]
    case .conflictAcknowledged, .conflictResolving, .conflictSettled:
      guard let name = command.fields["finding"]?.string, board.conflicts[name] == nil,
        state.finding(name) == nil
      else { return [] }
      return [
        .init(
          field: "finding", what: "there is no finding “\(name)”",
          remedy: "Take a name from the list of conflicts")
      ]
    default: return []
    }
  }

  private static let made: [EventKind: EntityKind] = [
    .situationOpened: .situation, .groupRecorded: .group, .placeRecorded: .place, .actorRecorded: .actor,
    .actionRecorded: .action, .policyRecorded: .policy, .undertakingGiven: .undertaking,
    .pathwayRecorded: .pathway, .gateRecorded: .gate, .instructionGiven: .instruction,
    .taskRecorded: .task, .resourceRecorded: .resource, .drawRecorded: .draw, .noticeSent: .notice,
    .readingRecorded: .reading, .exceptionRecorded: .exception, .constraintRecorded: .constraint,
    .abuseReported: .abuse, .indicatorRecorded: .indicator, .tripwireRecorded: .tripwire,
    .triggerReceived: .trigger,
  ]
}
