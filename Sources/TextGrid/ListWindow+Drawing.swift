extension ListWindow {
  /// Draws the visible rows of a list and puts the cursor on the selected one.
  ///
  /// The closure is called once for each row on the screen, with the index of the row, the area it may
  /// write and whether it is selected. Rows beyond the height of the area are not drawn. A scroll bar
  /// takes the last column when the list is longer than the screen.
  package func draw(
    in area: GridRect, of grid: inout CellGrid, focused: Bool = true, scrollBar: Bool = true,
    row: (inout CellGrid, Int, GridRect, Bool) -> Void
  ) {
    let thumb = scrollBar && area.columns > 1 ? self.thumb(length: area.rows) : nil
    let columns = area.columns - (thumb == nil ? 0 : 1)
    for (offset, index) in visible.enumerated() where offset < area.rows {
      let line = GridRect(
        column: area.minColumn, row: area.minRow + offset, columns: columns, rows: 1)
      row(&grid, index, line, index == selection)
      if index == selection {
        if focused {
          grid.emphasise(line, .reverse)
          grid.cursor = line.origin
        } else {
          grid.emphasise(line, .bold)
        }
      }
    }
    guard let thumb else { return }
    for offset in 0..<area.rows {
      let point = GridPoint(column: area.maxColumn - 1, row: area.minRow + offset)
      grid.put(thumb.contains(offset) ? Glyph.bar : Glyph.scrollTrack, at: point, style: .border)
    }
  }
}
