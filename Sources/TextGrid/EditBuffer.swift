/// Text with a cursor, counted in user-perceived characters.
///
/// - Complexity: linear in the text for inserting and deleting.
package struct EditBuffer: Hashable, Sendable {
  /// The text, clean enough to be drawn.
  package private(set) var characters: [Character]
  /// The number of characters left of the cursor.
  package private(set) var cursor: Int
  /// Whether the text may have line breaks; otherwise they become blanks.
  package let isMultiline: Bool

  /// Starts with the cursor at the end of a text.
  package init(_ text: String = "", isMultiline: Bool = false) {
    self.isMultiline = isMultiline
    characters = Array(TextCleaning.clean(text, keepingLineBreaks: isMultiline))
    cursor = characters.count
  }

  /// The text as a string.
  package var text: String { String(characters) }
  /// Whether there is no text.
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts the cursor before a character; it stops at both ends.
  package mutating func moveCursor(to index: Int) {
    cursor = min(max(0, index), characters.count)
  }

  /// Applies an edit and says whether text or cursor changed.
  ///
  /// Moves between screen lines are left to the owner, who knows the lines.
  @discardableResult
  package mutating func apply(_ action: EditAction) -> Bool {
    let before = self
    switch action {
    case .insert(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .newLine: if isMultiline { insert("\n") }
    case .deleteBackward: delete(cursor - 1..<cursor)
    case .deleteForward: delete(cursor..<cursor + 1)
    case .deleteWordBackward: delete(wordStart..<cursor)
    case .deleteToLineStart: delete(lineStart..<cursor)
    case .deleteToLineEnd: delete(cursor..<lineEnd)
    case .moveLeft: moveCursor(to: cursor - 1)
    case .moveRight: moveCursor(to: cursor + 1)
    case .moveWordLeft: moveCursor(to: wordStart)
    case .moveWordRight: moveCursor(to: wordEnd)
    case .moveToLineStart: moveCursor(to: lineStart)
    case .moveToLineEnd: moveCursor(to: lineEnd)
    case .moveUp, .moveDown: break
    }
    return self != before
  }

  /// Inserts at the cursor; a combining mark joins the character before it.
  private mutating func insert(_ text: String) {
    let cleaned = TextCleaning.clean(text, keepingLineBreaks: isMultiline)
    guard !cleaned.isEmpty else { return }
    var start = cursor
    var inserted = Array(cleaned)
    if cursor > 0 {
      let joined = Array(String(characters[cursor - 1]) + cleaned)
      if joined.count == inserted.count {
        start -= 1
        inserted = joined
      }
    }
    characters.replaceSubrange(start..<cursor, with: inserted)
    cursor = start + inserted.count
  }

  private mutating func delete(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var lineStart: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isNewline { index -= 1 }
    return index
  }

  private var lineEnd: Int {
    var index = cursor
    while index < characters.count, !characters[index].isNewline { index += 1 }
    return index
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !EditBuffer.isWord(characters[index - 1]) { index -= 1 }
    while index > 0, EditBuffer.isWord(characters[index - 1]) { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !EditBuffer.isWord(characters[index]) { index += 1 }
    while index < characters.count, EditBuffer.isWord(characters[index]) { index += 1 }
    return index
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
