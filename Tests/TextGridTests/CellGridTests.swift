import Testing

@testable import TextGrid

@Suite struct CellGridTests {
  private func grid(_ columns: Int, _ rows: Int = 1, _ glyphs: GlyphSet = .unicode) -> CellGrid {
    CellGrid(size: GridSize(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test func putReturnsTheColumnsUsed() {
    var grid = grid(10)
    #expect(grid.put("漢e\u{301}x", at: .zero) == 4)
    #expect(grid.description == "漢e\u{301}x")
    #expect(grid[0, 0].text == "漢")
    #expect(grid[1, 0].isContinuation)
    #expect(grid[2, 0].text == "e\u{301}")
  }

  @Test(arguments: [(3, "漢"), (4, "漢字"), (1, "")])
  func aWideCharacterIsNeverCutByAnEdge(_ width: Int, _ expected: String) {
    var grid = grid(width)
    grid.put("漢字", at: .zero)
    #expect(grid.description == expected)
  }

  @Test func aWideCharacterCutInHalfBecomesBlank() {
    var grid = grid(6)
    grid.put("漢字漢", at: .zero)
    grid.put("ab", at: GridPoint(column: 1, row: 0))
    #expect(grid.description == " ab 漢")
    grid.fill(GridRect(column: 5, row: 0, columns: 1, rows: 1), with: ".")
    #expect(grid.description == " ab  .")
  }

  @Test func drawingOutsideIsClipped() {
    var grid = grid(4, 2)
    grid.put("abcdef", at: GridPoint(column: -2, row: 0))
    grid.put("漢x", at: GridPoint(column: -1, row: 1))
    #expect(grid.description == "cdef\n x")
    #expect(grid.put("no", at: GridPoint(column: 0, row: 2)) == 0)
    #expect(grid.put("no", at: GridPoint(column: 4, row: 0)) == 0)
    #expect(grid.put("abc", at: GridPoint(column: 0, row: 1), width: 2) == 2)
  }

  @Test func escapeSequencesAreHarmless() {
    var grid = grid(20)
    grid.put("\u{1B}[31m\u{202E}red\u{7}\n.", at: .zero)
    #expect(grid.description == "·[31mred· .")
  }

  @Test func boxesAndTitles() {
    var grid = grid(12, 3)
    let inside = grid.box(grid.bounds, title: "Home Office")
    #expect(inside == GridRect(column: 1, row: 1, columns: 10, rows: 1))
    #expect(grid.description == "┌ Home Of… ┐\n│          │\n└──────────┘")
    var ascii = self.grid(8, 3, .ascii)
    ascii.box(ascii.bounds, title: "é")
    #expect(ascii.description == "+ e ---+\n|      |\n+------+")
    let none = ascii.box(GridRect(column: 0, row: 0, columns: 1, rows: 3))
    #expect(none.isEmpty)
  }

  @Test func layersShowInkAndEmphasis() {
    var grid = grid(8, 2)
    grid.put("ab", at: .zero, style: CellStyle(.blocking, .bold))
    grid.put("cd", at: GridPoint(column: 3, row: 0), style: CellStyle(.watch, .underline))
    grid.emphasise(GridRect(column: 4, row: 0, columns: 1, rows: 2), .reverse)
    #expect(grid.styleDescription == "BB.ww\n")
    #expect(grid.emphasisDescription == "BB.UR\n....R")
  }

  @Test func anAsciiGridKeepsColumns() {
    var grid = grid(12, 1, .ascii)
    #expect(grid.put("■ 漢 é— e\u{301}", at: .zero) == 9)
    #expect(grid.description == "# ?? e- e")
  }

  @Test func marksBeyondTheSecondAreDropped() {
    var grid = grid(3)
    grid.put("a\u{301}\u{302}\u{303}\u{304}b", at: .zero)
    #expect(grid.description == "a\u{301}\u{302}b")
    grid.put("\u{301}z", at: .zero)
    #expect(grid.description == "zb")
  }

  @Test func areasSplitWithoutLosingCells() {
    let area = GridRect(column: 2, row: 1, columns: 20, rows: 10)
    let columns = area.splitColumns(.fixed(5), .flexible(), .flexible(weight: 2), gap: 1)
    #expect(columns.map(\.columns) == [5, 5, 8])
    #expect(columns.map(\.minColumn) == [2, 8, 14])
    let short = area.splitRows(.fixed(8), .fixed(8), .flexible())
    #expect(short.map(\.rows) == [8, 2, 0])
    #expect(area.inset(columns: 11, rows: 1).isEmpty)
  }

  @Test func aCellIsTwoWordsOfPlainMemory() {
    #expect(MemoryLayout<Cell>.stride == 16)
    #expect(_isPOD(Cell.self))
  }
}
