/// What the status line says until something else is to be said.
struct StatusNotice: Hashable, Sendable {
  enum Tone: Sendable {
    case plain
    case good
    case wrong
  }

  var text: String
  var tone = Tone.plain
}
