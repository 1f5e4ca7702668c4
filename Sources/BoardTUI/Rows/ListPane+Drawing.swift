import TextGrid

extension ListPane {
  /// Draws the rows in sight and puts the cursor on the selected one.
  func draw(
    in area: GridRect, of grid: inout CellGrid, focused: Bool = true, isNew: (Row) -> Bool, empty: String
  ) {
    guard !area.isEmpty else { return }
    if shown.isEmpty {
      let text = filter.isEmpty ? empty : "Nothing matches “\(filter)”. Esc clears the filter."
      for (index, line) in TextLayout.wrap(text, to: area.columns - 2).prefix(area.rows).enumerated() {
        grid.put(line, at: area.origin.offset(columns: 1, rows: index), style: .dim, width: area.columns - 1)
      }
      if focused { grid.cursor = area.origin }
      return
    }
    window.draw(in: area, of: &grid, focused: focused) { grid, index, line, _ in
      let row = row(at: index)
      row.draw(in: line, of: &grid, isNew: row.isSelectable && isNew(row))
    }
  }
}
