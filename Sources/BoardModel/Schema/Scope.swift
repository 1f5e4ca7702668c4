/// Whom, where, what and when something concerns.
///
/// *All* and *not stated* are different: an empty list of names is neither, and is not written.
package struct Scope: Hashable, Codable, Sendable {
  package var groups: ScopeNames
  package var places: ScopeNames
  package var actors: ScopeNames
  package var goods: ScopeNames
  package var window: TimeWindow

  package init(
    groups: ScopeNames = .notStated, places: ScopeNames = .notStated, actors: ScopeNames = .notStated,
    goods: ScopeNames = .notStated, window: TimeWindow = .always
  ) {
    self.groups = groups
    self.places = places
    self.actors = actors
    self.goods = goods
    self.window = window
  }

  /// The parts of a scope as they stand in a body: `"all"` or a list of identifiers under each name, and
  /// a window; a missing part is not stated.
  package static let dimensions: [(name: String, entities: EntityKind?)] = [
    ("groups", .group), ("places", .place), ("actors", .actor), ("goods", nil),
  ]
}
