import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// What the screens look like.
@Suite struct ScreenTests {
  static let sizes = [(80, 24), (100, 10), (120, 40), (200, 60)]

  @Test(arguments: sizes)
  func everyScreen(_ columns: Int, _ rows: Int) {
    for screen in Screen.allCases {
      var driver = ScreenDriver(columns: columns, rows: rows, department: "FCDO", seen: 0)
      driver.press("\(screen.rawValue)")
      driver.lookBack()
      ScreenSnapshot.check(driver.grid, "\(screen.title.lowercased())-\(columns)x\(rows)")
    }
  }

  @Test func proofAndDetail() {
    var driver = ScreenDriver(columns: 100, rows: 50, department: "FCDO")
    driver.press("c", "enter")
    ScreenSnapshot.check(driver.grid, "proof-100x50")
    driver.press("j", "j", "enter")
    ScreenSnapshot.check(driver.grid, "thing-100x50")
    driver.press("4", "enter")
    ScreenSnapshot.check(driver.grid, "decision-100x50")
  }

  @Test func forms() {
    var driver = ScreenDriver(columns: 100, rows: 30, department: "HO")
    driver.press("1", "u")
    ScreenSnapshot.check(driver.grid, "form-task-100x30")
    driver.press("esc", "c", "d")
    ScreenSnapshot.check(driver.grid, "form-decision-100x30")
    driver.press("esc", "l", "? Who holds the list", "tab")
    ScreenSnapshot.check(driver.grid, "form-line-100x30")
    driver.press("ctrl-c", "A")
    ScreenSnapshot.check(driver.grid, "form-action-100x30")
  }

  @Test func asciiShowsSeveritiesAsLetters() {
    var driver = ScreenDriver(columns: 80, rows: 24, glyphs: .ascii, department: "FCDO")
    driver.press("c")
    #expect(driver.text.unicodeScalars.allSatisfy { $0.value < 0x7F })
    #expect(driver.text.contains("B blocking"))
    ScreenSnapshot.check(driver.grid, "conflicts-ascii-80x24")
  }

  @Test func asciiSpellsWhatOneColumnCannotSay() {
    var board = TestBoard.kabul
    let text = Array(repeating: "£300 is ≥ €250, ≤ £400 and ±5.", count: 12).joined(separator: " ")
    board.add(.logLine, ["text": .string(text)])
    board.add(.taskRecorded, ["id": "pay", "title": "Pay £68", "department": "HO"])
    var driver = ScreenDriver(board, columns: 80, rows: 24, glyphs: .ascii, department: "HO", screen: .log)
    #expect(driver.text.contains("GBP300 is >= EUR250, <= GBP400 and +/-5."), "\(driver.text)")
    driver.press("G", "enter")
    let words = driver.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let spelled = Array(repeating: "GBP300 is >= EUR250, <= GBP400 and +/-5.", count: 12).joined(
      separator: " ")
    #expect(words.contains(spelled), "\(driver.text)")
    driver.press("esc", "1")
    #expect(driver.text.contains("Pay GBP68"), "\(driver.text)")
    #expect(plain(driver.state).contains { $0.contains("Pay GBP68") })
  }

  @Test func helpAndPalette() {
    var driver = ScreenDriver(columns: 100, rows: 40)
    driver.press("?")
    ScreenSnapshot.check(driver.grid, "help-100x40")
  }

  @Test func tooSmallSaysWhatIsNeeded() {
    var driver = ScreenDriver(columns: 20, rows: 5)
    #expect(driver.text.contains("60×10"))
    #expect(driver.grid.cursor != nil)
    driver.press("l", "x")
    #expect(driver.state.form == nil)
    driver.press("q")
    #expect(driver.jobs.contains(.quit))
  }

  @Test func smallestSizeIsUsable() {
    var driver = ScreenDriver(columns: 60, rows: 15)
    driver.press("c", "enter")
    #expect(driver.text.contains("blocking"))
    driver.press("d", "Go")
    #expect(driver.cursorLine.contains("Go"))
  }

  @Test func markingsStandAtTopAndBottom() {
    let lines = ScreenDriver().grid.lines
    #expect(lines.first?.contains("OFFICIAL · EXERCISE") == true)
    #expect(lines.last?.contains("OFFICIAL · EXERCISE") == true)
  }

  @Test func plainTextHasNoFrames() {
    for screen in Screen.allCases {
      var driver = ScreenDriver(columns: 200, rows: 60, department: "FCDO", screen: screen)
      driver.tick()
      driver.lookBack()
      let text = plain(driver.state).joined(separator: "\n")
      #expect(!text.contains("│") && !text.contains("┌"))
      ScreenSnapshot.check(text + "\n", "plain-\(screen.title.lowercased())")
    }
  }

  @Test func keyTableIsDocumented() {
    #expect(KeyTable.markdown.contains("| `l` | log a line in the running log |"))
    let bound = Set(KeyTable.bindings.map(\.intent))
    #expect(Intent.allCases.allSatisfy { bound.contains($0) })
    #expect(KeyTable.bindings.allSatisfy { !$0.keys.isEmpty })
  }

  @Test func noKeyMeansTwoThingsInOneContext() {
    var seen: [String: Intent] = [:]
    for binding in KeyTable.bindings {
      for key in binding.keys {
        let place = "\(key) \(binding.context)"
        #expect(seen[place] == nil, "\(place)")
        seen[place] = binding.intent
      }
    }
  }
}
