/// Writes characters along one row of a grid.
struct Pen {
  var column: Int
  let end: Int
  let rowStart: Int
  let style: CellStyle
  let ascii: Bool
  /// Where a combining mark would go; nothing before the first character.
  private var last: Int?

  init(column: Int, end: Int, rowStart: Int, style: CellStyle, ascii: Bool) {
    self.column = column
    self.end = end
    self.rowStart = rowStart
    self.style = style
    self.ascii = ascii
  }

  /// Writes printable ASCII, and says false at the first other character.
  mutating func writeASCII(_ bytes: UnsafeBufferPointer<UInt8>, into cells: UnsafeMutableBufferPointer<Cell>)
    -> Bool
  {
    for byte in bytes {
      guard column < end else { return true }
      guard byte >= 0x20, byte < 0x7F else { return false }
      if column >= 0 { cells[rowStart + column] = Cell(Unicode.Scalar(byte), style: style) }
      column += 1
    }
    return true
  }

  /// Writes one scalar, and says false when there is no room for it.
  mutating func write(_ scalar: Unicode.Scalar, into cells: UnsafeMutableBufferPointer<Cell>) -> Bool {
    guard let shown = TextCleaning.visible(scalar) else { return true }
    let width = CellWidth.of(shown)
    if width == 0 {
      if !ascii, let last { cells[last].combine(shown) }
      return true
    }
    guard column + width <= end else { return false }
    if ascii {
      let standIn = AsciiText.standIn(for: shown)
      for place in column..<column + width where place >= 0 {
        cells[rowStart + place] = Cell(standIn, style: style)
      }
    } else if column >= 0 {
      cells[rowStart + column] = Cell(shown, style: style)
      if width == 2 { cells[rowStart + column + 1] = .continuation(style: style) }
      last = rowStart + column
    } else {
      last = nil
      if column + width > 0 { cells[rowStart] = Cell(" ", style: style) }
    }
    column += width
    return true
  }
}
