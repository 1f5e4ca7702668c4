/// What a piece of text means; the terminal decides with which colour it shows that.
///
/// A meaning is never shown by ink alone: the view also writes a sign or a word.
package enum Ink: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text in the colours of the terminal.
  case plain
  /// Text of second rank, such as dates and explanations.
  case dim
  /// The one thing on the screen to look at, such as the focused title.
  case accent
  /// Titles and column heads.
  case heading
  /// Frames and rules.
  case border
  /// A key in a hint or in the help.
  case key
  /// A finding or error that stops work.
  case blocking
  /// A finding that needs a decision.
  case conflict
  /// A finding to keep an eye on.
  case watch
  /// Something finished, agreed or verified.
  case good
  /// The protective marking, on its strip at top and bottom.
  case marking
  /// A protective marking of the highest level in use.
  case markingHigh
  /// Text that the user is entering.
  case input

  /// One letter for the ink in the style layer of a screen test.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .dim: "d"
    case .accent: "a"
    case .heading: "h"
    case .border: "l"
    case .key: "k"
    case .blocking: "b"
    case .conflict: "c"
    case .watch: "w"
    case .good: "g"
    case .marking: "m"
    case .markingHigh: "x"
    case .input: "i"
    }
  }
}
