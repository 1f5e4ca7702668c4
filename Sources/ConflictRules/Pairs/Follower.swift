import BoardModel

/// What an action may undermine or help: another action, or something that must stay possible.
enum Follower {
  case action(ActionProfile)
  /// An objective as it was last stated; what it asks for at a time is asked of the situation.
  case objective(Situation, Objective)

  /// The part of a finding's name that stands for it.
  var name: String {
    switch self {
    case .action(let profile): profile.action.id
    // Identifiers hold no slash, so that no action can bear this name.
    case .objective(let situation, let objective): "objective/\(situation.id)/\(objective.id)"
    }
  }

  var subject: Subject {
    switch self {
    case .action(let profile): profile.subject
    case .objective(let situation, _): Subject(.situation, situation.id)
    }
  }

  var title: String {
    switch self {
    case .action(let profile): profile.action.title
    case .objective(_, let objective): objective.title
    }
  }

  var department: String {
    switch self {
    case .action(let profile): profile.action.department
    case .objective(_, let objective): objective.department ?? ""
    }
  }

  var tool: Tool? {
    switch self {
    case .action(let profile): profile.tool
    case .objective: nil
    }
  }

  /// The situation in which an action meets it; nil when they share none.
  func situation(sharedWith first: ActionProfile) -> String? {
    switch self {
    case .objective(let situation, _): first.situations.contains(situation.id) ? situation.id : nil
    case .action(let profile): first.situations.first(where: profile.situations.contains)
    }
  }

  func needs(_ lever: String) -> Bool {
    switch self {
    case .action(let profile): profile.effects.contains { $0.direction == .needs && $0.lever == lever }
    case .objective(_, let objective): objective.needs.contains(lever)
    }
  }

  /// Whether what it does and needs never changes while it counts.
  var isSteady: Bool {
    if case .action(let profile) = self { profile.isSteady } else { true }
  }

  /// How it stands in a world; nil while it does not count, or does not need the lever that is looked at.
  ///
  /// - Parameter lever: nil where a rule looks at none.
  func standing(needing lever: String?, in world: inout World) -> ActionStanding? {
    switch self {
    case .action(let profile):
      if let lever, !Self.action(profile.now(in: &world)).needs(lever) { return nil }
      return profile.receiving(in: &world)
    case .objective(let situation, let objective):
      guard let stated = world.entry(situation.objectives),
        let now = stated.value.first(where: { $0.id == objective.id }),
        lever.map(now.needs.contains) ?? true
      else { return nil }
      if let end = now.scope.window.to, world.isPast(end) { return nil }
      return ActionStanding(
        isProposed: false, scope: now.scope, positions: [situation.openedAt, stated.position].uniqued())
    }
  }

  /// When it stands, from its first moment to its last, for a bar.
  var span: UncertainSpan {
    switch self {
    case .action(let profile): profile.span
    case .objective(_, let objective): UncertainSpan(objective.scope.window)
    }
  }
}

extension ActionProfile {
  /// When it is live within the time of its scope, for a bar.
  var span: UncertainSpan {
    let spans = action.status.spans.filter(\.entry.value.isLive).map(\.span)
    let window = UncertainSpan(action.scope.last?.value.window ?? .always)
    guard let first = spans.first, let last = spans.last else { return window }
    let whole = UncertainSpan(
      possible: TimeWindow(from: first.possible.from, to: last.possible.to),
      certain: first.certain.flatMap { start in
        last.certain.map { TimeWindow(from: start.from, to: $0.to) }
      })
    // An action that is planned for later is shown at the time that it is planned for.
    return whole.intersection(window) ?? window
  }
}
