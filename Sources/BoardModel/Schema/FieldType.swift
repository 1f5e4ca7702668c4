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
  /// An object `{earliest, latest, words, moment}`: when something occurred, as exactly as is known.
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
