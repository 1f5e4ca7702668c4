import BoardModel

/// The dimensions in which two scopes must meet.
package struct ScopeRequirement: Hashable, Sendable {
  /// All of these must be met; of several dimensions that stand together, one.
  package var groups: [[ScopeMeeting.Dimension]]

  package init(_ groups: [[ScopeMeeting.Dimension]]) { self.groups = groups }

  /// All of some dimensions, under their stored names.
  package init(names: [String]) {
    groups = names.compactMap(ScopeMeeting.Dimension.init).map { [$0] }
  }
}

extension ScopeMeeting.Dimension {
  func names(_ scope: Scope) -> ScopeNames {
    switch self {
    case .groups: scope.groups
    case .places: scope.places
    case .actors: scope.actors
    case .goods: scope.goods
    }
  }
}
