import BoardModel

/// What judging an event needs to know of its kind, under the stored name.
///
/// One for each kind, shared: it is looked up twice for every entry of a history.
final class Standing: Sendable {
  let kind: EventKind
  let schema: KindSchema
  let redactable: Set<String>
  /// The field that names the department when `by` is absent.
  let departmentField: String?

  private init(_ kind: EventKind) {
    self.kind = kind
    schema = KindSchema.of(kind)
    redactable = Set(schema.fields.filter(\.isRedactable).map(\.name))
    departmentField = kind == .conflictShown || kind == .conflictAcknowledged ? "department" : nil
  }

  /// Nil for a kind that is unknown here.
  static func of(_ kind: String) -> Standing? { table[kind] }

  private static let table = Dictionary(
    uniqueKeysWithValues: EventKind.allCases.map { ($0.rawValue, Standing($0)) })
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
