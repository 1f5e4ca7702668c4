package import BoardModel

/// A place in a file where something is named that must exist.
package struct EntityUse: Hashable, Sendable {
  package var kind: EntityKind
  package var id: String
  /// The version, where a version of a policy is meant.
  package var version: Int?
  /// The field in which it is named.
  package var field: String
  package var line: Int
  package var column: Int

  var name: EntityName { EntityName(kind: kind, id: id) }
}
