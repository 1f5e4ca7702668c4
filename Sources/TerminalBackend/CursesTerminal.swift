internal import CTerminal
package import TextGrid

/// The real terminal, held from creation until the value goes.
///
/// The terminal is given back on every way out: when the value goes, at `exit`, on a crash, and while the
/// program is stopped. `NO_COLOR` in the environment turns colour off and leaves bold and reverse.
@MainActor
package struct CursesTerminal: ~Copyable {
  /// Unicode, unless the locale or the caller allows only ASCII.
  package let glyphs: GlyphSet
  private let wakePipe: WakePipe?
  private let palette: Palette
  /// What the terminal shows; nothing when that is unknown.
  private var shown: CellGrid?
  private var contents: [UInt64] = []
  private var reader = InputReader(next: cterm_read)

  /// Takes over the terminal of this process.
  ///
  /// Signs are limited to ASCII when the locale of the environment is not UTF-8. The mouse is left to
  /// the terminal unless asked for, so that text can be selected and copied as usual.
  ///
  /// - Throws: a `TerminalError` that says what to do; the terminal is then untouched.
  package init(
    wakePipe: WakePipe? = nil, theme: TerminalTheme = .dark, glyphs: GlyphSet? = nil, mouse: Bool = false
  ) throws(TerminalError) {
    let code = cterm_open(wakePipe?.reader ?? -1, mouse)
    guard code == 0 else { throw TerminalError(code: code, type: TerminalType.current) }
    self.wakePipe = wakePipe
    self.glyphs = cterm_is_utf8() ? glyphs ?? .unicode : .ascii
    palette = Palette(theme: theme)
  }

  deinit {
    cterm_close()
  }
}

extension CursesTerminal: TerminalScreen {
  /// The extent as of the last resize that was read.
  package var size: GridSize {
    var rows: Int32 = 0
    var columns: Int32 = 0
    cterm_size(&rows, &columns)
    return GridSize(columns: Int(columns), rows: Int(rows))
  }

  /// Shows a grid; rows that have not changed since the last one cost a comparison.
  ///
  /// - Complexity: linear in the cells of the grid.
  package mutating func present(_ grid: CellGrid) {
    let size = self.size
    let old = shown?.size == grid.size ? shown : nil
    if shown?.size != grid.size { blankRows(from: grid.rows, to: size.rows) }
    for row in 0..<min(grid.rows, size.rows) {
      let range = row * grid.columns..<row * grid.columns + min(grid.columns, size.columns)
      if let old, CursesTerminal.isEqual(old.cells, grid.cells, range) { continue }
      send(row, grid.cells[range])
    }
    let cursor = grid.cursor.flatMap { GridRect(size).contains($0) ? $0 : nil }
    cterm_flush(Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0), cursor != nil)
    shown = grid
  }

  /// Stops the process group; the next grid paints every cell.
  package mutating func suspend() {
    cterm_suspend()
    shown = nil
  }

  /// Gives the terminal away while a closure runs; the next grid paints every cell.
  package mutating func release<Result, Failure: Error>(
    while body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    cterm_leave()
    defer {
      cterm_enter()
      shown = nil
    }
    return try body()
  }

  /// Forgets what the terminal shows.
  package mutating func repaint() {
    cterm_repaint()
    shown = nil
  }

  /// Waits for input; timeouts are rounded up to milliseconds and end after a day.
  package mutating func read(timeout: Duration?) -> TerminalInput {
    let milliseconds = timeout.map { max(0, min($0 / .milliseconds(1), 86_400_000)) } ?? -1
    let input = reader.read(timeout: Int32(milliseconds.rounded(.up)))
    guard case .resize = input else { return input }
    shown = nil
    return .resize(size)
  }

  private static func isEqual(_ old: [Cell], _ new: [Cell], _ range: Range<Int>) -> Bool {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        for index in range where old[index] != new[index] { return false }
        return true
      }
    }
  }

  /// Sends a row in runs of equal style.
  private mutating func send(_ row: Int, _ cells: ArraySlice<Cell>) {
    cterm_row_begin()
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      contents.removeAll(keepingCapacity: true)
      var end = start
      while end < cells.endIndex, cells[end].style == style {
        contents.append(cells[end].content)
        end += 1
      }
      let look = palette.look(of: style)
      cterm_row_add(contents, Int32(contents.count), look.attributes, look.pair)
      start = end
    }
    cterm_row_end(Int32(row))
  }

  private mutating func blankRows(from first: Int, to end: Int) {
    guard first < end else { return }
    let blanks = [Cell](repeating: .blank, count: size.columns)
    for row in first..<end { send(row, blanks[...]) }
  }
}
