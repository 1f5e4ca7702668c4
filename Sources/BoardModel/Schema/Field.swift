/// One named part of an event's body.
package struct Field: Sendable {
  package var name: String
  package var type: FieldType
  package var isRequired: Bool
  /// Free text and persons may be withheld from a copy later without breaking its chain; what a fold or an
  /// entitlement rests on may not.
  package var isRedactable: Bool
  /// What it means, in a line for the generated documentation.
  package var meaning: String

  package init(
    _ name: String, _ type: FieldType, required: Bool = false, redactable: Bool = false, _ meaning: String
  ) {
    self.name = name
    self.type = type
    isRequired = required
    isRedactable = redactable
    self.meaning = meaning
  }
}

/// What may stand in a field.
package indirect enum FieldType: Sendable {
  /// One line for people, at most 300 bytes.
  case line
  /// Free text for people, at most 60,000 bytes.
  case text
  /// A short ASCII name: letters, digits, `.`, `_`, `-`.
  case code
  case integer(ClosedRange<Int64>)
  case flag
  /// Milliseconds since 1970 UTC.
  case instant
  /// An object `{earliest, latest, words}`: when something occurred, as exactly as is known.
  case interval
  /// An object `{from, to}`; a missing end is open.
  case window
  /// An object of groups, places, actors, goods and a window; see `Scope`.
  case scope
  /// One of the given words.
  case word([String])
  /// The identifier of an entity of some kind.
  case reference(EntityKind)
  /// `kind/identifier`, or `policy/identifier@version`.
  case subject
  case list(FieldType)
  /// Values under the identifiers of entities.
  case map(EntityKind, FieldType)
  case object([Field])
  /// Lower-case hexadecimal digits of a given number of bytes.
  case hexadecimal(Int)
}

/// The kinds of thing that events name, under the names that are stored.
package enum EntityKind: String, CaseIterable, Sendable {
  case department = "department"
  case lever = "lever"
  case tool = "tool"
  case situation = "situation"
  case group = "group"
  case place = "place"
  case actor = "actor"
  case action = "action"
  case policy = "policy"
  case undertaking = "undertaking"
  case pathway = "pathway"
  case gate = "gate"
  case instruction = "instruction"
  case task = "task"
  case resource = "resource"
  case draw = "draw"
  case notice = "notice"
  case reading = "reading"
  case decision = "decision"
  case line = "line"
  case conflict = "conflict"
}
