import BoardModel

/// Says whether two scopes meet, without saying how: what is asked for every candidate.
struct ScopeMatcher: Sendable {
  let groups: GroupRelations
  let places: PlaceRelations
  let actors: ActorRelations

  /// The dimensions that decided it, and whether one of them is not stated on both sides.
  struct Match {
    var dimensions: [ScopeMeeting.Dimension]
    var isUnstated: Bool
  }

  /// Whether scopes meet as required; nil when they do not. Time is not looked at.
  ///
  /// - Complexity: O(*n* · *m*) in the names of the two scopes.
  func match(
    _ left: Scope, _ right: Scope, requiring requirement: ScopeRequirement, during window: TimeWindow
  ) -> Match? {
    var match = Match(dimensions: [], isUnstated: false)
    for group in requirement.groups {
      var unstated: ScopeMeeting.Dimension?
      var isApart = false
      var met: ScopeMeeting.Dimension?
      for dimension in group where met == nil {
        switch relation(dimension, dimension.names(left), dimension.names(right), during: window) {
        case .met: met = dimension
        case .apart: isApart = true
        case .unstated: unstated = unstated ?? dimension
        }
      }
      if let met {
        match.dimensions.append(met)
      } else if isApart {
        // Known to be apart in one dimension is an answer; not knowing another is none.
        return nil
      } else if let unstated {
        match.dimensions.append(unstated)
        match.isUnstated = true
      }
    }
    return match
  }

  private enum Relation {
    case met
    case apart
    case unstated
  }

  private func relation(
    _ dimension: ScopeMeeting.Dimension, _ left: ScopeNames, _ right: ScopeNames, during window: TimeWindow
  ) -> Relation {
    switch (left, right) {
    case (.notStated, _), (_, .notStated): return .unstated
    case (.all, _), (_, .all): return .met
    case (.these(let lefts), .these(let rights)):
      let isMet = lefts.contains { one in
        rights.contains { other in meet(dimension, one, other, during: window) }
      }
      return isMet ? .met : .apart
    }
  }

  private func meet(
    _ dimension: ScopeMeeting.Dimension, _ left: String, _ right: String, during window: TimeWindow
  ) -> Bool {
    switch dimension {
    case .groups: groups.meet(left, right)
    case .places: places.meet(left, right)
    case .actors: left == right || actors.areLinked(left, right, during: window)
    case .goods: left == right
    }
  }
}
