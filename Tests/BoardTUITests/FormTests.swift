import BoardEngine
import BoardModel
import ConflictRules
import Testing
import TextGrid

@testable import BoardTUI

/// Filling forms in, what they send, and that nothing typed is lost.
@Suite struct FormTests {
  @Test func onASmallTerminalTheDecisionIsSeenWholeAndSaysWhatItSettles() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "MOD", screen: .conflicts)
    driver.press("d")
    #expect(driver.text.contains("Record a decision, which settles C1"))
    // Texts that nobody has begun take a row each, and the one in focus its own room.
    #expect(driver.text.contains("Settles          C1"))
    driver.state.form?.focus(on: "rationale")
    let rows = driver.grid.lines
    let place = rows.firstIndex { $0.contains("▸Rationale") } ?? 0
    #expect(rows[place + 3].contains("Options") && rows[place + 4].contains("Known"))
    var wide = ScreenDriver(columns: 120, rows: 60, department: "MOD", screen: .conflicts)
    wide.press("d")
    let all = wide.grid.lines
    let statement = all.firstIndex { $0.contains("Statement") } ?? 0
    #expect(all[statement + 3].contains("Rationale"))
  }

  @Test func taskIsUpdatedInThreeKeystrokes() throws {
    var driver = ScreenDriver(department: "HO", screen: .mine)
    driver.press("u", "x", "enter")
    let sent = try #require(driver.recorded.first)
    #expect(
      sent.command
        == Command(.taskChanged, situation: "AFG-2021", JSONObject([("id", "t1"), ("status", "done")])))
    #expect(driver.text.contains("Recording"))
    driver.send(.recorded(sent.id, position: 99))
    #expect(driver.state.ownEntries == [99])
    #expect(driver.state.form == nil)
    #expect(driver.text.contains("Recorded as #99"))
  }

  @Test func lineIsLoggedWithOneKey() throws {
    var driver = ScreenDriver(department: "HO", everybody: true)
    driver.press("l", "? FCDO: who holds the list @MOD", "enter")
    let sent = try #require(driver.recorded.first)
    #expect(sent.command.kind == .logLine)
    #expect(sent.command.fields["flavour"] == "question")
    #expect(sent.command.fields["text"] == "who holds the list")
    #expect(sent.command.fields["by"] == "FCDO")
    #expect(sent.command.fields["for"] == ["MOD"])
  }

  @Test func partiesOutsideGovernmentAreGivenNoTasks() {
    var board = TestBoard.kabul
    board.add(.departmentRecorded, ["id": "ALLY", "title": "An ally", "external": true])
    board.add(
      .undertakingGiven,
      ["id": "ally-promise", "title": "Seats", "department": "ALLY", "by": "HO", "promise": "come"])
    let driver = ScreenDriver(board, department: "HO", everybody: true)
    let builder = FormBuilder(state: driver.state)
    #expect(driver.state.boardDepartments.contains { $0.id == "ALLY" })
    #expect(!builder.actingDepartments.contains("ALLY"))
    #expect(builder.actingDepartments.first == "HO" && builder.actingDepartments.contains("MOD"))
  }

  @Test func tabGoesThroughTheFlavours() {
    var driver = ScreenDriver()
    driver.press("l", "Go", "tab")
    #expect(driver.text.contains("? Go"))
    driver.press("tab", "tab")
    #expect(driver.text.contains("> Go"))
    driver.press("tab")
    #expect(driver.state.form?.text("text") == "Go")
  }

  @Test func questionMarkIsTextInAField() {
    var driver = ScreenDriver()
    driver.press("l", "Why?")
    #expect(driver.state.palette == nil)
    #expect(driver.state.form?.text("text") == "Why?")
  }

  @Test func lateLineAsksWhy() throws {
    var driver = ScreenDriver()
    driver.press("l", "Queue at the gate", "down", "15:00")
    #expect(driver.text.contains("Why late"))
    driver.press("down", "radio was down", "enter")
    let sent = try #require(driver.recorded.first)
    #expect(sent.command.fields["late_reason"] == "radio was down")
    #expect(sent.command.fields["occurred"] == TestBoard.interval("2021-08-25 15:00 BST"))
  }

  @Test func decisionSettlesTheSelectedConflict() throws {
    var driver = ScreenDriver(department: "FCDO", everybody: true, screen: .conflicts)
    driver.press("d", "Send one notice", "ctrl-s")
    let sent = try #require(driver.recorded.first)
    #expect(sent.command.kind == .decisionRecorded)
    let name = try #require(driver.state.board.conflicts.sorted.first?.finding)
    #expect(sent.command.fields["settles"] == [.string(name)])
    #expect(sent.command.fields["manner"] == "resolved")
    #expect(sent.seen.screen == "Conflicts")
    #expect(sent.seen.position == driver.state.snapshot.position)
    let context = DecisionContext(
      now: driver.state.now, department: "FCDO", actsForEveryDepartment: true,
      seenPosition: sent.seen.position, seenChain: sent.seen.chain, seenScreen: sent.seen.screen,
      program: "test")
    let admission = try driver.state.snapshot.state.admit(sent.command, in: context)
    #expect(admission.settled.count == 1)
  }

  @Test func theNextConflictIsSelectedOnceOneIsDecided() throws {
    var board = TestBoard.kabul
    board.add(
      .instructionGiven,
      [
        "id": "i3", "title": "Keep away from the hotel", "department": "HO", "direction": "avoid",
        "scope": ["groups": ["guards"], "places": ["hotel"]],
      ])
    var driver = ScreenDriver(board, department: "FCDO", everybody: true, screen: .conflicts)
    let items = driver.state.activePane.rows.filter { $0.role == .item }.map(\.id)
    try #require(items.count > 1)
    let first = try #require(driver.state.selectedFinding)
    driver.press("d", "Send one notice", "ctrl-s")
    let sent = try #require(driver.recorded.first)
    board.append(.decisionRecorded, "AFG-2021", with(sent.command.fields, number: 2))
    driver.show(board)
    #expect(driver.state.selectedFinding == first, "until it is durable nothing moves")
    driver.send(.recorded(sent.id, position: board.state.board.position))
    #expect(driver.state.selectedRow?.id == items[1])
  }

  private func with(_ fields: JSONObject, number: Int64) -> JSONObject {
    var fields = fields
    fields["number"] = .integer(number)
    return fields
  }

  @Test func wholeDecisionIsRead() throws {
    var driver = ScreenDriver(department: "FCDO", everybody: true)
    driver.press("d")
    for (name, text) in [
      ("title", "Close"), ("options", "* close now\nwait: too late"), ("dissent", "HO: no time"),
      ("review_at", "+6h"), ("rationale", "why"),
    ] {
      driver.state.form?.focus(on: name)
      driver.send(.input(.paste(text)))
    }
    driver.press("ctrl-s")
    let fields = try #require(driver.recorded.first).command.fields
    #expect(fields["options"]?.array?.count == 2)
    #expect(fields["dissent"]?.object?["HO"] == "no time")
    #expect(fields["review_at"] == JSONValue(driver.state.now.adding(.hours(6))))
  }

  @Test func previewIsAskedAndShown() throws {
    var driver = ScreenDriver(department: "FCDO", everybody: true, screen: .conflicts)
    driver.press("d", "Send one notice", "tab")
    guard
      case .preview(let id, let command, let seen)? = driver.jobs.last(where: {
        if case .preview = $0 { true } else { false }
      })
    else {
      Issue.record("no preview was asked for")
      return
    }
    let context = DecisionContext(
      now: driver.state.now, department: "FCDO", actsForEveryDepartment: true, seenPosition: seen.position,
      program: "test")
    let admission = try driver.state.snapshot.state.preview(command, in: context)
    driver.send(
      .previewed(
        id, .success(PreviewResult(raised: admission.raised, settled: admission.settled, unacknowledged: [])))
    )
    #expect(driver.text.contains("It would settle 1"))
  }

  @Test func onASmallTerminalAPreviewTakesTheRoomThatTheFieldsLeave() throws {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "MOD", everybody: true)
    driver.state.openForm(.entry(.placeRecorded, about: ""))
    driver.press("The harbour", "tab")
    let asked = driver.jobs.compactMap { if case .preview(let id, _, _) = $0 { id } else { nil } }.last
    let open = try #require(driver.state.digest.open.first)
    let raised = [open, open, open]
    let result = PreviewResult(raised: raised, settled: [], unacknowledged: [])
    driver.send(.previewed(try #require(asked), .success(result)))
    #expect(driver.text.contains("It would raise 3"))
    #expect(driver.text.split(separator: "\n").count { $0.contains("■ blocking ·") } == 3, "\(driver.text)")
    #expect(!driver.text.contains(" more line"))
  }

  @Test func blockingFindingsAskForAReason() throws {
    var driver = ScreenDriver(department: "FCDO", everybody: true)
    let finding = try #require(driver.state.digest.open.first)
    driver.press("A", "Buses", "ctrl-s")
    let first = try #require(driver.recorded.last)
    driver.send(.refused(first.id, .needsAcknowledgement([finding])))
    #expect(driver.text.contains("Say why you go ahead"))
    #expect(driver.text.contains("Buses"))
    driver.press("ctrl-s")
    #expect(driver.recorded.count == 1)
    driver.press("Seats are held", "ctrl-s")
    let second = try #require(driver.recorded.last)
    #expect(second.command.fields["acknowledges"] == [.string(finding.finding.name)])
    #expect(second.command.fields["acknowledge_reason"] == "Seats are held")
  }

  @Test func whatMovedIsShownWithTheTextIntact() throws {
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, department: "HO", screen: .mine)
    driver.press("u", "x")
    let before = driver.state.snapshot.position
    board.add(.taskChanged, ["id": "t1", "status": "blocked", "by": "FCDO"])
    driver.show(board)
    driver.press("enter")
    let first = try #require(driver.recorded.last)
    #expect(first.seen.position == before)
    driver.send(
      .refused(
        first.id, .moved([.init(position: before + 1, department: "FCDO", field: "status", value: "blocked")])
      ))
    #expect(driver.text.contains("The board moved while you were writing"))
    #expect(driver.text.contains("FCDO set status to blocked"))
    #expect(driver.state.form?.text("status") == "done")
    driver.press("ctrl-s")
    #expect(try #require(driver.recorded.last).seen.position > before)
  }

  @Test func problemsAreShownAtTheirFields() throws {
    var driver = ScreenDriver(department: "HO")
    driver.press("t", "Check", "down", "down", "yesterday-ish", "enter")
    #expect(driver.recorded.isEmpty)
    #expect(driver.text.contains("is no time"))
    #expect(driver.cursorLine.contains("Due"))
  }

  @Test func draftsSurviveLeaving() throws {
    var driver = ScreenDriver()
    driver.press("l", "Half a thou")
    driver.tick()
    #expect(driver.drafts.last?.fields == ["text": "Half a thou"])
    driver.press("ght", "ctrl-c")
    #expect(driver.drafts.last?.fields == ["text": "Half a thought"])
    #expect(driver.text.contains("kept as a draft"))
    driver.press("l")
    #expect(driver.state.form?.text("text") == "Half a thought")
    #expect(driver.text.contains("Your draft is back"))
    driver.press("ctrl-x")
    #expect(driver.state.form?.text("text") == "")
    #expect(driver.drafts.last?.fields == nil)
    driver.press("esc")
    #expect(driver.state.form == nil)
  }

  @Test func draftsComeBackAfterARestart() {
    var driver = ScreenDriver()
    driver.send(.draftLoaded(.decision, ["title": "From before"]))
    driver.press("d")
    #expect(driver.text.contains("From before"))
    driver.press("esc", "q")
    #expect(driver.text.contains("Quit? [y/N]"))
    driver.press("enter")
    #expect(!driver.jobs.contains(.quit))
    driver.press("q", "y")
    #expect(driver.jobs.contains(.quit))
  }

  @Test func openFormIsKeptWhenTheTerminalGoes() {
    var driver = ScreenDriver()
    driver.press("l", "Last words")
    #expect(closing(driver.state) == [.saveDraft(.line, ["text": "Last words"])])
  }

  @Test func pastedLineBreaksBecomeBlanks() {
    var driver = ScreenDriver()
    driver.press("l")
    driver.send(.input(.paste("one\ntwo\u{1B}[31m")))
    #expect(driver.state.form?.text("text").contains("\n") == false)
    #expect(driver.state.form?.text("text").hasPrefix("one two") == true)
  }

  @Test func policyVersionCarriesCoverage() throws {
    var driver = ScreenDriver(columns: 200, rows: 60, department: "MOD")
    driver.press("/", "Relocations", "enter", "v")
    #expect(driver.state.form?.kind == .policy("arap"))
    driver.press("Guards too", "tab", "+2h", "tab", "tab", "y", "ctrl-s")
    let sent = try #require(driver.recorded.last)
    #expect(sent.command.kind == .policyVersioned)
    #expect(sent.command.fields["coverage"]?.object?["guards"] == "yes")
    #expect(sent.command.fields["coverage"]?.object?["staff"] == "yes")
  }

  @Test func readOnlyBoardsOfferNoChanges() {
    var driver = ScreenDriver()
    driver.state.viewer.canWrite = false
    driver.press("l")
    #expect(driver.state.form == nil)
    #expect(driver.text.contains("may read this board"))
    #expect(!driver.text.contains("log a line"))
  }

  @Test func acknowledging() throws {
    var driver = ScreenDriver(department: "FCDO", screen: .conflicts)
    driver.press("a")
    let sent = try #require(driver.recorded.last)
    #expect(sent.command.kind == .conflictAcknowledged)
    #expect(sent.command.fields["department"] == "FCDO")
  }
}
