extension CellGrid {
  /// Fills an area with one narrow sign.
  package mutating func fill(_ area: GridRect, with scalar: Unicode.Scalar = " ", style: CellStyle = .plain) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(glyphs.shown(TextCleaning.visible(scalar) ?? " "), style: style)
    for row in area.minRow..<area.maxRow {
      splitWide(before: area.minColumn, row: row)
      clearHalf(at: area.maxColumn, row: row)
    }
    update(area) { $0 = cell }
  }

  /// Changes the style of an area and leaves its text.
  package mutating func restyle(_ area: GridRect, _ change: (CellStyle) -> CellStyle) {
    update(area) { $0.style = change($0.style) }
  }

  /// Adds emphasis to an area, such as reverse on the selected row.
  package mutating func emphasise(_ area: GridRect, _ attributes: CellAttributes) {
    restyle(area) { $0.adding(attributes) }
  }

  /// Draws a rule along a row.
  package mutating func horizontalLine(at point: GridPoint, columns: Int, style: CellStyle = .border) {
    fill(
      GridRect(origin: point, size: GridSize(columns: columns, rows: 1)), with: Glyph.horizontal,
      style: style)
  }

  /// Draws a rule down a column.
  package mutating func verticalLine(at point: GridPoint, rows: Int, style: CellStyle = .border) {
    fill(GridRect(origin: point, size: GridSize(columns: 1, rows: rows)), with: Glyph.vertical, style: style)
  }

  /// Draws a frame along the edges of an area, with a title in its top edge, and returns the inside.
  ///
  /// An area of fewer than two columns or rows gets no frame and has no inside.
  @discardableResult
  package mutating func box(
    _ area: GridRect, title: String = "", style: CellStyle = .border, titleStyle: CellStyle = .heading
  ) -> GridRect {
    guard area.columns >= 2, area.rows >= 2 else {
      return GridRect(origin: area.origin, size: .zero)
    }
    let right = area.maxColumn - 1
    let bottom = area.maxRow - 1
    for row in [area.minRow, bottom] {
      horizontalLine(
        at: GridPoint(column: area.minColumn + 1, row: row), columns: area.columns - 2, style: style)
    }
    for column in [area.minColumn, right] {
      verticalLine(at: GridPoint(column: column, row: area.minRow + 1), rows: area.rows - 2, style: style)
    }
    put(Glyph.topLeft, at: area.origin, style: style)
    put(Glyph.topRight, at: GridPoint(column: right, row: area.minRow), style: style)
    put(Glyph.bottomLeft, at: GridPoint(column: area.minColumn, row: bottom), style: style)
    put(Glyph.bottomRight, at: GridPoint(column: right, row: bottom), style: style)
    if !title.isEmpty, area.columns >= 6 {
      let shown = TextLayout.truncate(title, to: area.columns - 4)
      put(" \(shown) ", at: area.origin.offset(columns: 1), style: titleStyle, width: area.columns - 2)
    }
    return area.inset(columns: 1, rows: 1)
  }
}
