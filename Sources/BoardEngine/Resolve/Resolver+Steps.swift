package import BoardModel
import ConflictRules

// Steps that several kinds have in common.
extension Resolver {
  /// A task for a department, due when the finding bites.
  func work(
    _ resolution: Resolution, _ title: String, by department: String?, _ finding: Finding,
    count: Int? = nil, restsOn: [Subject] = []
  ) -> Proposal {
    guard let department else {
      return Proposal(
        resolution, title, by: nil, gaps: [.init(field: "department", what: "whose it is to do")])
    }
    return Proposal(
      resolution, title, by: department,
      [
        command(
          .taskRecorded, finding,
          [
            ("title", Self.line(title)), ("department", .string(department)),
            ("due", deadline(finding).map(JSONValue.init)), ("total", count.map { .integer(Int64($0)) }),
            ("rests_on", restsOn.isEmpty ? nil : JSONValue(restsOn.map(\.text))),
          ])
      ])
  }

  /// A notice to groups about the things that meet.
  func notice(to names: [String], about subjects: [Subject], by department: String?, _ finding: Finding)
    -> Proposal?
  {
    let about = subjects.filter(board.has)
    guard let department, !department.isEmpty, !names.isEmpty, !about.isEmpty else { return nil }
    let latest = finding.kind == .notice ? deadline(finding) : nil
    let when = latest.map { "at the latest \(TimeText.short($0))" } ?? "before they act on it"
    let title = "Tell \(people(names)) \(when)"
    return Proposal(
      .notify, title, by: department,
      [
        command(
          .noticeSent, finding,
          [
            (
              "title",
              Self.line("Notice to \(people(names)): \(about.map(board.title).joined(separator: "; "))")
            ),
            ("department", .string(department)), ("groups", JSONValue(names)),
            ("about", JSONValue(about.map(\.text))),
          ])
      ])
  }

  /// Taking back what a thing stands for; nil for what cannot be taken back.
  func withdrawal(of subject: Subject, _ finding: Finding) -> Proposal? {
    func change(_ kind: EventKind, _ status: String, _ department: String?, _ verb: String) -> Proposal {
      Proposal(
        subject.kind == .draw ? .release : .withdraw, "\(verb): \(board.title(of: subject))", by: department,
        [command(kind, finding, [("id", .string(subject.id)), ("status", .string(status))])])
    }
    let id = subject.id
    switch subject.kind {
    case .undertaking:
      guard board.undertakings[id]?.status.value(at: now) == .inForce else { return nil }
      return change(
        .undertakingChanged, "withdrawn", board.undertakings[id]?.department, "Withdraw the promise")
    case .instruction:
      guard let status = board.instructions[id]?.status.value(at: now), status != .withdrawn else {
        return nil
      }
      return change(
        .instructionChanged, "withdrawn", board.instructions[id]?.department,
        status == .proposed ? "Give up the plan" : "Withdraw the instruction")
    case .action:
      guard let status = board.actions[id]?.status.value(at: now), status.isLive else { return nil }
      return status == .active
        ? change(.actionChanged, "ended", board.actions[id]?.department, "End the action")
        : change(.actionChanged, "withdrawn", board.actions[id]?.department, "Give up the action")
    case .task:
      guard board.tasks[id]?.state(at: now).isOpen ?? false else { return nil }
      return change(.taskChanged, "dropped", board.tasks[id]?.owner(at: now), "Drop the task")
    case .draw:
      guard board.draws[id]?.status.value(at: now) != .released else { return nil }
      return change(.drawChanged, "released", board.draws[id]?.department, "Release the draw")
    default: return nil
    }
  }

  /// The entry that gives a thing another scope, with the one it has for whoever fills it in; none for what has no scope.
  func rescoping(_ subject: Subject, _ finding: Finding) -> [Command] {
    let kind: EventKind? =
      switch subject.kind {
      case .action: .actionChanged
      case .instruction: .instructionChanged
      default: nil
      }
    return kind.map {
      [
        command(
          $0, finding, [("id", .string(subject.id)), ("scope", scope(of: subject).map(JSONValue.init))])
      ]
    } ?? []
  }

  /// The entry that moves a thing in time, with the window it has, and the field that is left open.
  func moving(_ subject: Subject, _ finding: Finding) -> (commands: [Command], field: String) {
    let kind: EventKind
    switch subject.kind {
    case .undertaking: kind = .undertakingChanged
    case .draw: kind = .drawChanged
    default: return (rescoping(subject, finding), "scope.window.from")
    }
    let window = window(of: subject)
    return (
      [command(kind, finding, [("id", .string(subject.id)), ("window", window.map(JSONValue.init))])],
      "window.from"
    )
  }

  /// Holding a thing back until a time that whoever takes it has to say.
  func holding(_ subject: Subject, _ resolution: Resolution, _ title: String, _ finding: Finding) -> Proposal
  {
    let (commands, field) = moving(subject, finding)
    return Proposal(
      resolution, "\(title): \(board.title(of: subject))", by: holder(of: subject), commands,
      gaps: [.init(field: field, what: "until when")])
  }

  /// Making a thing's scope smaller, in a way that whoever takes it has to say.
  func narrowing(_ subject: Subject, _ title: String, _ finding: Finding) -> Proposal {
    Proposal(
      .narrow, title, by: holder(of: subject), rescoping(subject, finding),
      gaps: [.init(field: "scope", what: "to whom and where")])
  }

  /// A decision that somebody has to make and to word.
  func deciding(
    _ title: String, by department: String?, leaving gap: Proposal.Gap, _ resolution: Resolution,
    _ finding: Finding, named line: String, _ more: [(String, JSONValue?)] = []
  ) -> Proposal {
    Proposal(
      resolution, title, by: department,
      [
        command(
          .decisionRecorded, finding,
          [("title", Self.line(line)), ("settles", JSONValue([finding.name]))] + more)
      ], gaps: [gap])
  }

  /// The department whose a thing is.
  package func holder(of subject: Subject) -> String? {
    let id = subject.id
    return switch subject.kind {
    case .undertaking: board.undertakings[id]?.department
    case .instruction: board.instructions[id]?.department
    case .action: board.actions[id]?.department
    case .task: board.tasks[id]?.owner(at: now)
    case .draw: board.draws[id]?.department
    case .resource: board.resources[id]?.department
    case .policy: board.policies[id]?.department
    case .gate: board.gates[id]?.owner.last?.value
    case .exception: board.exceptions[id]?.department
    case .constraint: board.constraints[id]?.department
    case .decision: Int(id).flatMap { board.decisions[$0]?.by }
    default: nil
    }
  }

  /// The groups that a thing speaks to.
  func groups(of subject: Subject) -> [String] {
    func names(_ scope: Scope?) -> [String] {
      if case .these(let names)? = scope?.groups { names } else { [] }
    }
    let id = subject.id
    return switch subject.kind {
    case .undertaking: board.undertakings[id]?.groups ?? []
    case .instruction: names(scope(of: subject))
    case .action: names(scope(of: subject))
    case .draw: board.draws[id]?.group.map { [$0] } ?? []
    case .group: [id]
    default: []
    }
  }

  func scope(of subject: Subject) -> Scope? {
    switch subject.kind {
    case .instruction:
      board.instructions[subject.id].flatMap { $0.scope.value(at: now) ?? $0.scope.last?.value }
    case .action: board.actions[subject.id].flatMap { $0.scope.value(at: now) ?? $0.scope.last?.value }
    default: nil
    }
  }

  /// When a thing is meant to be.
  func window(of subject: Subject) -> TimeWindow? {
    switch subject.kind {
    case .undertaking:
      board.undertakings[subject.id].flatMap { $0.window.value(at: now) ?? $0.window.last?.value }
    case .draw: board.draws[subject.id].flatMap { $0.window.value(at: now) ?? $0.window.last?.value }
    default: scope(of: subject)?.window
    }
  }

  /// Moving a thing so that it begins when another is over; nil where the other has no end that is known.
  func after(_ other: Subject, _ subject: Subject, _ resolution: Resolution, _ finding: Finding) -> Proposal?
  {
    guard let end = window(of: other)?.to, end > now, let own = window(of: subject) else { return nil }
    if let close = own.to, close <= end { return nil }
    let title = "Let it begin when the other is over, \(TimeText.short(end)): \(board.title(of: subject))"
    return moving(subject, to: TimeWindow(from: end, to: own.to), resolution, title, finding)
  }

  /// A thing at another time; nil for what has none.
  func moving(
    _ subject: Subject, to window: TimeWindow, _ resolution: Resolution, _ title: String, _ finding: Finding
  ) -> Proposal? {
    let change: Command
    switch subject.kind {
    case .undertaking:
      change = command(
        .undertakingChanged, finding, [("id", .string(subject.id)), ("window", JSONValue(window))])
    case .draw:
      change = command(.drawChanged, finding, [("id", .string(subject.id)), ("window", JSONValue(window))])
    case .instruction, .action:
      guard var scope = scope(of: subject) else { return nil }
      scope.window = window
      change = command(
        subject.kind == .action ? .actionChanged : .instructionChanged, finding,
        [("id", .string(subject.id)), ("scope", JSONValue(scope))])
    default: return nil
    }
    return Proposal(resolution, title, by: holder(of: subject), [change])
  }
}
