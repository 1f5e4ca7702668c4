import TestSupport
import Testing

extension ScreenFlows {
  /// Two terminals on one board, and a board that time moves.
  @Suite struct TogetherTests {
    @Test func aChangeInOneTerminalArrivesInTheOtherByItself() throws {
      let exercise = try Exercise()
      let home = try exercise.open("--as", "HO")
      try home.go("1", to: "1 Mine")
      try home.select("Security checks of the Nowzad staff")
      let watcher = try exercise.open("--as", "MOD", columns: 200, rows: 60)
      try watcher.select("Abbey Gate")
      try watcher.waitForFrame("the chain verified") { $0.lines[2].hasSuffix("✓") }
      let before = (selection: watcher.selection, cursor: watcher.cursor)

      home.press(.text("u"), .text("d"), .enter)
      try home.wait(for: "Recorded as #")

      try watcher.waitForFrame("the task as doing") {
        $0.lines.contains { $0.contains("◐ Security checks of the Nowzad") }
      }
      #expect(watcher.selection == before.selection)
      #expect(watcher.cursor == before.cursor)
      #expect(!watcher.screenText.contains("Recorded as"))
    }

    @Test func whatIsAddedAboveDoesNotMoveTheSelectionOfAnother() throws {
      let exercise = try Exercise()
      let reader = try exercise.open("--as", "HO")
      try reader.go("3", to: "3 Conflicts")
      try reader.select("2 effects")
      let selected = reader.selection
      let lines = try reader.openLines()

      let settled = try exercise.run(
        "decide", "Hold new calls forward", "--rationale", "no quota", "--settles", Exercise.quota, "--as",
        "FCDO")

      #expect(settled.status == 0, "\(settled.errors)")
      try reader.waitForText("Open (\(lines - 1))")
      #expect(reader.selection == selected)
    }

    @Test func theNextEntriesOfTheCaseArriveStepByStep() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")
      let before = try exercise.events().count
      let recorded = try exercise.played().count

      terminal.send(".")
      try terminal.waitForText("Played: ")

      #expect(!terminal.lines[1].contains("17:42 BST"))
      #expect(try exercise.events().count > before)
      // What is shown to people is in words, not in the names of the stored kinds.
      for _ in 0..<8 {
        // What is long takes rows above, of which there are four at most.
        let played = terminal.lines[34...37].drop { !$0.contains("Played: ") }.joined(separator: " ")
        #expect(played.contains("Played: ") && played.firstMatch(of: /[a-z]\.[a-z]/) == nil, "\(played)")
        let position = terminal.lines[3]
        terminal.send(".")
        try terminal.waitForFrame("the next entry") {
          $0.lines[34...37].contains { $0.contains("Played: ") } && $0.lines[3] != position
        }
      }
      // The case speaks for whom it names, and not for who sits at the terminal.
      let played = try exercise.played().dropFirst(recorded)
      #expect(!played.isEmpty && played.allSatisfy { $0["by"] as? String != "HO" })
    }

    @Test func theExerciseClockRunsAndBringsTheNextEntries() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.waitForText("clock stopped")
      let counts = terminal.lines[3].prefix(40)
      let before = try exercise.played().count

      terminal.send("p")
      try terminal.waitForFrame("a clock that runs") { $0.lines[2].hasSuffix("clock runs") }
      for pace in ["×10", "×60", "×600", "×3600"] {
        terminal.send(">")
        try terminal.waitForFrame("a clock at \(pace)") { $0.lines[2].hasSuffix("clock \(pace)") }
      }

      try terminal.waitForFrame("other conflicts") { !$0.lines[3].hasPrefix(counts) }
      try terminal.waitForText("26 Aug 2021")
      terminal.send("p")
      try terminal.waitForFrame("a clock that stands") { $0.lines[2].hasSuffix("clock stopped") }
      #expect(try exercise.played().count > before)
    }
  }
}
