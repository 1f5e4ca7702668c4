/// An area of the screen: the cells that one part of a view may write.
package struct GridRect: Hashable, Sendable {
  /// The top left corner.
  package var origin: GridPoint
  /// The extent.
  package var size: GridSize

  /// An area by its corner and extent.
  package init(origin: GridPoint, size: GridSize) {
    self.origin = origin
    self.size = size
  }

  /// An area by its four numbers; a negative extent is read as zero.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: GridPoint(column: column, row: row), size: GridSize(columns: columns, rows: rows))
  }

  /// The area that covers a whole grid.
  package init(_ size: GridSize) {
    self.init(origin: .zero, size: size)
  }

  /// The width in cells.
  package var columns: Int { size.columns }
  /// The height in cells.
  package var rows: Int { size.rows }
  /// The first column.
  package var minColumn: Int { origin.column }
  /// The first row.
  package var minRow: Int { origin.row }
  /// The first column to the right of the area.
  package var maxColumn: Int { origin.column + size.columns }
  /// The first row below the area.
  package var maxRow: Int { origin.row + size.rows }
  /// Whether the area has no cells.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a point lies inside.
  package func contains(_ point: GridPoint) -> Bool {
    point.column >= minColumn && point.column < maxColumn && point.row >= minRow && point.row < maxRow
  }

  /// Shrinks the area on all four sides.
  ///
  /// An area too small for its margins becomes empty and keeps its origin inside the old area.
  package func inset(columns: Int = 0, rows: Int = 0) -> GridRect {
    GridRect(
      column: minColumn + min(columns, self.columns), row: minRow + min(rows, self.rows),
      columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// One row of the area, counted from its top; empty when there is no such row.
  package func line(_ index: Int) -> GridRect {
    let exists = index >= 0 && index < rows
    return GridRect(
      column: minColumn, row: minRow + index, columns: columns, rows: exists ? 1 : 0)
  }

  /// The part that two areas share; empty when they are apart.
  package func intersection(_ other: GridRect) -> GridRect {
    let left = max(minColumn, other.minColumn)
    let top = max(minRow, other.minRow)
    return GridRect(
      column: left, row: top, columns: min(maxColumn, other.maxColumn) - left,
      rows: min(maxRow, other.maxRow) - top)
  }

  /// Divides the area into columns side by side, from the left.
  package func splitColumns(_ parts: GridConstraint..., gap: Int = 0) -> [GridRect] {
    splitColumns(parts, gap: gap)
  }

  /// Divides the area into columns side by side, from the left.
  ///
  /// There is always one result for each part; those without room are empty.
  package func splitColumns(_ parts: [GridConstraint], gap: Int = 0) -> [GridRect] {
    GridConstraint.spans(parts, length: columns, gap: gap).map {
      GridRect(column: minColumn + $0.start, row: minRow, columns: $0.length, rows: rows)
    }
  }

  /// Divides the area into bands one above the other, from the top.
  package func splitRows(_ parts: GridConstraint..., gap: Int = 0) -> [GridRect] {
    splitRows(parts, gap: gap)
  }

  /// Divides the area into bands one above the other, from the top.
  ///
  /// There is always one result for each part; those without room are empty.
  package func splitRows(_ parts: [GridConstraint], gap: Int = 0) -> [GridRect] {
    GridConstraint.spans(parts, length: rows, gap: gap).map {
      GridRect(column: minColumn, row: minRow + $0.start, columns: columns, rows: $0.length)
    }
  }
}
