/// A change to text that is being edited, or a move of the cursor in it.
package enum EditAction: Hashable, Sendable {
  case insert(Character)
  /// Text from the clipboard, cleaned before it is inserted.
  case paste(String)
  case deleteBackward
  case deleteForward
  case deleteWordBackward
  case deleteToLineStart
  case deleteToLineEnd
  case moveLeft
  case moveRight
  case moveWordLeft
  case moveWordRight
  case moveToLineStart
  case moveToLineEnd
  /// One screen line up; nothing in a field of one line.
  case moveUp
  /// One screen line down; nothing in a field of one line.
  case moveDown
  /// A new paragraph; nothing in a field of one line.
  case newLine

  /// What a key does in text; nothing when it has no meaning there.
  ///
  /// Enter is no edit, because forms use it; a text area asks for `newLine` by itself.
  package init?(_ key: Key) {
    switch key {
    case .character(let character): self = .insert(character)
    case .left, .control("b"): self = .moveLeft
    case .right, .control("f"): self = .moveRight
    case .wordLeft, .alt("b"): self = .moveWordLeft
    case .wordRight, .alt("f"): self = .moveWordRight
    case .home, .control("a"): self = .moveToLineStart
    case .end, .control("e"): self = .moveToLineEnd
    case .up: self = .moveUp
    case .down: self = .moveDown
    case .backspace: self = .deleteBackward
    case .delete, .control("d"): self = .deleteForward
    case .control("w"): self = .deleteWordBackward
    case .control("u"): self = .deleteToLineStart
    case .control("k"): self = .deleteToLineEnd
    default: return nil
    }
  }
}
