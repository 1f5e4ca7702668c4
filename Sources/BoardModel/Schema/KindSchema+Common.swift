extension Field {
  static let title = Field("title", .line, required: true, redactable: true, "what people call it")
  static let newTitle = Field("title", .line, redactable: true, "a new name for it")
  static let note = Field("note", .text, redactable: true, "anything more a reader should know")
  static let newID = Field("id", .code, required: true, "its identifier on this board")

  static func id(_ kind: EntityKind) -> Field {
    Field("id", .reference(kind), required: true, "which one")
  }

  static func department(required: Bool, _ meaning: String) -> Field {
    Field("department", .reference(.department), required: required, meaning)
  }

  static let restsOn = Field(
    "rests_on", .list(.subject), "what it relies on: policy versions, gates, readings, decisions")

  static let stake = Field(
    "stake", .word(["lives", "liberty"]), "what is at stake if it fails, where stated")

  /// What reference data says of itself; no reference record is without it.
  static let provenance: [Field] = [
    Field("source", .line, "where it is written"),
    Field("source_status", .word(SourceStatus.words), "what kind of source that is"),
    Field("as_of", .instant, "the date the statement is good for"), scriptEntry,
  ]

  /// What every fact may say of itself.
  static let fact: [Field] =
    [
      Field(
        "by", .reference(.department), "the department that records it or on whose behalf it is recorded"),
      Field(
        "recorded_for", .line, redactable: true, "the person or post on whose behalf a loggist recorded it"),
      Field("occurred", .interval, "when it happened; absent means at the board's time of recording"),
      Field(
        "learnt", .map(.department, .instant), "when each department learnt it; absent means when recorded"),
      Field("source", .line, "where it is written"),
      Field("source_status", .word(SourceStatus.words), "what kind of source that is"),
      Field("account", .line, redactable: true, "on whose account it stands"),
      Field("late_reason", .text, redactable: true, "why it was recorded well after it happened"),
      Field("corrects", .integer(1...CanonicalJSON.largestInteger), "position of the event it replaces"),
    ] + acknowledgement + [scriptEntry]

  /// What every change that may raise findings can say of them.
  static let acknowledgement: [Field] = [
    Field("acknowledges", .list(.line), "names of the findings its author has seen and goes ahead with"),
    Field("acknowledge_reason", .text, redactable: true, "why it goes ahead in spite of them"),
  ]

  private static let scriptEntry = Field(
    "script_entry", .code, "the entry of the exercise script that it plays")
}

/// What kind of source a statement has, from `official` to a bare claim.
package enum SourceStatus: String, CaseIterable, Codable, Sendable {
  /// A minister, department, committee of officials, audit office or court.
  case official = "official"
  /// A conclusion of a parliamentary committee, court or audit.
  case finding = "finding"
  /// A witness or whistle-blower; may be denied.
  case testimony = "testimony"
  case press = "press"
  /// Asserted in a secondary document without a date or number of its own.
  case claimed = "claimed"
  /// Inferred from sourced facts; no source states it.
  case inferred = "inferred"
  /// Recalled by whoever wrote the data down; not seen in a source.
  case recalled = "recalled"
  /// Chosen for this program; no source states it.
  case design = "design"

  static let words = allCases.map(\.rawValue)
}

extension KindSchema {
  /// The fields that every fact may carry and that say nothing of the thing itself.
  package static let commonFieldNames: Set<String> = Set(Field.fact.map(\.name) + ["id"])
}
