import Testing

@testable import TextGrid

@Suite struct EditingTests {
  private func field(_ text: String, _ keys: String) -> TextField {
    var field = TextField(text)
    for name in keys.split(separator: " ") {
      if let key = Key(name: String(name)), let action = EditAction(key) { field.apply(action) }
    }
    return field
  }

  @Test(arguments: [
    ("", "a b c", "abc|"),
    ("abc", "left x", "abx|c"),
    ("abc", "home del", "|bc"),
    ("abc", "home backspace", "|abc"),
    ("one two  ", "ctrl-w", "one |"),
    ("one two", "ctrl-left x", "one x|two"),
    ("one two", "home ctrl-right", "one| two"),
    ("one two", "left left ctrl-u", "|wo"),
    ("one two", "home right ctrl-k", "o|"),
    ("e\u{301}", "backspace", "|"),
    ("a", "\u{301}", "a\u{301}|"),
    ("👨‍👩‍👧x", "left left", "👨👩|👧x"),
  ])
  func edits(_ text: String, _ keys: String, _ expected: String) {
    let buffer = field(text, keys).buffer
    let left = String(buffer.characters[..<buffer.cursor])
    let right = String(buffer.characters[buffer.cursor...])
    let shown = "\(left)|\(right)"
    #expect(shown == expected)
  }

  @Test func aPasteIsCleanedAndStaysOnOneLine() {
    var field = TextField("x")
    field.apply(.paste("one\r\ntwo\u{1B}[A"))
    #expect(field.text == "xone two·[A")
    field.apply(.newLine)
    #expect(field.text == "xone two·[A")
  }

  @Test func aLongFieldScrollsToItsCursor() {
    var grid = CellGrid(size: GridSize(columns: 8, rows: 1))
    let field = TextField("abcdefghijkl")
    field.draw(in: grid.bounds, of: &grid, focused: true)
    #expect(grid.description == "…ghijkl")
    #expect(grid.cursor == GridPoint(column: 7, row: 0))
    field.draw(in: grid.bounds, of: &grid, focused: false)
    #expect(grid.description == "abcdefg…")
  }

  @Test func theCursorIsAlwaysInsideTheField() {
    for width in 1...12 {
      for place in 0...9 {
        var field = TextField("a漢字bcd字ef")
        field.buffer.moveCursor(to: place)
        var grid = CellGrid(size: GridSize(columns: width, rows: 1))
        field.draw(in: grid.bounds, of: &grid, focused: true)
        let column = grid.cursor?.column ?? -1
        #expect((0..<width).contains(column), "width \(width), place \(place)")
      }
    }
  }

  @Test func anAreaMovesByScreenLines() {
    var area = TextArea("the quick brown fox", columns: 11)
    var grid = CellGrid(size: GridSize(columns: 11, rows: 3))
    area.draw(in: grid.bounds, of: &grid, focused: true)
    #expect(grid.description == "the quick\nbrown fox\n")
    #expect(grid.cursor == GridPoint(column: 9, row: 1))
    area.apply(.moveUp)
    area.draw(in: grid.bounds, of: &grid, focused: true)
    #expect(grid.cursor == GridPoint(column: 9, row: 0))
    #expect(area.apply(.moveUp) == false)
    area.apply(.moveDown)
    area.apply(.newLine)
    area.apply(.insert("x"))
    #expect(area.text == "the quick brown fox\nx")
  }

  @Test func keysHaveNames() {
    for key in [Key.up, .backTab, .function(12), .control("d"), .alt("x"), .character(" "), .character("ß")] {
      #expect(Key(name: key.description) == key)
    }
    #expect(Key(name: "nonsense") == nil)
    #expect(Key(name: "-") == .character("-"))
  }
}
