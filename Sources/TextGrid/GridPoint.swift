/// A place on the screen, counted in cells from the top left corner.
///
/// A point may lie outside the grid; drawing there is clipped.
package struct GridPoint: Hashable, Sendable {
  /// Cells from the left edge.
  package var column: Int
  /// Cells from the top edge.
  package var row: Int

  /// A place by its column and row, both counted from zero.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The top left corner.
  package static let zero = GridPoint(column: 0, row: 0)

  /// Moves a point by whole cells, to the right and down.
  package func offset(columns: Int = 0, rows: Int = 0) -> GridPoint {
    GridPoint(column: column + columns, row: row + rows)
  }
}
