import TestSupport
import Testing

extension ScreenFlows {
  /// The reviewer's screen, and what is recorded without a key of its own.
  @Suite struct LookingBackTests {
    @Test func thePastIsLookedBackOnAndAProofOpened() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open(columns: 100)

      try terminal.go("6", to: "6 Review")
      try terminal.waitForText("With all that is held now: ", timeout: .seconds(60))
      try terminal.waitForSelection()
      #expect(terminal.screenText.contains("true since 9 Jun 2021"))
      terminal.press(.enter)
      try terminal.waitForText("In hindsight")
      #expect(terminal.screenText.contains("Flaggable since"))

      terminal.press(.escape)
      try terminal.waitForText("With all that is held now: ")
      terminal.press(.text("m"))
      try terminal.waitForText("Look back from another moment")
      terminal.press(.text("20 Aug 2021 12:00 BST"), .enter)
      try terminal.waitForText("As known on Fri 20 Aug 2021 12:00 BST: ", timeout: .seconds(60))
      #expect(try terminal.quit() == 0)
    }

    @Test func theReviewIsPrintedWhereThereIsNoTerminal() throws {
      let exercise = try Exercise()
      let printed = try exercise.run("open", "--plain", "--screen", "review").output
      #expect(printed.contains("With all that is held now: "))
      #expect(printed.contains("flaggable"))
    }

    @Test func aPromiseIsRecordedThroughItsFormAndPreview() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "HO")

      terminal.press(.text("n"))
      try terminal.waitForText("Record what:")
      terminal.press(.text("record a promise"), .enter)
      try terminal.waitForText("New promise")
      terminal.press(
        .text("Visas for scholars"), .tab, .tab, .text("Chevening scholars"), .tab, .text("e"), .tab)
      try terminal.waitForText("It would")
      terminal.press(.control("s"))

      try terminal.wait("recorded, or a reason asked for") {
        $0.screenText.contains("Recorded as #") || $0.screenText.contains("Why go ahead")
      }
      if terminal.screenText.contains("Why go ahead") {
        terminal.press(.text("They were told so"), .control("s"))
        try terminal.waitForText("Recorded as #")
      }
      #expect(try exercise.events().contains { $0["kind"] as? String == "undertaking.given" })
      #expect(try exercise.run("undertaking", "list").output.contains("Visas for scholars"))
    }
  }
}
