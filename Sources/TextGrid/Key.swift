/// A key as the terminal reports it.
///
/// Terminals cannot tell some keys apart: Ctrl-I is Tab, Ctrl-M is Enter and Ctrl-H is Backspace, and
/// are reported as those.
package enum Key: Hashable, Sendable {
  case up
  case down
  case left
  case right
  /// Ctrl with the left arrow.
  case wordLeft
  /// Ctrl with the right arrow.
  case wordRight
  case home
  case end
  case pageUp
  case pageDown
  case tab
  /// Shift with Tab.
  case backTab
  case enter
  case escape
  case backspace
  case delete
  case insert
  /// A function key, counted from one.
  case function(Int)
  /// Ctrl with a lower-case letter, or with one of `@[\]^_` and the space, which is `@`.
  case control(Character)
  /// A typed character, with its combining marks if the terminal sent them together.
  case character(Character)
  /// Alt with a character; also Escape and a character that arrive together.
  case alt(Character)
}
