package import BoardModel

/// Which kinds and fields people may write into case files, and what the kinds bring into being.
package enum CaseVocabulary {
  /// The kinds that files can hold, in the order of `EventKind`.
  ///
  /// Left out is what the program itself writes: the board's own affairs, the life of findings and what hangs on positions.
  package static let kinds: [EventKind] = EventKind.allCases.filter { kind in
    switch KindSchema.of(kind).permission {
    case .founding, .administration, .bookkeeping: false
    case .committee, .direction, .conduct, .contribution, .registry:
      ![
        .clockSet, .ruleAdjusted, .materialAttached, .conflictAcknowledged, .conflictResolving,
        .conflictSettled,
      ].contains(kind)
    }
  }

  /// Fields that the program fills in, or that name positions and findings, which no file can know.
  package static let reservedFields: Set<String> = [
    "corrects", "acknowledges", "acknowledge_reason", "script_entry", "completes", "settles", "manner",
    "until",
    "seen_position", "seen_chain", "seen_screen", "seen_conflicts", "program", "rules",
  ]

  /// The fields of a kind that files can hold.
  package static func fields(of kind: EventKind) -> [Field] {
    KindSchema.of(kind).fields.filter { !reservedFields.contains($0.name) }
  }

  /// Whether entries of the kind are reference data of the whole board.
  static func isReferenceData(_ kind: EventKind) -> Bool {
    kind == .departmentRecorded || kind == .leverRecorded || kind == .toolRecorded || kind == .ruleAdopted
  }

  /// What an event of a kind brings into being; nil for one that changes something or makes nothing.
  static func created(_ kind: EventKind, _ fields: JSONObject) -> EntityName? {
    if kind == .decisionRecorded {
      return fields["number"]?.integer.map { EntityName(kind: .decision, id: String($0)) }
    }
    guard let field = KindSchema.of(kind).field("id"), case .code = field.type,
      let prefix = kind.rawValue.split(separator: ".").first,
      let entity = EntityKind(rawValue: String(prefix)),
      let id = fields["id"]?.string
    else { return nil }
    return EntityName(kind: entity, id: id)
  }
}
