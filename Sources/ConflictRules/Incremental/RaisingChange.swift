import BoardModel

/// A call or an abuse that may raise the grade of pairs, as it was before a change or is after it.
final class RaisingChange {
  let condition: PairRule.Raising
  let situation: Int32
  /// What the first action of a pair must meet, and in which dimension.
  let names: PairNames
  let dimension: ScopeMeeting.Dimension
  /// When: a time that the first action's scope must share, or from when on a pair must still hold.
  let window: TimeWindow

  /// Nil when a thing is neither, or raises nothing.
  init?(_ thing: Subject, on tables: BoardTables) {
    let numbers = tables.relations.numbers
    if let call = Call(thing, on: tables.board), call.movesPeople {
      condition = .onTheWay
      situation = numbers.situations.number(of: call.situation)
      names = numbers.placeNames.names([call.places.map { .these($0) } ?? .all])
      dimension = .places
      window = call.window
    } else if thing.kind == .abuse, let abuse = tables.board.abuses[thing.id],
      tables.board.notes[abuse.position].map(GradeSight.counts) ?? false
    {
      condition = .abuse
      situation = numbers.situations.number(of: abuse.situation)
      names = numbers.actorNames.names([.these([abuse.actor])])
      dimension = .actors
      window = TimeWindow(from: abuse.occurred.earliest)
    } else {
      return nil
    }
  }

  /// Whether the grade of a pair that was found may depend on it, whatever the pair's rule says.
  func mayConcern(_ first: PairCard, _ phases: [Phase]) -> Bool {
    // Nobody knows whether it concerns what is not stated, and that raises nothing.
    guard condition == .abuse else { return first.figures.places != PairNames.notStated }
    if first.figures.targets == PairNames.notStated { return false }
    guard let end = phases.last?.span.possible.to, let from = window.from else { return true }
    return end > from
  }

  /// Whether the grade of a pair that was found may depend on it.
  func mayRaise(_ matter: PairMatter, of first: PairCard, _ phases: [Phase]) -> Bool {
    guard matter.wording.raisedBy.contains(condition), mayConcern(first, phases) else { return false }
    if condition == .abuse { return true }
    let decay = TimeSpan(milliseconds: matter.meetings.map(\.decay).max() ?? 0)
    return ActionProfile.lengthened(first.profile.window, by: decay).overlaps(window)
  }
}

extension Call {
  /// The time that it ever named, from the first moment to the last.
  fileprivate var window: TimeWindow {
    guard case .instruction(let instruction) = form else { return .always }
    return TimeWindow(covering: instruction.scope.entries.map(\.value.window))
  }
}
