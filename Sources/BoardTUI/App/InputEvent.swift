package import TextGrid

/// What the person at the terminal did.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was typed faster than key by key.
  case text(String)
  /// Text from the clipboard, as it came.
  case paste(String)
  case mouse(MouseInput)
}
