/// A field of one line.
package struct TextField: Hashable, Sendable {
  /// The text and its cursor.
  package var buffer: EditBuffer

  /// A field holding a text, with the cursor at its end.
  package init(_ text: String = "") {
    buffer = EditBuffer(text)
  }

  /// The text as it stands.
  package var text: String { buffer.text }

  /// Applies an edit and says whether text or cursor changed.
  @discardableResult
  package mutating func apply(_ action: EditAction) -> Bool { buffer.apply(action) }

  /// Draws the field on the first row of an area, scrolled sideways so that the cursor is in sight.
  ///
  /// A field with the focus puts the hardware cursor of the grid where the next character would go. An
  /// empty field without the focus shows its prompt.
  package func draw(
    in area: GridRect, of grid: inout CellGrid, focused: Bool, style: CellStyle = CellStyle(.input),
    prompt: String = ""
  ) {
    guard !area.isEmpty else { return }
    grid.fill(area.line(0), style: style)
    if buffer.isEmpty, !focused {
      grid.put(TextLayout.truncate(prompt, to: area.columns), at: area.origin, style: .dim)
      return
    }
    let cursorColumn = buffer.characters[..<buffer.cursor].reduce(0) { $0 + CellWidth.of($1) }
    var first = 0
    var hidden = 0
    if focused {
      // One column is kept for the cursor and one for the sign that text is hidden to the left.
      while cursorColumn - hidden > area.columns - (first > 0 ? 2 : 1), first < buffer.cursor {
        hidden += CellWidth.of(buffer.characters[first])
        first += 1
      }
    }
    let margin = first > 0 ? 1 : 0
    if margin > 0 { grid.put(Glyph.ellipsis, at: area.origin, style: .dim) }
    let start = area.origin.offset(columns: margin)
    let rest = String(buffer.characters[first...].prefix(area.columns + 1))
    grid.put(
      focused ? rest : TextLayout.truncate(rest, to: area.columns), at: start, style: style,
      width: area.columns - margin)
    if focused {
      grid.cursor = start.offset(columns: min(cursorColumn - hidden, area.columns - 1 - margin))
    }
  }
}
