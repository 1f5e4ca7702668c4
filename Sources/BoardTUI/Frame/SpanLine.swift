import TextGrid

/// Lays pieces of text out along one row.
enum SpanLine {
  static func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + CellWidth.of($1.text) } }

  /// Draws pieces from the left and others at the right edge, which give way when there is no room.
  static func draw(left: [Span], right: [Span] = [], in line: GridRect, of grid: inout CellGrid) {
    guard !line.isEmpty else { return }
    let left = left.map { $0.shown(grid.glyphs) }
    let right = right.map { $0.shown(grid.glyphs) }
    let rightWidth = width(right)
    let fits = rightWidth > 0 && width(left) + rightWidth + 2 <= line.columns
    let room = fits ? line.columns - rightWidth - 1 : line.columns
    var column = 0
    for span in left where column < room {
      let text = TextLayout.truncate(span.text, to: room - column)
      column += grid.put(text, at: line.origin.offset(columns: column), style: span.style)
    }
    guard fits else { return }
    column = line.columns - rightWidth
    for span in right {
      column += grid.put(span.text, at: line.origin.offset(columns: column), style: span.style)
    }
  }

  /// The leading groups that fit a width, with three blanks between groups.
  static func fitting(_ groups: [[Span]], width limit: Int) -> [Span] {
    var result: [Span] = []
    var used = 0
    for group in groups where !group.isEmpty {
      let needed = width(group) + (result.isEmpty ? 0 : 3)
      guard used + needed <= limit else { continue }
      if !result.isEmpty { result.append(Span("   ")) }
      result += group
      used += needed
    }
    return result
  }
}
