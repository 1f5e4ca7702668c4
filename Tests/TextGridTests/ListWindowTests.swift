import Testing

@testable import TextGrid

@Suite struct ListWindowTests {
  @Test func theSelectionStaysInSight() {
    var list = ListWindow(count: 100, height: 10)
    list.move(by: 9)
    #expect(list.visible == 0..<10)
    list.move(by: 1)
    #expect(list.visible == 1..<11)
    list.moveToLast()
    #expect(list.visible == 90..<100)
    list.move(by: 5)
    #expect(list.selection == 99)
    list.moveToFirst()
    #expect(list.visible == 0..<10)
  }

  @Test func pagesKeepOneRowInSight() {
    var list = ListWindow(count: 100, height: 10)
    list.page(by: 1)
    #expect(list.selection == 9)
    #expect(list.visible == 9..<19)
    list.page(by: -1)
    #expect(list.selection == 0)
    #expect(list.visible == 0..<10)
  }

  @Test func aShorterListKeepsAValidSelection() {
    var list = ListWindow(count: 100, height: 10, selection: 50)
    list.resize(count: 20, height: 10)
    #expect(list.selection == 19)
    list.resize(count: 0, height: 10)
    #expect(list.selection == nil)
    #expect(list.visible.isEmpty)
    list.resize(count: 3, height: 10)
    #expect(list.selection == 0)
    #expect(list.visible == 0..<3)
  }

  @Test func scrollingTakesTheSelectionAlong() {
    var list = ListWindow(count: 100, height: 10)
    list.scroll(by: 5)
    #expect(list.visible == 5..<15)
    #expect(list.selection == 5)
    list.scroll(by: 500)
    #expect(list.visible == 90..<100)
  }

  @Test func drawingAsksOnlyForVisibleRows() {
    var list = ListWindow(count: 1_000_000, height: 3, selection: 0)
    list.select(500_000)
    var asked: [Int] = []
    var grid = CellGrid(size: GridSize(columns: 10, rows: 3))
    list.draw(in: grid.bounds, of: &grid) { grid, index, line, _ in
      asked.append(index)
      grid.put("\(index)", at: line.origin)
    }
    #expect(asked == [499_998, 499_999, 500_000])
    #expect(grid.cursor == GridPoint(column: 0, row: 2))
    #expect(grid.description == "499998   │\n499999   █\n500000   │")
    #expect(grid.emphasisDescription == "\n\nRRRRRRRRR")
  }
}
