/// A place on the screen, counted in cells from the top left corner.
///
/// A point may lie outside the grid; drawing there is clipped.
package struct GridPoint: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  package static let zero = GridPoint(column: 0, row: 0)

  /// Moves a point by whole cells, to the right and down.
  package func offset(columns: Int = 0, rows: Int = 0) -> GridPoint {
    GridPoint(column: column + columns, row: row + rows)
  }
}
