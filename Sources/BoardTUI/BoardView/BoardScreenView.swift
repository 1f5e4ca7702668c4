import TextGrid

extension AppState {
  /// Draws the departments in sight side by side.
  func drawBoard(in body: GridRect, on grid: inout CellGrid) {
    let areas = columnAreas(body)
    if areas.isEmpty {
      grid.put("The board knows no departments yet.", at: body.origin.offset(columns: 1), style: .dim)
      grid.cursor = body.origin
    }
    for (index, area) in areas {
      let column = columns.columns[index]
      let isFocused = index == columns.focus
      let title =
        column.title == column.department ? column.title : "\(column.department) · \(column.title)"
      let inner = grid.box(
        area, title: title, style: isFocused ? CellStyle(.accent) : .border,
        titleStyle: isFocused ? CellStyle(.accent, .bold) : .heading)
      column.pane.draw(
        in: inner, of: &grid, focused: isFocused, isNew: isNew, empty: "Nothing in this situation.")
    }
  }
}
