import BoardModel
import TextGrid

/// What stands on the terminal while the board is covered: the marking and the clocks, and nothing of the board.
struct CoverView {
  let state: AppState

  func draw(on grid: inout CellGrid) {
    let layout = FrameLayout(state)
    FrameView(state).drawMarkings(on: &grid)
    let text = HeaderText(state: state)
    let minutes = (state.coversAfter?.milliseconds ?? 0) / 60_000
    var lines = [
      (text.clocks.joined(separator: " · "), CellStyle(.plain, .bold)), ("", .plain),
      (
        "The board is covered: nobody has pressed a key for \(minutes) \(minutes == 1 ? "minute" : "minutes").",
        .plain
      ),
    ]
    if state.form != nil { lines.append(("What was being written is kept as it was.", .plain)) }
    lines.append(("Any key brings it back.", CellStyle(.accent)))
    var row = layout.body.minRow + max(0, (layout.body.rows - lines.count) / 2)
    for (line, style) in lines {
      for part in TextLayout.wrap(line, to: max(1, grid.columns - 2)) {
        grid.put(
          TextLayout.pad(part, to: grid.columns, .centre), at: GridPoint(column: 0, row: row), style: style)
        row += 1
      }
    }
    grid.cursor = GridPoint(column: 0, row: max(0, row - 1))
  }
}
