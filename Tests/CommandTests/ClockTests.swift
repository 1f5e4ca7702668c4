import Foundation
import Testing

/// The driven clock of an exercise, and what arrives with it.
struct ClockTests {
  @Test func entriesArriveInOrderSignedByTheControl() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    let outcome = try sandbox.run("clock", "--to", "2021-08-26 07:00 +04:30")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("keep-away"))
    #expect(outcome.lines.last?.hasPrefix("Thu 26 Aug 2021 03:30 BST · 07:00 Kabul") ?? false)
    let control = try #require(
      try sandbox.list("member").first { $0.text("post") == "control" }?.text("key"))
    let arrived = try sandbox.events(after: before)
    let entries = arrived.filter { $0.record("body").text("script_entry") != nil }
    #expect(entries.count >= 3)
    #expect(entries.allSatisfy { $0.text("author") == control })
    let times = arrived.compactMap { $0.text("board_time") }
    #expect(times == times.sorted())
    #expect(times.last == "2021-08-26T02:30:00Z")
  }

  @Test func steppingGoesToTheNextEntry() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run("clock", "--step")
    #expect(outcome.output.contains("gate.counted  city-crossing"))
    #expect(outcome.output.contains("Wed 25 Aug 2021 20:30 BST"))
    let next = try sandbox.run("clock", "--step")
    #expect(next.output.contains("Do not travel to Kabul airport"))
    #expect(next.output.contains("Wed 25 Aug 2021 23:59 BST"))
  }

  @Test func anEntryThatNoLongerFitsIsRefusedAndShown() throws {
    let sandbox = try Sandbox.exercise()
    let taken = try sandbox.run(
      "record", "instruction.given", "id=keep-away", "title=Ours came first", "direction=avoid",
      "scope={groups: all, places: [kabul-airport]}", "--as", "FCDO", "--acknowledge", "opposed/*",
      "--reason", "a test")
    #expect(taken.status == 0, "\(taken.errors)")
    let before = try sandbox.position()
    let stepped = try sandbox.run("clock", "--to", "2021-08-26 00:00 BST")
    #expect(stepped.status == 0, "\(stepped.errors)")
    #expect(stepped.output.contains("script.refused  keep-away"), "\(stepped.output)")
    let refusal = try #require(try sandbox.events("script.refused", after: before).first)
    #expect(
      refusal.record("body").text("reason")?.contains("there is a instruction “keep-away” already") ?? false)
    // The rest of the case goes on.
    let rest = try sandbox.run("clock", "--to", "2021-08-27 12:00 BST")
    #expect(rest.status == 0)
    #expect(try sandbox.events("reading.recorded", after: before).count > 1)
  }

  @Test func theClockRunsAndStopsAndNeverGoesBack() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("clock", "--rate", "60").output.contains("60× as fast"))
    #expect(try sandbox.run("clock", "--rate", "0").output.contains("standing still"))
    let before = try sandbox.position()
    let back = try sandbox.run("clock", "--to", "2021-08-24 12:00 BST")
    #expect(back.status == 1)
    #expect(back.errors.contains("cannot go back"))
    #expect(back.errors.contains("crossgov review --known"))
    #expect(try sandbox.run("clock", "--rate", "5000").status == 64)
    #expect(try sandbox.run("clock", "--to", "yesterdayish").status == 64)
    #expect(try sandbox.position() == before)
  }

  @Test func anotherCaseFolderKeepsPlayingFromWhereItLies() throws {
    let sandbox = try Sandbox()
    let folder = try CaseFolder.copied(to: sandbox["my-case"])
    try folder.append("# one line more, so that it is another case\n", to: "situation.yaml")
    let made = try sandbox.run("demo", "--plain", "--board", sandbox.board, "--case", folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let stepped = try sandbox.run("clock", "--step")
    #expect(stepped.status == 0, "\(stepped.errors)")
    #expect(stepped.output.contains("city-crossing"))
  }
}
