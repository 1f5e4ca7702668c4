import BoardModel

/// Takes out of a scope what exceptions spare.
struct ScopePieces {
  let groups: GroupRelations
  let places: PlaceRelations

  /// What is left of a scope, as scopes that do not overlap; none when all of it is spared.
  ///
  /// A dimension that an exception does not state does not limit it; one that states nothing at all spares nothing.
  /// A dimension that the scope itself does not state, or states as all, is spared only by an exception that does
  /// not limit it, since nobody can say whether it lies within the limit.
  /// - Complexity: each exception that spares a part makes at most six pieces of one.
  func remainder(of scope: Scope, less exceptions: [Scope]) -> [Scope] {
    var pieces = [scope]
    for exception in exceptions { pieces = pieces.flatMap { remainder(of: $0, less: exception) } }
    return pieces
  }

  private func remainder(of scope: Scope, less exception: Scope) -> [Scope] {
    guard exception != Scope(), let window = scope.window.intersection(exception.window) else {
      return [scope]
    }
    var pieces: [Scope] = []
    // An end that is open on both sides leaves no part behind it.
    if let start = window.from { pieces += [scope.during(TimeWindow(from: scope.window.from, to: start))] }
    if let end = window.to { pieces += [scope.during(TimeWindow(from: end, to: scope.window.to))] }
    pieces.removeAll(where: \.window.isEmpty)
    var core = scope.during(window)
    for dimension in ScopeMeeting.Dimension.allCases {
      guard case .these(let spared) = dimension.names(exception) else { continue }
      guard case .these(let names) = dimension.names(core) else { return [scope] }
      let isSpared = names.map { covers(dimension, Set(spared), $0) }
      let left = zip(names, isSpared).filter { !$0.1 }.map(\.0)
      guard left.count < names.count else { return [scope] }
      if !left.isEmpty {
        var piece = core
        dimension.set(.these(left), in: &piece)
        pieces.append(piece)
        dimension.set(.these(zip(names, isSpared).filter(\.1).map(\.0)), in: &core)
      }
    }
    return pieces
  }

  private func covers(_ dimension: ScopeMeeting.Dimension, _ spared: Set<String>, _ name: String) -> Bool {
    switch dimension {
    case .groups: !spared.isDisjoint(with: groups.ancestry(name))
    case .places: !spared.isDisjoint(with: places.ancestry(name))
    // A licence covers whom it names; who controls whom is no part of it.
    case .actors, .goods: spared.contains(name)
    }
  }
}

extension ScopeMeeting.Dimension {
  fileprivate func set(_ names: ScopeNames, in scope: inout Scope) {
    switch self {
    case .groups: scope.groups = names
    case .places: scope.places = names
    case .actors: scope.actors = names
    case .goods: scope.goods = names
    }
  }
}

extension Scope {
  /// The same whom, where and what at another time.
  func during(_ window: TimeWindow) -> Scope {
    var scope = self
    scope.window = window
    return scope
  }
}
