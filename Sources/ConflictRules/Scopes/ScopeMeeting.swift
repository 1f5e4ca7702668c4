package import BoardModel

/// Says whether and how two scopes meet in the dimensions that a rule requires.
package struct ScopeMeeting: Sendable {
  package enum Dimension: String, CaseIterable, Sendable {
    case groups = "groups"
    case places = "places"
    case actors = "actors"
    case goods = "goods"

    /// What a scope says in this dimension.
    package func names(_ scope: Scope) -> ScopeNames {
      switch self {
      case .groups: scope.groups
      case .places: scope.places
      case .actors: scope.actors
      case .goods: scope.goods
      }
    }
  }

  private let groups: GroupRelations
  private let places: PlaceRelations
  private let actors: ActorRelations
  private let required: [Dimension]
  private let countsFamily: Bool

  /// - Parameter countsFamily: Whether groups also meet through a declared family tie.
  package init(
    groups: GroupRelations, places: PlaceRelations, actors: ActorRelations, requiring required: [Dimension],
    countsFamily: Bool = false
  ) {
    self.groups = groups
    self.places = places
    self.actors = actors
    self.required = required
    self.countsFamily = countsFamily
  }

  /// How the scopes meet, a line for each required dimension and for time; nil when they do not.
  ///
  /// Dimensions that are not required do not matter. A required one that either side leaves unstated is
  /// kept as such, so that the finding stays at *watch*.
  /// - Complexity: O(*n* · *m*) in the names of the two scopes.
  package func meetings(_ left: Scope, _ right: Scope) -> [Meeting]? {
    guard let window = left.window.intersection(right.window) else { return nil }
    var result: [Meeting] = []
    for dimension in required {
      guard
        let meeting = meeting(dimension, dimension.names(left), dimension.names(right), during: window)
      else { return nil }
      result.append(meeting)
    }
    result.append(Meeting(dimension: "time", text: Words.window(window)))
    return result
  }

  private func meeting(
    _ dimension: Dimension, _ left: ScopeNames, _ right: ScopeNames, during window: TimeWindow
  ) -> Meeting? {
    func stated(_ text: String) -> Meeting { Meeting(dimension: dimension.rawValue, text: text) }
    switch (left, right) {
    case (.notStated, .notStated):
      return Meeting(
        dimension: dimension.rawValue, text: "neither states its \(dimension.rawValue)", isUnstated: true)
    case (.notStated, _), (_, .notStated):
      return Meeting(
        dimension: dimension.rawValue, text: "one of them does not state its \(dimension.rawValue)",
        isUnstated: true)
    case (.all, .all): return stated("both concern all \(dimension.rawValue)")
    case (.all, .these(let names)), (.these(let names), .all):
      let titles = names.map { title(dimension, $0) }
      return stated("one concerns all \(dimension.rawValue), so also \(titles.joined(separator: ", "))")
    case (.these(let lefts), .these(let rights)):
      let texts = lefts.flatMap { one in
        rights.compactMap { other in explanation(dimension, one, other, during: window) }
      }
      // All pairs that meet are told, so that nobody has to guess which group was meant.
      return texts.isEmpty ? nil : stated(texts.joined(separator: "; "))
    }
  }

  private func title(_ dimension: Dimension, _ name: String) -> String {
    switch dimension {
    case .groups: groups.title(name)
    case .places: places.title(name)
    case .actors: actors.title(name)
    case .goods: name
    }
  }

  private func explanation(
    _ dimension: Dimension, _ left: String, _ right: String, during window: TimeWindow
  ) -> String? {
    switch dimension {
    case .groups: groups.explanation(left, right, withFamily: countsFamily)
    case .places: places.explanation(left, right)
    case .actors: actors.explanation(left, right, during: window)
    case .goods: left == right ? "both concern \(left)" : nil
    }
  }
}
