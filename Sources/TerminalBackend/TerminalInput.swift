package import TextGrid

/// What happened while the loop was waiting.
package enum TerminalInput: Hashable, Sendable {
  /// A key was pressed; typed text arrives as `Key.character`.
  case key(Key)
  /// Text was pasted; it is as it came, line breaks as line feeds, and not cleaned.
  case paste(String)
  /// The screen has a new size, or was lost while the program was stopped: draw it again.
  case resize(GridSize)
  case mouse(MouseEvent)
  /// Another thread called `WakePipe.wake`.
  case wake
  /// The program is asked to end, or its terminal went away.
  case closed
  /// Nothing happened before the timeout.
  case idle
}
