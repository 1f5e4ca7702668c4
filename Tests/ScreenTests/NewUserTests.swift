import TestSupport
import Testing

extension ScreenFlows {
  /// What the README promises a new user, from the first look to the next morning.
  @Suite struct NewUserTests {
    @Test func theBoardShowsFourDepartmentsSideBySide() throws {
      let exercise = try Exercise()

      let terminal = try exercise.open()

      let lines = terminal.lines
      #expect(lines[0].contains("OFFICIAL · EXERCISE") && lines[39].contains("OFFICIAL · EXERCISE"))
      #expect(["FCDO", "HO", "MOD", "HMT"].allSatisfy { lines[5].contains("┌ \($0) · ") })
      #expect(lines[1].contains("AFG-2021 Afghanistan: withdrawal"))
      #expect(lines[1].contains("Wed 25 Aug 2021 17:42 BST · 21:12 Kabul · 16:42Z"))
      #expect(terminal.screenText.contains(try exercise.severities()))
      try terminal.wait("the chain verified") {
        $0.lines[3].firstMatch(of: /[0-9]+ [a-z]+-[a-z]+-[a-z]+ ✓/) != nil
      }
    }

    @Test func theDemoOpensInATerminal() throws {
      let exercise = try Exercise()
      let another = exercise.path("another.crossgov")

      let terminal = try PseudoTerminal(
        Crossgov.path, ["demo", "--board", another], environment: exercise.environment, columns: 120,
        rows: 40)

      try terminal.waitForScreen("2 Board")
      #expect(terminal.screenText.contains("25 Aug 2021 17:42 BST"))
      #expect(try terminal.quit() == 0)
      #expect(terminal.isRestored)
    }

    @Test func theHardwareCursorIsOnTheSelectedItemOfEveryScreen() throws {
      let exercise = try Exercise()
      try exercise.run("note", "A line to select")
      try exercise.run("decide", "A decision to select", "--rationale", "so that there is one")
      let terminal = try exercise.open("--as", "HO")

      for (key, tab) in [
        ("1", "1 Mine"), ("2", "2 Board"), ("3", "3 Conflicts"), ("4", "4 Decisions"), ("5", "5 Log"),
        ("6", "6 Review"),
      ] {
        try terminal.go(key, to: tab)
        try terminal.waitForSelection()
      }
    }

    @Test func theWorstConflictIsOpenedAndItsProofRead() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open(rows: 60)

      try terminal.go("3", to: "3 Conflicts")
      try terminal.waitForSelection()
      #expect(terminal.selection.contains("■ blocking"))
      terminal.press(.enter)
      try terminal.waitForText("Why it matters")

      let proof = terminal.screenText
      for heading in [
        "Why it matters", "What it rests on", "How they meet", "On one line of time", "Who is hurt",
        "What can be done", "When",
      ] {
        #expect(proof.contains(heading))
      }
      #expect(proof.contains("Rule capacity version 1: More counted on than there is"))
      #expect(proof.firstMatch(of: /#[0-9]+ +PJHQ quota for new decisions is 0 people/) != nil)
      #expect(proof.firstMatch(of: /#[0-9]+ +FCDO proposes to call new special cases forward/) != nil)
      #expect(proof.contains("██████"))
      #expect(proof.contains("3. Raise PJHQ quota for new decisions before people are called"))
      for time in ["Bites ", "True since ", "Flaggable since ", "Raised "] { #expect(proof.contains(time)) }
      #expect(terminal.cursor.isVisible)
    }

    @Test func aTaskIsUpdatedInThreeKeystrokes() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")
      try terminal.go("1", to: "1 Mine")
      let headings = terminal.lines.filter { $0.wholeMatch(of: /\ [A-Z][a-z ]+\([0-9]+\)/) != nil }
      #expect(headings.first?.hasPrefix(" Colliding") == true)
      try terminal.select("Security checks of the Nowzad staff")
      #expect(terminal.selection.contains("todo"))

      terminal.press(.text("u"), .text("d"), .enter)

      try terminal.waitForText("Recorded as #")
      try terminal.waitForSelection()
      #expect(terminal.selection.contains("Security checks of the Nowzad staff"))
      #expect(terminal.selection.contains("doing"))
      try terminal.wait("the chain verified") { $0.lines[3].hasSuffix("✓") }
      let last = try #require(try exercise.events().last { $0["kind"] as? String == "task.changed" })
      let body = try #require(last["body"] as? [String: Any])
      #expect(body["id"] as? String == "nowzad-checks" && body["status"] as? String == "doing")
      #expect(body["by"] as? String == "HO")
    }

    @Test func aLineIsLoggedWithOneKey() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")

      terminal.send("l")
      terminal.send("Names of 68 people handed to the duty officer")
      terminal.press(.enter)

      try terminal.waitForText("Recorded as #")
      try terminal.go("5", to: "5 Log")
      try terminal.waitForText("Names of 68 people handed to the duty officer")
      let lines = try exercise.run("note")
      #expect(lines.output.contains("Names of 68 people handed to the duty officer"))
    }

    @Test func aDecisionSettlesAConflictAndIsFoundByItsRationale() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.go("3", to: "3 Conflicts")
      let lines = try terminal.openLines()
      let number = try exercise.number(of: Exercise.quota)
      try terminal.select(number)
      terminal.press(.enter)
      try terminal.waitForText("Why it matters")

      try terminal.openForm("d", "Record a decision")
      #expect(terminal.lines.contains { $0.contains("Settles") && $0.contains(number) })
      terminal.send("Hold new calls forward")
      terminal.press(.tab, .tab, .tab)
      terminal.send("The quota is exhausted until the evening conference")
      terminal.press(.control("s"))
      try terminal.waitForText("Recorded as #")
      try terminal.go("3", to: "3 Conflicts")
      terminal.press(.home)
      try terminal.waitForText("Open (\(lines - 1))")
      let open = terminal.lines.prefix { !$0.hasPrefix(" Coming") }
      #expect(!open.contains { $0.contains(number) })
      #expect(terminal.lines[3].contains("■ 1 blocking"))

      try terminal.go("4", to: "4 Decisions")
      try terminal.waitForText("Hold new calls forward")
      terminal.send("/exhausted")
      try terminal.waitForText("1 of 1")
      #expect(terminal.screenText.contains("Hold new calls forward"))
      terminal.send("xyz")
      try terminal.waitForText("0 of 1")
      #expect(!terminal.screenText.contains("Hold new calls forward"))
    }

    @Test func everythingIsFoundAgainAfterTheTerminalWasClosed() throws {
      let exercise = try Exercise()
      let first = try exercise.open("--as", "HO")
      first.send("lThe line of yesterday\r")
      try first.waitForText("Recorded as #")
      try first.openForm("d", "Record a decision")
      first.send("The decision of yesterday")
      first.press(.control("s"))
      try first.waitForFrame("the form to close") { !$0.screenText.contains("ctrl-s record") }
      #expect(try first.quit() == 0)

      let second = try exercise.open("--as", "HO")

      try second.go("5", to: "5 Log")
      try second.waitForText("The line of yesterday")
      try second.go("4", to: "4 Decisions")
      try second.waitForText("The decision of yesterday")
      #expect(second.screenText.contains("25 Aug 2021 17:42 BST"))
    }
  }
}
