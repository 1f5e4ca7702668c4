package import BoardModel

/// Finds actions that do what a standing constraint forbids: use a tool of its, or lower a lever of its.
///
/// Scopes must meet in every dimension that the constraint states; one that the action leaves unstated gives a
/// *watch*. It is *blocking* from the proposal on where the constraint stood before the action was put on the
/// board, so that a preview refuses it before it is done; where the action was there first it is a *conflict*,
/// since it was free to begin. What exceptions in force from the action spare does not count; one without a scope spares
/// all of it.
package struct ConstraintDetector: Detector {
  package static let rule = MissingDecisionDetector.rule
  package static let kinds: Set<EntityKind> = [.action]
  package static let buckets: [BucketFamily] = [.constraintsIn, .exceptionsFrom]

  private let index: BoardIndex
  private let pieces: ScopePieces

  package init(_ index: BoardIndex) {
    self.index = index
    pieces = ScopePieces(groups: index.groups, places: index.places)
  }

  /// Every action, also where there is no constraint yet: the first one asks again about those that were looked at.
  package func units() -> [Subject] {
    index.tables.board.actions.unorderedKeys.map { Subject(.action, $0) }
  }

  /// One finding for every constraint that an action stands against.
  ///
  /// - Complexity: O(*c* · *l*) for the constraints of its situations and the levers they name.
  package func findings(at unit: Subject) -> [Finding] {
    guard let profile = index.pairs[unit.id] else { return [] }
    return profile.situations.flatMap(index.constraints(in:)).compactMap { constraint in
      let matters = matters(constraint, profile)
      guard !matters.isEmpty else { return nil }
      let exceptions = index.exceptions(from: unit.id)
      return Sweep.outcome { judge(constraint, profile, matters, exceptions, &$0) }.map { outcome in
        finding(constraint, profile.action, outcome)
      }
    }
  }

  /// What of an action a constraint forbids.
  private enum Matter: Hashable, Sendable {
    case tool(String)
    case lever(LeverEffect)
  }

  private func matters(_ constraint: Constraint, _ profile: ActionProfile) -> [Matter] {
    var matters: [Matter] = []
    if let tool = profile.tool, constraint.tools.contains(tool.id) { matters.append(.tool(tool.id)) }
    let lowered = profile.effects.filter { $0.direction == .lowers }
    for lever in Words.unique(constraint.levers) {
      matters += lowered.filter { $0.lever == lever }.map(Matter.lever)
    }
    return matters
  }

  private struct Cause: Hashable, Sendable {
    var matters: [Matter]
    var meetings: [Meeting]
    var positions: [Int]
  }

  private func judge(
    _ constraint: Constraint, _ profile: ActionProfile, _ matters: [Matter], _ exceptions: [Exception],
    _ world: inout World
  ) -> Verdict<Cause>? {
    let action = profile.action
    guard let limit = world.entry(constraint.status), limit.value == .inForce,
      let status = world.entry(action.status), status.value.isLive
    else { return nil }
    let wanted = world.value(constraint.scope) ?? Scope()
    let scope = world.value(action.scope) ?? Scope()
    guard let overlap = wanted.window.intersection(scope.window),
      overlap.to.map({ !world.isPast($0) }) ?? true
    else { return nil }
    let dimensions = ScopeMeeting.Dimension.allCases.filter { $0.names(wanted) != .notStated }
    let meeting = ScopeMeeting(
      groups: index.groups, places: index.places, actors: index.actors, requiring: dimensions)
    var left: [(matter: Matter, meetings: [Meeting])] = []
    let done = profile.now(in: &world).effects
    for matter in matters {
      if case .lever(let effect) = matter, !done.contains(effect) { continue }
      let rest = pieces.remainder(of: scope, less: spared(matter, exceptions, &world))
      let met = rest.filter { $0.window.overlaps(overlap) }.compactMap { meeting.meetings(wanted, $0) }
      // What is stated weighs more than what may be.
      guard let worst = met.first(where: { !$0.contains(where: \.isUnstated) }) ?? met.first else { continue }
      left.append((matter, worst))
    }
    let stated = left.filter { !$0.meetings.contains(where: \.isUnstated) }
    guard let meetings = (stated.first ?? left.first)?.meetings else { return nil }
    let isOpen = stated.isEmpty
    let stoodFirst = constraint.trace.created < action.trace.created
    let severity: Severity = isOpen ? .watch : stoodFirst ? .blocking : .conflict
    return Verdict(
      severity, bites: overlap.from.flatMap { world.isPast($0) ? nil : $0 },
      causes: [
        Cause(matters: left.map(\.matter), meetings: meetings, positions: [limit.position, status.position])
      ])
  }

  /// What the action itself and the exceptions in force spare of a matter.
  private func spared(_ matter: Matter, _ exceptions: [Exception], _ world: inout World) -> [Scope] {
    var spared: [Scope] = []
    if case .lever(let effect) = matter { spared += effect.spared }
    for exception in exceptions {
      switch matter {
      case .tool: guard world.value(exception.levers)?.isEmpty ?? true else { continue }
      case .lever(let effect): guard exception.spares(effect.lever, in: &world) else { continue }
      }
      guard world.value(exception.status) == .inForce else { continue }
      let scope = world.value(exception.scope) ?? Scope()
      spared.append(scope == Scope() ? Self.everything : scope)
    }
    return spared
  }

  /// An exception from an action that says no more spares all of it.
  private static let everything = Scope(groups: .all, places: .all, actors: .all, goods: .all)

  private func finding(_ constraint: Constraint, _ action: Action, _ outcome: Outcome<Cause>) -> Finding {
    let limit = Subject(.constraint, constraint.id)
    return Finding(
      name: "record/constraint-\(constraint.id)/action-\(action.id)", kind: .record, rule: Self.rule,
      situation: action.situation, subjects: [limit, Subject(.action, action.id)],
      departments: Words.unique([constraint.department, action.department]), cause: limit,
      phases: outcome.phases, account: { Self.account(constraint, action, outcome, $0) })
  }

  private static func account(
    _ constraint: Constraint, _ action: Action, _ outcome: Outcome<Cause>, _ index: BoardIndex
  ) -> Account {
    let cause = outcome.worst.causes.first
    let does = Words.list(
      (cause?.matters ?? []).map { matter in
        switch matter {
        case .tool(let tool): "uses \(tool) \(index.tools[tool]?.title ?? "")"
        case .lever(let effect): "lowers \(effect.lever)"
        }
      })
    let verb = action.status.last?.value == .proposed ? "proposes" : "has"
    var facts = [
      (constraint.trace.created, "\(constraint.department) holds the constraint: \(constraint.title)"),
      (action.trace.created, "\(action.department) \(verb): \(action.title)"),
    ]
    for position in cause?.positions ?? [] { facts.append((position, "as it stands")) }
    if let number = constraint.decision, let decision = index.decisions[number] {
      facts.append((decision.position, "decision \(number) set it: \(decision.title)"))
    }
    var groups: [String] = []
    if case .these(let names)? = constraint.scope.last?.value.groups { groups = names }
    let lift =
      constraint.decision.map { "A decision supersedes decision \($0) and lifts: \(constraint.title)" }
      ?? "A decision lifts the constraint: \(constraint.title)"
    return Account(
      summary: "\(action.department) \(verb) “\(action.title)”, which \(does); "
        + "“\(constraint.title)” of \(constraint.department) forbids it",
      proof: Proof(
        facts: index.facts(facts), meetings: cause?.meetings ?? [],
        bars: [
          Bar(
            label: constraint.title,
            span: UncertainSpan(constraint.scope.last?.value.window ?? .always)),
          Bar(label: action.title, span: outcome.hull),
        ], hurt: index.hurt(groups),
        possible: [
          "\(action.department) changes or withdraws: \(action.title)",
          "\(constraint.department) grants an exception for: \(action.title)", lift,
        ]))
  }
}
