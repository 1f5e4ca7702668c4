package import TextGrid

/// The screen as cells; costs what is visible, and reads nothing but the state.
package func view(_ state: AppState) -> CellGrid {
  var grid = CellGrid(size: state.size, glyphs: state.glyphs)
  if state.isTooSmall {
    drawTooSmall(state, on: &grid)
    return grid
  }
  if state.isCovered {
    CoverView(state: state).draw(on: &grid)
    return grid
  }
  let frame = FrameView(state)
  let body = frame.layout.body
  if let palette = state.palette {
    palette.draw(in: body, on: &grid)
  } else if let form = state.form {
    FormView(form: form, state: state).draw(in: body, on: &grid)
  } else if let page = state.pages.last {
    page.pane.draw(in: body, of: &grid, isNew: { _ in false }, empty: "There is nothing to show.")
  } else if state.screen == .board {
    state.drawBoard(in: body, on: &grid)
  } else {
    let pane = state.panes[state.screen] ?? ListPane()
    pane.draw(in: body, of: &grid, isNew: state.isNew, empty: state.emptyText)
  }
  frame.draw(on: &grid)
  return grid
}

private func drawTooSmall(_ state: AppState, on grid: inout CellGrid) {
  let needed = FrameLayout.smallest
  let text =
    "\(HeaderText(state: state).marking). This terminal is \(state.size.columns)×\(state.size.rows); crossgov needs \(needed.columns)×\(needed.rows) or more. q quits."
  for (row, line) in TextLayout.wrap(text, to: max(1, grid.columns)).enumerated() {
    grid.put(line, at: .zero.offset(rows: row), style: .plain)
  }
  grid.cursor = .zero
}

extension AppState {
  /// What an empty screen says.
  var emptyText: String {
    switch screen {
    case .mine: "Nothing collides, nothing is late, nobody waits for you."
    case .board: "Nothing in this situation."
    case .conflicts: "No conflicts: none open, none coming, none settled."
    case .decisions: "No decisions yet. d records one."
    case .log: "No lines yet. l logs one."
    case .review:
      reviewProgress ?? review.problem.map { "\($0.what). \($0.remedy) x tries again." }
        ?? "\(clockText): nothing collided."
    }
  }
}
