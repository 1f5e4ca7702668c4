import BoardModel

/// Why a pair that a rule grades lower is *blocking* at a moment.
enum GradeRaising: Hashable, Sendable {
  /// The usual way out takes some days, and what is needed is needed before; nil when it is needed already.
  case leadTime(days: Int, needed: Timestamp?)
  case stake(String)
  /// People have been told to come.
  case call(Subject)
  /// People are being moved by what is undermined.
  case moving
  case abuse(String, position: Int)

  /// The reason as half a sentence, after "graded higher, since".
  func words(_ index: BoardIndex) -> String {
    switch self {
    case .leadTime(let days, let needed?):
      "it is needed \(TimeText.short(needed)) and the usual way out takes \(days) days"
    case .leadTime(let days, nil): "it is needed now and the usual way out takes \(days) days"
    case .stake(let what): "\(what) is stated to be at stake"
    case .call(let subject): index.call(subject).map(index.saying) ?? "people have been told to come"
    case .moving: "people are being moved"
    case .abuse(let title, let position): "“\(title)” is reported (#\(position))"
    }
  }
}

/// Looks for what raises the grade of a pair, as its rule says.
struct GradeSight {
  private let index: BoardIndex
  private let places: ScopeMatcher
  /// What was found of an action before; not kept while reads are noted, since each look notes its own.
  private let calls: Memo<String, [Call]>?
  private let abuses: Memo<String, [Abuse]>?

  init(_ index: BoardIndex) {
    self.index = index
    places = ScopeMatcher(groups: index.groups, places: index.places, actors: index.actors)
    calls = index.log == nil ? Memo() : nil
    abuses = index.log == nil ? Memo() : nil
  }

  /// The first condition of a rule that holds for a pair in a world; nil when none does.
  ///
  /// - Parameters:
  ///   - wording: what the rule says.
  ///   - part: the part of the first action's scope that meets the second.
  ///   - begins: when the two meet, where that is still to come.
  /// - Complexity: O(*c*) in the calls to the first action's places, or the abuses of its situations.
  func raising(
    _ wording: PairWording, _ first: ActionProfile, _ second: Follower, part: Scope, begins: Timestamp?,
    _ world: inout World
  ) -> GradeRaising? {
    for condition in wording.raisedBy {
      let found: GradeRaising? =
        switch condition {
        case .stake: second.stake(in: &world).map { .stake($0) }
        case .leadTime: leadTime(wording.remedyDays, begins, &world)
        case .onTheWay: onTheWay(first, second, part, &world)
        case .abuse: abuse(first, part, &world)
        }
      if let found { return found }
    }
    return nil
  }

  private func leadTime(_ days: Int, _ begins: Timestamp?, _ world: inout World) -> GradeRaising? {
    guard let begins else { return .leadTime(days: days, needed: nil) }
    guard world.isPast(begins.adding(.days(Int64(-days)))) else { return nil }
    return .leadTime(days: days, needed: begins)
  }

  private func onTheWay(
    _ first: ActionProfile, _ second: Follower, _ part: Scope, _ world: inout World
  ) -> GradeRaising? {
    if case .action(let other) = second, Follower.action(other.now(in: &world)).needs("MOBILITY_OUT"),
      world.value(other.action.status) == .active
    {
      return .moving
    }
    for call in calls?.value(first.action.id, { calls(first) }) ?? calls(first) {
      guard let state = call.state(in: &world), !state.isProposed,
        let overlap = part.window.intersection(state.scope.window),
        let match = places.match(
          part, state.scope, requiring: ScopeRequirement([[.places]]), during: overlap),
        !match.isUnstated
      else { continue }
      return .call(call.subject)
    }
    return nil
  }

  /// The calls to the places that an action ever names, in the situations that it is in.
  private func calls(_ first: ActionProfile) -> [Call] {
    let named = PlaceKeys.named(first.action.scope.entries.map(\.value.places))
    return PlaceKeys.candidates(for: named, in: .movingCalls, index).compactMap(index.call).filter {
      first.situations.contains($0.situation)
    }
  }

  /// The abuses by those whom an action ever names or those whom they control, or are controlled by; in the situations
  /// that it is in.
  private func abuses(_ first: ActionProfile) -> [Abuse] {
    var named: [String] = []
    for scope in first.scopes {
      switch scope.actors {
      case .notStated: break
      case .all: return index.abuses(in: first.situations)
      case .these(let names): named += names
      }
    }
    return index.abuses(in: first.situations, concerning: Words.unique(named))
  }

  private func abuse(_ first: ActionProfile, _ part: Scope, _ world: inout World) -> GradeRaising? {
    for abuse in abuses?.value(first.action.id, { abuses(first) }) ?? abuses(first) {
      guard concerns(part.actors, abuse.actor, during: part.window),
        let note = index.note(abuse.position), Self.counts(note),
        world.hasHappened(abuse.occurred, position: abuse.position),
        world.isPast(note.firstLearnt)
      else { continue }
      return .abuse(abuse.title, position: abuse.position)
    }
    return nil
  }

  /// Whether an event that says so much of itself is believed enough to raise a grade.
  static func counts(_ note: FactNote) -> Bool { note.status == .official || note.status == .finding }

  private func concerns(_ actors: ScopeNames, _ actor: String, during window: TimeWindow) -> Bool {
    switch actors {
    case .notStated: false
    case .all: true
    case .these(let names):
      names.contains { $0 == actor || index.actors.areLinked($0, actor, during: window) }
    }
  }
}

extension Follower {
  /// What is stated to be at stake in it.
  fileprivate func stake(in world: inout World) -> String? {
    switch self {
    case .action(let profile): world.value(profile.action.stake)
    case .objective(let situation, let objective):
      world.value(situation.objectives)?.first { $0.id == objective.id }?.stake
    }
  }
}
