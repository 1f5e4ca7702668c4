import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing
import TextGrid

@testable import BoardTUI

/// What can be done about a conflict, from its proof; and what became of conflicts, in their list.
@Suite struct WaysOutTests {
  private static let opposed = "opposed/i1/i2"

  /// A driver on the ways out of the clash of two instructions, weighed.
  private func onWaysOut(_ board: TestBoard = .kabul, department: String?, everybody: Bool = false)
    -> ScreenDriver
  {
    var driver = ScreenDriver(board, department: department, everybody: everybody, screen: .conflicts)
    driver.press("r")
    #expect(driver.jobs.contains(.weigh(Self.opposed)))
    driver.send(
      .weighed(
        Self.opposed, board.state.weighedProposals(for: Self.opposed, at: board.now, program: "test")))
    return driver
  }

  /// Moves to the first way out whose line holds some words.
  private func choose(_ words: String, _ driver: inout ScreenDriver) {
    for _ in 0..<20 where !driver.cursorLine.contains(words) { driver.press("down") }
    #expect(driver.cursorLine.contains(words))
  }

  @Test func aKeyGoesToWhatCanBeDoneWithWhatItWouldSettle() {
    let driver = onWaysOut(department: "FCDO")
    #expect(driver.text.contains("What can be done"))
    #expect(driver.cursorLine.contains("1. "))
    #expect(driver.text.contains("settles 1, raises 0"))
    #expect(driver.text.contains("missing: to whom it goes on speaking"))
  }

  @Test func takingOneAsksWithTheEffectAndNoIsTheDefault() {
    var driver = onWaysOut(department: "FCDO")
    choose("Withdraw the instruction: Do not travel", &driver)
    driver.press("enter")
    #expect(
      driver.text.contains(
        "Record as done now: Withdraw the instruction: Do not travel to the airport (settles 1, raises 0)?"))
    driver.press("enter")
    #expect(driver.recorded.isEmpty)
    driver.press("enter", "y")
    let command = driver.recorded.first?.command
    #expect(command?.kind == .instructionChanged)
    #expect(command?.fields["id"] == "i2")
    #expect(command?.fields["status"] == "withdrawn")
  }

  @Test func aNarrowTerminalCutsTheMatterAndNeverTheEffectOrTheAnswers() {
    let effect = " (settles 3 others, not this, raises 0)?"
    let prompt = Prompt(
      matter: "Record as done now: Tell new special cases before they act on it", ending: effect, deed: .quit)
    #expect(prompt.line(columns: 200) == prompt.matter + effect + " [y/N] ")
    let narrow = prompt.line(columns: 78)
    #expect(narrow == "Record as done now: Tell new s…" + effect + " [y/N] ")
    #expect(prompt.line(columns: 20).hasSuffix("… [y/N] "))
  }

  @Test func whatIsAnothersToDoBecomesATaskForThem() {
    var driver = onWaysOut(department: "MOD")
    choose("Withdraw the instruction: Do not travel", &driver)
    driver.press("enter")
    #expect(driver.text.contains("It is FCDO's to do. Record a task for FCDO?"))
    driver.press("y")
    let command = driver.recorded.first?.command
    #expect(command?.kind == .taskRecorded)
    #expect(command?.fields["department"] == "FCDO")
  }

  @Test func aLoggistTakesItInTheNameOfWhoeverItIs() {
    var driver = onWaysOut(department: nil, everybody: true)
    choose("Withdraw the instruction: Do not travel", &driver)
    driver.press("enter", "y")
    #expect(driver.recorded.first?.command.fields["by"] == "FCDO")
  }

  @Test func workOpensTheTaskFormFilledIn() {
    var driver = onWaysOut(department: "MOD")
    choose("Agree one message", &driver)
    driver.press("enter")
    #expect(driver.state.form?.kind == .newTask)
    #expect(driver.state.form?.text("title").hasPrefix("Agree one message with FCDO") == true)
    driver.press("ctrl-s")
    #expect(driver.recorded.first?.command.kind == .taskRecorded)
    #expect(driver.recorded.first?.command.fields["department"] == "MOD")
  }

  @Test func aGapIsNeverFilledWithAnInvention() {
    var driver = onWaysOut(department: "FCDO")
    choose("Except embassy guards from it", &driver)
    driver.press("enter")
    #expect(driver.state.form?.kind == .entry(.instructionChanged, about: "i2"))
    #expect(driver.text.contains("left open: to whom it goes on speaking"))
    #expect(driver.cursorLine.contains("Groups"))
    #expect(driver.text.contains("now staff · all, or names or words of titles"))
    #expect(driver.state.form?.text("scope.places") == "airport")
    driver.press("ctrl-s")
    #expect(driver.recorded.isEmpty, "nothing is said of what was left open")
    #expect(driver.state.form?.problems.first?.what == "it is open")
    driver.press("esc")
    #expect(driver.state.form == nil && driver.state.drafts.isEmpty, "nothing was typed")
  }

  @Test func aWayOutThatIsOnlyLookedAtLeavesOnesOwnDraftAlone() {
    var driver = onWaysOut(department: "MOD")
    driver.send(.draftLoaded(.newTask, ["title": "My own task"]))
    choose("Agree one message", &driver)
    driver.press("enter", "esc")
    #expect(driver.state.form == nil && driver.drafts.isEmpty)
    #expect(driver.state.drafts[.newTask] == ["title": "My own task"])
  }

  @Test func aGapIsFilledInTheFormAndRunsThroughPreview() throws {
    var driver = onWaysOut(department: "FCDO")
    choose("Except embassy guards from it", &driver)
    driver.press("enter", "nobody", "tab")
    let asked = driver.jobs.compactMap { job in
      if case .preview(_, let command, _) = job { command } else { nil }
    }
    let preview = try #require(asked.last)
    #expect(preview.fields["scope"]?.object?["groups"] == ["nobody"])
    driver.press("ctrl-s")
    let command = try #require(driver.recorded.first?.command)
    #expect(command.fields["id"] == "i2")
    #expect(command.fields["scope"]?.object?["groups"] == ["nobody"])
    #expect(command.fields["scope"]?.object?["places"] == ["airport"], "the rest of the scope stays")
    #expect(command.fields["title"] == nil, "what did not change is not sent")
  }

  @Test func aLoggistNamesTheHolderOfAGateInItsForm() throws {
    var board = TestBoard.kabul
    board.add(.gateRecorded, ["id": "north", "title": "the north gate"])
    board.add(.pathwayRecorded, ["id": "way", "title": "Way", "groups": ["staff"], "gates": ["north"]])
    board.add(
      .undertakingGiven,
      ["id": "u1", "title": "Entry for staff", "department": "FCDO", "groups": ["staff"], "promise": "entry"])
    let name = "ownership/gate-north/no-lead"
    var driver = ScreenDriver(board, department: nil, everybody: true, screen: .conflicts)
    driver.press("/", "gate-north/no", "enter", "r")
    driver.send(.weighed(name, board.state.weighedProposals(for: name, at: board.now, program: "test")))
    choose("Name the department that holds the north gate", &driver)
    driver.press("enter")
    #expect(driver.state.form?.kind == .entry(.gateChanged, about: "north"))
    #expect(driver.cursorLine.contains("Owner"))
    driver.press("m", "ctrl-s")
    #expect(driver.recorded.first?.command.fields["owner"] == "MOD")
  }

  @Test func whatNobodyIsKnownToHoldBecomesATaskToFindOut() throws {
    var board = TestBoard.kabul
    board.add(.gateRecorded, ["id": "north", "title": "the north gate"])
    board.add(.pathwayRecorded, ["id": "way", "title": "Way", "groups": ["staff"], "gates": ["north"]])
    board.add(
      .undertakingGiven,
      ["id": "u1", "title": "Entry for staff", "department": "FCDO", "groups": ["staff"], "promise": "entry"])
    let name = "ownership/gate-north/no-lead"
    var driver = ScreenDriver(board, department: "FCDO", screen: .conflicts)
    driver.press("/", "gate-north/no", "enter", "r")
    driver.send(.weighed(name, board.state.weighedProposals(for: name, at: board.now, program: "test")))
    choose("Name the department that holds the north gate", &driver)
    driver.press("enter")
    #expect(driver.text.contains("The board does not know: which department. Record a task for FCDO?"))
    driver.press("y")
    let command = try #require(driver.recorded.first?.command)
    #expect(command.kind == .taskRecorded)
    #expect(command.fields["department"] == "FCDO")
  }

  @Test func aFormOfAPolicyOpensWithTheCoverageKept() throws {
    var board = TestBoard.kabul
    board.add(
      .undertakingGiven,
      [
        "id": "u1", "title": "Told they qualify", "department": "FCDO", "groups": ["staff"],
        "promise": "entry", "rests_on": ["policy/arap@1"],
      ])
    board.add(
      .policyVersioned,
      [
        "id": "arap", "version": 2, "coverage": ["staff": "no"],
        "occurred": TestBoard.interval("2021-08-25 17:00 BST"),
      ])
    let name = "reliance/undertaking-u1/arap@2"
    var driver = ScreenDriver(board, department: "MOD", screen: .conflicts)
    driver.press("/", "arap", "enter", "r")
    driver.send(.weighed(name, board.state.weighedProposals(for: name, at: board.now, program: "test")))
    driver.press("enter")
    let form = try #require(driver.state.form)
    #expect(form.kind == .policy("arap"))
    #expect(form.text("coverage staff") == "yes")
    driver.press("ctrl-s")
    let command = try #require(driver.recorded.first?.command)
    #expect(command.fields["coverage"]?.object?["staff"] == "yes")
  }

  @Test func sayingWhatIsDoneIsTwoKeysAndALine() {
    var driver = ScreenDriver(department: "FCDO", screen: .conflicts)
    driver.press("w")
    #expect(driver.state.form?.kind == .resolving(Self.opposed))
    driver.press("enter")
    #expect(driver.recorded.isEmpty, "an empty line says nothing")
    driver.press("The advice is taken down tonight", "enter")
    let command = driver.recorded.first?.command
    #expect(command?.kind == .conflictResolving)
    #expect(command?.fields["note"] == "The advice is taken down tonight")
    #expect(command?.fields["department"] == "FCDO")
  }

  /// Effects of one cause: gates that are shut to people who were promised to pass them.
  private var grouped: TestBoard {
    var board = TestBoard.kabul
    for id in ["north", "south", "east"] {
      board.add(.gateRecorded, ["id": .string(id), "title": .string("\(id) gate"), "owner": "MOD"])
      board.add(.gateCounted, ["id": .string(id), "group": "staff", "standing": "refused"])
    }
    board.add(
      .pathwayRecorded,
      ["id": "way", "title": "Way", "groups": ["staff"], "gates": ["north", "south", "east"]])
    board.add(
      .undertakingGiven,
      ["id": "u1", "title": "Entry for staff", "department": "FCDO", "groups": ["staff"], "promise": "entry"])
    board.add(
      .undertakingGiven,
      [
        "id": "u2", "title": "A flight for staff", "department": "FCDO", "groups": ["staff"],
        "promise": "flight",
      ])
    return board
  }

  @Test func oneCauseWithManyEffectsIsALineThatUnfoldsAndFolds() throws {
    var driver = ScreenDriver(grouped, department: "FCDO", screen: .conflicts)
    let group = try #require(
      FindingGroup.groups(of: driver.state.digest.open).first { $0.members.count > 1 })
    driver.press("/", "effects", "enter")
    #expect(driver.text.contains("\(group.members.count) effects"))
    let folded = driver.state.activePane.rows.count
    driver.press("enter")
    #expect(driver.state.activePane.rows.count > folded)
    #expect(driver.text.contains("▾"))
    driver.press("left")
    #expect(driver.state.activePane.rows.count == folded)
    #expect(driver.text.contains("▸"))
    #expect(
      driver.text.contains("\(driver.state.digest.counts[.blocking] ?? 0) blocking"),
      "the header counts members")
  }

  @Test func acknowledgingAGroupAcknowledgesEachMemberThatConcernsTheDepartment() throws {
    var driver = ScreenDriver(grouped, department: "FCDO", screen: .conflicts)
    let group = try #require(
      FindingGroup.groups(of: driver.state.digest.open).first { $0.members.count > 1 })
    driver.press("/", "effects", "enter", "a")
    #expect(
      driver.recorded.map(\.command.fields["finding"]?.string).compactMap(\.self).sorted()
        == group.members.map(\.finding).filter { $0.departments.contains("FCDO") }.map(\.name).sorted())
    #expect(driver.recorded.count > 1)
    #expect(driver.recorded.allSatisfy { $0.command.kind == .conflictAcknowledged })
  }

  @Test func silencedConflictsStandApartAndAreCountedAsSuch() {
    var board = TestBoard.kabul
    board.add(
      .ruleAdjusted,
      [
        "rule": "opposed", "manner": "silenced", "reason": "The advice goes down tonight", "by": "FCDO",
        "until": TestBoard.time("2021-08-25 20:00 BST"),
      ])
    var driver = ScreenDriver(board, department: "FCDO", screen: .conflicts)
    #expect(driver.text.contains("Silenced by the committee (1)"))
    #expect(driver.text.contains("1 silenced"))
    #expect(driver.text.contains("0 blocking"))
    #expect(driver.text.contains("The advice goes down tonight"))
    board.advance(.hours(3))
    board.add(.clockSet, ["anchor": JSONValue(board.now), "rate": 0], situation: "")
    driver.show(board)
    #expect(!driver.text.contains("silenced"))
  }

  @Test func whatNobodyLooksAtClimbsToTheAgendaAndLeadsACommitteesOrder() {
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, department: "FCDO", screen: .conflicts)
    #expect(!driver.text.contains("agenda"))
    board.advance(.hours(2))
    board.add(.clockSet, ["anchor": JSONValue(board.now), "rate": 0], situation: "")
    driver.show(board)
    driver.press("o")
    #expect(driver.text.contains("On the agenda, because not everybody has looked (1)"))
    #expect(driver.text.contains("1 on the agenda since 25 Aug 19:42"))
  }
}
