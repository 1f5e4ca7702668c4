/// What an event of one kind carries, who may write it and how it is judged.
package struct KindSchema: Sendable {
  package var kind: EventKind
  package var version: Int
  /// Whether a program that does not know the kind must leave the board alone.
  package var isCritical: Bool
  package var permission: Permission
  package var fields: [Field]
  package var meaning: String

  init(
    _ kind: EventKind, version: Int = 1, critical: Bool = false, _ permission: Permission, _ meaning: String,
    _ fields: [Field]
  ) {
    self.kind = kind
    self.version = version
    isCritical = critical
    self.permission = permission
    self.fields = fields
    self.meaning = meaning
  }

  /// The schema of a kind.
  package static func of(_ kind: EventKind) -> KindSchema {
    table[kind] ?? KindSchema(kind, .founding, "", [])
  }

  /// Every schema, in the order of `EventKind`.
  package static let all: [KindSchema] =
    boardKinds + referenceKinds + ruleKinds + factKinds + warningKinds + recordKinds

  private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

  /// The field of a name.
  package func field(_ name: String) -> Field? {
    fields.first { $0.name == name }
  }
}
