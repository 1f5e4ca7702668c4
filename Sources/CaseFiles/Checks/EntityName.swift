import BoardModel

/// The kind and identifier of something on a board.
struct EntityName: Hashable {
  var kind: EntityKind
  var id: String
}
