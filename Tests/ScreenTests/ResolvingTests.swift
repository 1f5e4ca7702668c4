import TestSupport
import Testing

extension ScreenFlows {
  /// From a conflict to a way out of it.
  @Suite struct ResolvingTests {
    private func changes(_ exercise: Exercise) throws -> Int {
      try exercise.events().count { $0["kind"] as? String == "instruction.changed" }
    }

    @Test func aWayOutIsTakenFromTheProofAndSettlesWhatItSaid() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "FCDO")
      try terminal.go("3", to: "3 Conflicts")
      try terminal.waitForSelection()

      terminal.press(.text("r"))
      try terminal.waitForText("Give up the plan")
      try terminal.select("Give up the plan: Come to the Baron Hotel")
      terminal.press(.enter)
      try terminal.waitForText(", raises 0)? [y/N]")
      terminal.press(.enter)
      #expect(try changes(exercise) == 0)
      terminal.press(.enter)
      try terminal.waitForText(", raises 0)? [y/N]")
      terminal.press(.text("y"))

      try terminal.waitForText("Recorded as #")
      try terminal.waitForText("1 blocking")
      #expect(try changes(exercise) == 1)
    }

    @Test func whatAWayOutLeavesOpenIsFilledInItsForm() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "FCDO")
      try terminal.go("3", to: "3 Conflicts")
      try terminal.waitForSelection()

      terminal.press(.text("r"))
      try terminal.waitForText("Give up the plan")
      try terminal.select("Hold it back until there is room")
      terminal.press(.enter)
      try terminal.waitForText("left open: until when")
      terminal.press(.text("27 Aug 2021 03:00 BST"), .tab)
      try terminal.waitForText("It would")
      terminal.press(.control("s"))

      try terminal.waitForText("Recorded as #")
      let change = try exercise.events().last { $0["kind"] as? String == "instruction.changed" }
      let body = try #require(change?["body"] as? [String: Any])
      #expect(body["scope"] != nil)
    }

    @Test func whatIsAnothersToDoIsAskedForWithATask() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open("--as", "MOD")
      try terminal.go("3", to: "3 Conflicts")
      try terminal.waitForSelection()

      terminal.press(.text("r"))
      try terminal.waitForText("Give up the plan")
      try terminal.select("Give up the plan: Come to the Baron Hotel")
      terminal.press(.enter)
      try terminal.waitForText("It is FCDO's to do. Record a task for FCDO? [y/N]")
      terminal.press(.text("y"))

      try terminal.waitForText("task for FCDO")
      try terminal.waitForText("Recorded as #")
      #expect(try exercise.run("task", "--department", "FCDO").output.contains("Give up the plan"))
    }
  }
}
