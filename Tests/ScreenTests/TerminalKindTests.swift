import Glibc
import TestSupport
import Testing

extension ScreenFlows {
  /// Terminals without colour, without Unicode, small ones, and none at all.
  @Suite struct TerminalKindTests {
    @Test func withoutColourTheWordsAndSignsSayEverything() throws {
      let exercise = try Exercise()

      let terminal = try exercise.open(with: ["NO_COLOR": "1"])

      for tab in ["3 Conflicts", "1 Mine", "2 Board"] {
        try terminal.go(String(tab.prefix(1)), to: tab)
        let cells = (0..<40).flatMap { row in (0..<120).map { terminal.cell(column: $0, row: row) } }
        #expect(cells.allSatisfy { $0.foreground == nil && $0.background == nil })
      }
      try terminal.waitForSelection()
      #expect(terminal.screenText.contains(try exercise.severities()))
    }

    @Test func aTerminalWithoutUnicodeShowsTheSameInASCII() throws {
      let exercise = try Exercise()

      let terminal = try exercise.open(rows: 60, with: ["LC_ALL": "C", "TERM": "vt100"])

      for tab in ["1 Mine", "3 Conflicts", "4 Decisions", "5 Log", "2 Board"] {
        try terminal.go(String(tab.prefix(1)), to: tab)
        #expect(terminal.screenText.allSatisfy { $0.isASCII })
        // A question mark would stand where a character was lost.
        #expect(!terminal.screenText.replacing("? help", with: "").contains("?"))
      }
      #expect(
        ["FCDO", "HO", "MOD", "HMT"].allSatisfy { terminal.lines[5].contains("+ \($0) . ") },
        "\(terminal.lines[0...8])")
      #expect(terminal.screenText.contains("2 blocking") && terminal.screenText.contains(" watch "))
      #expect(terminal.cursor.isVisible)
      terminal.send("3")
      try terminal.waitForScreen("3 Conflicts")
      terminal.press(.enter)
      try terminal.waitForText("Why it matters")
      #expect(terminal.screenText.allSatisfy { $0.isASCII })
      #expect(terminal.screenText.contains("What can be done"))
    }

    @Test func aTerminalThatIsTooSmallSaysSo() throws {
      let exercise = try Exercise()

      let terminal = try exercise.start(columns: 20, rows: 5)

      try terminal.waitForFrame("a message") { $0.screenText.contains("60") && $0.screenText.contains("10") }
      #expect(try terminal.quit() == 0)
      #expect(terminal.isRestored)
    }

    @Test func aTerminalThatGrowsAgainGoesOn() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.openForm("l", "Log a line")
      terminal.send("Half a line")
      try terminal.waitForText("Half a line")

      terminal.resize(columns: 20, rows: 5)
      try terminal.waitForFrame("a message") { $0.screenText.contains("60") }
      terminal.resize(columns: 120, rows: 40)

      try terminal.waitForText("Half a line")
    }

    @Test func resizingKeepsTheSelection() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")
      for (tab, item) in [
        ("2 Board", "ARAP"), ("3 Conflicts", "2 effects"), ("1 Mine", "Security checks of"),
      ] {
        try terminal.go(String(tab.prefix(1)), to: tab)
        try terminal.select(item)

        for (columns, rows) in [(80, 24), (100, 10), (60, 15), (200, 60), (120, 40)] {
          terminal.resize(columns: columns, rows: rows)
          try terminal.waitForFrame("\(tab) at \(columns)x\(rows)") {
            $0.lines[rows - 1].contains("EXERCISE") && $0.lines[0].contains("EXERCISE")
              && $0.selection.contains(item)
          }
        }
      }
    }

    @Test func belowAHundredAndTenColumnsTwoDepartmentsAreShownAndPaged() throws {
      let exercise = try Exercise()

      let terminal = try exercise.open(columns: 80, rows: 24)

      #expect(terminal.screenText.contains("┌ FCDO · ") && terminal.screenText.contains("┌ HO · "))
      #expect(!terminal.screenText.contains("┌ MOD · "))
      terminal.send("]]")
      try terminal.waitForText("┌ MOD · ")
      #expect(!terminal.screenText.contains("┌ FCDO · "))
      try terminal.waitForSelection()
      terminal.send("[[")
      try terminal.waitForText("┌ FCDO · ")
    }

    @Test func sixtyByFifteenIsEnoughToWork() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO", columns: 60, rows: 15)
      try terminal.go("1", to: "1 Mine")

      try terminal.select("Security checks of the Nowzad")
      terminal.press(.text("u"), .text("d"), .enter)
      try terminal.waitForText("Recorded as #")
      terminal.send("lA line from a small terminal\r")
      try terminal.waitForFrame("the line recorded") { $0.lines[12].contains("Recorded as #") }
      try terminal.go("5", to: "5 Log")
      try terminal.waitForText("A line from a small")
      try terminal.go("3", to: "3 Conflicts")
      terminal.press(.enter)
      try terminal.waitForText("capacity")
    }

    @Test(arguments: ["", "dumb", "nonsense"])
    func aTerminalThatCannotShowScreensIsNamed(_ type: String) throws {
      let exercise = try Exercise()

      let terminal = try exercise.start(with: ["TERM": type])

      #expect(try terminal.waitForExit() == 4)
      #expect(terminal.screenText.contains("TERM") && terminal.screenText.contains(type))
      #expect(terminal.isRestored)
    }

    @Test func withoutATerminalTheBoardIsPrinted() throws {
      let exercise = try Exercise()

      let board = try exercise.run()
      let conflicts = try exercise.run("--plain", "--screen", "conflicts")

      #expect(board.status == 0 && conflicts.status == 0)
      #expect(!board.output.contains("\u{1B}"))
      #expect(board.output.hasPrefix("OFFICIAL · EXERCISE\n"))
      #expect(board.output.contains("\nHO · Home Office\n"))
      let number = try exercise.number(of: Exercise.quota)
      #expect(conflicts.output.contains(try Regex("Open \\([0-9]+\\)\n  ■ blocking  \(number)")))
      #expect(try exercise.run("--plain", "--screen", "nothing").status == 64)
    }
  }
}
