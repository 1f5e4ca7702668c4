internal import CTerminal
internal import TextGrid

/// Names the keys that the terminal reports by number.
enum KeyTable {
  /// The key of a code of the terminal library; nothing for keys that we have no name for.
  static func key(code: UInt32) -> Key? {
    switch code {
    case CTERM_KEY_UP: .up
    case CTERM_KEY_DOWN: .down
    case CTERM_KEY_LEFT: .left
    case CTERM_KEY_RIGHT: .right
    case CTERM_KEY_WORD_LEFT: .wordLeft
    case CTERM_KEY_WORD_RIGHT: .wordRight
    case CTERM_KEY_HOME: .home
    case CTERM_KEY_END: .end
    case CTERM_KEY_PAGE_UP: .pageUp
    case CTERM_KEY_PAGE_DOWN: .pageDown
    case CTERM_KEY_BACK_TAB: .backTab
    case CTERM_KEY_BACKSPACE: .backspace
    case CTERM_KEY_DELETE: .delete
    case CTERM_KEY_INSERT: .insert
    case CTERM_KEY_ENTER: .enter
    default: nil
    }
  }

  /// The key of a control character; nothing for characters that are typed as text.
  static func control(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x00, 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    default: nil
    }
  }
}
