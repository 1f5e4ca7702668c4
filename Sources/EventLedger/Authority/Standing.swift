import BoardModel

/// What judging an event needs to know of its kind, under the stored name.
struct Standing: Sendable {
  var kind: EventKind
  var schema: KindSchema
  var redactable: Set<String>
  /// The field that names the department when `by` is absent.
  var departmentField: String?

  /// Nil for a kind that is unknown here.
  static func of(_ kind: String) -> Standing? { table[kind] }

  private static let table: [String: Standing] = Dictionary(
    uniqueKeysWithValues: EventKind.allCases.map { kind in
      let schema = KindSchema.of(kind)
      let isAboutDepartment = kind == .conflictShown || kind == .conflictAcknowledged
      return (
        kind.rawValue,
        Standing(
          kind: kind, schema: schema,
          redactable: Set(schema.fields.filter(\.isRedactable).map(\.name)),
          departmentField: isAboutDepartment ? "department" : nil)
      )
    })
}

extension EventKind {
  /// Whether events of the kind change who may write what.
  var changesAuthority: Bool {
    switch self {
    case .boardFounded, .memberAdmitted, .memberRevoked, .memberRotated, .recoveryProposed,
      .recoveryConfirmed:
      true
    default: false
    }
  }
}
