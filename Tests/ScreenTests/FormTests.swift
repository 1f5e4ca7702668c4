import Glibc
import TestSupport
import Testing

extension ScreenFlows {
  /// Nothing that a person typed is lost, whatever ends the form.
  @Suite struct FormTests {
    @Test func controlCInEveryFormLosesNothing() throws {
      let exercise = try Exercise()
      let before = try exercise.events().count
      let terminal = try exercise.open("--as", "HO")

      // The forms by the key that opens them, and where that key is pressed.
      for (item, key, title) in [
        ("the security check", "l", "Log a line"), ("the security check", "t", "New task"),
        ("the security check", "A", "New action"), ("the security check", "d", "Record a decision"),
        ("Resettlement scheme for", "e", "Change action"), ("ARAP", "v", "New policy version"),
        ("Border Force works", "u", "Update task"),
      ] {
        try terminal.select(item)
        try terminal.openForm(key, title)
        // The first field of some forms is a choice, the second a line.
        if key == "e" || key == "u" { terminal.press(.tab) }
        terminal.send("kept \(key)")
        try terminal.waitForText("kept \(key)")

        terminal.press(.control("c"))
        try terminal.waitForText("kept as a draft")
        #expect(!terminal.screenText.contains("ctrl-s record"))

        try terminal.openForm(key, title)
        try terminal.waitForText("Your draft is back")
        #expect(terminal.screenText.contains("kept \(key)"))
        terminal.press(.control("c"))
        try terminal.waitForText("kept as a draft")
      }
      try terminal.waitForFrame("seven drafts") { _ in
        ["l", "t", "A", "d", "e", "v", "u"].allSatisfy { exercise.drafts.contains("kept \($0)") }
      }
      #expect(try exercise.events().count == before)
      // Outside of a form it leaves, as everywhere.
      terminal.press(.control("c"))
      try terminal.waitForText("Drafts are kept")
      terminal.send("y")
      #expect(try terminal.waitForExit() == 0)
    }

    @Test func aDraftOutlivesTheProgramBeingKilled() throws {
      let exercise = try Exercise()
      let first = try exercise.open()
      try first.openForm("d", "Record a decision")
      first.send("Half a decision")
      try first.wait("the draft on disk") { _ in exercise.drafts.contains("Half a decision") }
      first.signal(SIGKILL)
      #expect(try first.waitForExit() == 1000 + Int(SIGKILL))

      let second = try exercise.open()
      try second.openForm("d", "Record a decision")

      #expect(second.screenText.contains("Half a decision"))
      #expect(second.screenText.contains("Your draft is back"))
    }

    @Test func leavingWithADraftIsAskedAndTheDraftIsThereNextTime() throws {
      let exercise = try Exercise()
      let first = try exercise.open()
      first.send("l")
      try first.waitForText("Log a line")
      first.send("Half a line")
      first.press(.control("c"))
      try first.waitForText("kept as a draft")

      first.send("q")
      try first.waitForText("Drafts are kept")
      first.press(.enter)
      try first.waitForEnd(of: "Drafts are kept")
      first.send("q")
      try first.waitForText("Drafts are kept")
      first.send("y")
      #expect(try first.waitForExit() == 0)

      let second = try exercise.open()
      try second.openForm("l", "Log a line")
      #expect(second.screenText.contains("Half a line"))
    }

    @Test func aRecordedFormLeavesNoDraft() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.openForm("l", "Log a line")
      terminal.send("A line for the record")
      try terminal.wait("the draft on disk") { _ in exercise.drafts.contains("A line for the record") }

      terminal.press(.enter)

      try terminal.waitForText("Recorded as #")
      try terminal.waitForFrame("no draft on disk") { _ in exercise.drafts.isEmpty }
      #expect(try terminal.quit() == 0)
    }

    @Test func aBlockingPolicyChangeIsPreviewedAndRefusedUntilItSaysWhy() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO", columns: 140, rows: 50)
      try terminal.select("leave outside the rules")
      try terminal.openForm("v", "New policy version: leave outside the rules")
      let before = try exercise.events().count

      terminal.send("No new special cases")
      terminal.press(.control("o"))
      try terminal.moveToField("new special cas")
      terminal.send("n")
      try terminal.waitForText("It would raise 4:")
      #expect(terminal.screenText.contains("■ blocking"))

      terminal.press(.control("s"))
      try terminal.waitForText("Why go ahead")
      #expect(terminal.lines.contains { $0.contains("Recording this raises what blocks others") })
      #expect(!terminal.screenText.contains("Recording …"))
      #expect(terminal.screenText.contains("No new special cases"))
      terminal.press(.control("s"))
      try terminal.waitForText("why go ahead: it goes ahead")
      #expect(try exercise.events().count == before)

      terminal.send("No quota is left for them")
      terminal.press(.control("s"))
      try terminal.waitForText("Recorded as #")
      let version = try exercise.events().last { $0["kind"] as? String == "policy.versioned" }
      let body = try #require(version?["body"] as? [String: Any])
      #expect(body["acknowledge_reason"] as? String == "No quota is left for them")
      #expect((body["acknowledges"] as? [String])?.count == 1)
      #expect(terminal.screenText.contains("■ 3 blocking"))
    }

    @Test func aBlockingPolicyChangeCanBeLeftAndItsTextComesBack() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO", columns: 140, rows: 50)
      try terminal.select("leave outside the rules")
      try terminal.openForm("v", "New policy version: leave outside the rules")
      terminal.send("No new special cases")
      terminal.press(.control("o"))
      try terminal.moveToField("new special cas")
      terminal.send("n")
      terminal.press(.control("s"))
      try terminal.waitForText("Why go ahead")
      terminal.send("Because")

      terminal.press(.control("c"))
      try terminal.waitForText("kept as a draft")
      try terminal.openForm("v", "New policy version: leave outside the rules")

      #expect(terminal.screenText.contains("No new special cases"))
      #expect(terminal.lines.contains { $0.contains("Why go ahead") && $0.contains("Because") })
    }

    @Test func whatCannotBeReadIsRefusedAndTheTextStays() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      let before = try exercise.events().count
      try terminal.openForm("d", "Record a decision")
      terminal.press(.tab, .tab)
      terminal.send("A statement without a title")

      terminal.press(.control("s"))

      try terminal.waitForText("decision: it is empty")
      #expect(terminal.screenText.contains("A statement without a title"))
      #expect(try exercise.events().count == before)
    }

    @Test func aPasteOfSeveralLinesStaysOneLine() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")
      try terminal.openForm("l", "Log a line")
      #expect(terminal.isBracketedPaste)

      terminal.paste("first half\r\nsecond half\u{1B}[2J\tq")
      try terminal.waitForText("second half")
      #expect(terminal.lines.contains { $0.contains("first half") && $0.contains("second half") })
      #expect(terminal.screenText.contains("ctrl-s record"))
      terminal.press(.enter)

      try terminal.waitForText("Recorded as #")
      let lines = try exercise.events().filter { $0["kind"] as? String == "log.line" }
      let text = (lines.last?["body"] as? [String: Any])?["text"] as? String
      #expect(lines.count == 1)
      #expect(text?.hasPrefix("first half second half") == true, "\(text ?? "nothing")")
      #expect(text?.contains { $0.isNewline } == false)
    }

    @Test func aPasteWhereNothingIsTypedPressesNoKeys() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")
      let before = try exercise.events().count

      terminal.paste("p.lqy\r")

      try terminal.waitForText("Pasted text needs a field")
      #expect(terminal.screenText.contains("[2 Board]"))
      #expect(try exercise.events().count == before)
      #expect(try terminal.quit() == 0)
    }
  }
}
