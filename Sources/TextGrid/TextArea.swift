/// A field of many lines, wrapped by words.
package struct TextArea: Hashable, Sendable {
  /// The text and its cursor.
  package var buffer: EditBuffer
  /// The width the text is wrapped to, which decides what a line up or down is.
  package var columns: Int

  /// An area holding a text, with the cursor at its end.
  package init(_ text: String = "", columns: Int = 72) {
    buffer = EditBuffer(text, isMultiline: true)
    self.columns = columns
  }

  /// The text as it stands, line breaks included.
  package var text: String { buffer.text }

  /// Applies an edit and says whether text or cursor changed.
  @discardableResult
  package mutating func apply(_ action: EditAction) -> Bool {
    switch action {
    case .moveUp: moveLine(by: -1)
    case .moveDown: moveLine(by: 1)
    default: buffer.apply(action)
    }
  }

  /// Draws the text in an area of the width it is wrapped to, scrolled so that the cursor is in sight.
  ///
  /// An area with the focus puts the hardware cursor of the grid where the next character would go.
  package func draw(
    in area: GridRect, of grid: inout CellGrid, focused: Bool, style: CellStyle = CellStyle(.input)
  ) {
    guard !area.isEmpty else { return }
    grid.fill(area, style: style)
    let lines = self.lines
    let place = place(in: lines)
    let top = focused ? max(0, place.line - area.rows + 1) : 0
    for (offset, line) in lines[top...].prefix(area.rows).enumerated() {
      let shown = buffer.characters[line].filter { !$0.isNewline }
      grid.put(String(shown), at: area.line(offset).origin, style: style, width: area.columns)
    }
    if focused {
      grid.cursor = area.origin.offset(columns: min(place.column, area.columns - 1), rows: place.line - top)
    }
  }

  /// One column stays free for the cursor after the last character of a full line.
  private var lines: [Range<Int>] {
    TextLayout.wrapRanges(buffer.characters, to: max(1, columns - 1))
  }

  private func place(in lines: [Range<Int>]) -> (line: Int, column: Int) {
    let line = lines.lastIndex { $0.lowerBound <= buffer.cursor } ?? 0
    let column = buffer.characters[lines[line].lowerBound..<buffer.cursor].reduce(0) {
      $0 + CellWidth.of($1)
    }
    return (line, column)
  }

  private mutating func moveLine(by step: Int) -> Bool {
    let lines = self.lines
    let place = place(in: lines)
    guard lines.indices.contains(place.line + step) else { return false }
    let target = lines[place.line + step]
    var index = target.lowerBound
    var column = 0
    while index < target.upperBound, !buffer.characters[index].isNewline {
      column += CellWidth.of(buffer.characters[index])
      if column > place.column { break }
      index += 1
    }
    // The place after the blanks of a wrapped line is already the start of the next one.
    if index == target.upperBound, index < buffer.characters.count { index -= 1 }
    buffer.moveCursor(to: max(target.lowerBound, index))
    return true
  }
}
