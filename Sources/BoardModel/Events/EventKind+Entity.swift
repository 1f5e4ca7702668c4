extension EventKind {
  /// The kind of thing that events of this kind make or change, by the first word of their stored name; nil where that
  /// is no thing.
  package var entity: EntityKind? { Self.entities[self] }

  private static let entities: [EventKind: EntityKind] = {
    var entities: [EventKind: EntityKind] = [:]
    for kind in allCases {
      entities[kind] = kind.rawValue.split(separator: ".").first.flatMap { EntityKind(rawValue: String($0)) }
    }
    return entities
  }()
}
