/// A whole screen as cells, and where its cursor is.
///
/// Views write into a grid and a terminal shows it; neither knows of the other. Text is made harmless
/// on its way in, whatever a caller forgot, and everything outside the grid is clipped.
package struct CellGrid: Hashable, Sendable {
  /// The extent, fixed for the life of the grid.
  package let size: GridSize
  /// The repertoire that text is translated to as it is written.
  package let glyphs: GlyphSet
  /// The cells row by row.
  package internal(set) var cells: [Cell]
  /// Where the hardware cursor goes: the selected item or the text being edited; hidden when nil.
  package var cursor: GridPoint?

  /// A grid of blanks without a cursor.
  package init(size: GridSize, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The number of cells in a row.
  package var columns: Int { size.columns }
  /// The number of rows.
  package var rows: Int { size.rows }
  /// The area that covers the grid.
  package var bounds: GridRect { GridRect(size) }

  /// The cell at a point; a blank outside the grid.
  package subscript(column: Int, row: Int) -> Cell {
    guard column >= 0, column < columns, row >= 0, row < rows else { return .blank }
    return cells[row * columns + column]
  }

  /// Writes text on one row and returns the columns it took.
  ///
  /// Writing stops before a character that would pass the width limit or the right edge; columns left
  /// of the grid are counted but not drawn. A wide character that is cut in half becomes a blank.
  ///
  /// - Complexity: linear in the characters that fit.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, at point: GridPoint, style: CellStyle = .plain, width: Int = .max
  ) -> Int {
    let room = min(width, columns - point.column)
    guard room > 0, point.row >= 0, point.row < rows else { return 0 }
    var pen = Pen(
      column: point.column, end: point.column + room, rowStart: point.row * columns,
      style: style, ascii: glyphs == .ascii)
    let first = max(0, point.column)
    splitWide(before: first, row: point.row)
    let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
      cells.withUnsafeMutableBufferPointer { pen.writeASCII(bytes, into: $0) }
    }
    if fast != true {
      pen.column = point.column
      cells.withUnsafeMutableBufferPointer { cells in
        for scalar in text.unicodeScalars {
          guard pen.write(scalar, into: cells) else { break }
        }
      }
    }
    clearHalf(at: pen.column, row: point.row)
    return pen.column - point.column
  }

  /// Writes one sign.
  package mutating func put(_ scalar: Unicode.Scalar, at point: GridPoint, style: CellStyle = .plain) {
    put(String(Character(scalar)), at: point, style: style)
  }

  /// Changes cells in place, row by row, inside an area.
  mutating func update(_ area: GridRect, _ change: (inout Cell) -> Void) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.minRow..<area.maxRow {
      for index in row * columns + area.minColumn..<row * columns + area.maxColumn { change(&cells[index]) }
    }
  }

  /// Blanks a wide character whose left half is about to lose its right half.
  mutating func splitWide(before column: Int, row: Int) {
    guard column > 0, column < columns, cells[row * columns + column].isContinuation else { return }
    cells[row * columns + column - 1] = Cell(" ", style: cells[row * columns + column - 1].style)
  }

  /// Blanks a right half that has lost its left half.
  mutating func clearHalf(at column: Int, row: Int) {
    guard column >= 0, column < columns, cells[row * columns + column].isContinuation else { return }
    cells[row * columns + column] = Cell(" ", style: cells[row * columns + column].style)
  }
}
