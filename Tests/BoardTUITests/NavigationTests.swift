import BoardEngine
import BoardModel
import ConflictRules
import Testing
import TextGrid

@testable import BoardTUI

/// Moving about, filtering, help, and what the cursor does.
@Suite struct NavigationTests {
  @Test func whoeverHasNothingOfTheirOwnIsToldWhatCollidesAmongOthers() {
    let driver = ScreenDriver(columns: 80, rows: 24, department: "CO", screen: .mine)
    #expect(driver.text.contains("Nothing of yours collides"), "\(driver.text)")
    #expect(
      driver.text.contains("Open among others: 1 blocking; 3 shows them on Conflicts."), "\(driver.text)")
    #expect(!driver.text.contains("Nothing collides"))
    let own = ScreenDriver(columns: 80, rows: 24, department: "FCDO", screen: .mine)
    #expect(!own.text.contains("among others"))
  }

  @Test func cursorIsOnTheSelectionEverywhere() {
    for screen in Screen.allCases {
      var driver = ScreenDriver(department: "FCDO", screen: screen)
      for keys in [["down"], ["end"], ["home"], ["enter"], ["down"], ["esc"]] {
        for key in keys { driver.press(key) }
        let grid = driver.grid
        guard let cursor = grid.cursor else {
          Issue.record("no cursor on \(screen)")
          continue
        }
        if driver.state.selectedRow != nil {
          #expect(grid[cursor.column, cursor.row].style.attributes.contains(.reverse))
        }
      }
    }
  }

  @Test func selectionStaysWhereItIsUnderALiveChange() throws {
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, department: "HO", screen: .mine)
    driver.press("G")
    let selected = driver.state.selectedRow?.id
    let cursor = driver.grid.cursor
    #expect(selected == "task/t2")
    board.add(
      .taskRecorded,
      ["id": "t0", "title": "Earlier", "department": "HO", "due": TestBoard.time("2021-08-25 18:00 BST")])
    board.add(.taskRecorded, ["id": "t9", "title": "Later", "department": "HO"])
    driver.show(board)
    #expect(driver.state.selectedRow?.id == selected)
    #expect(driver.text.contains("Later"))
    #expect(cursor != nil)
    #expect(driver.cursorLine.contains("Tell families where to wait"))
  }

  @Test func severalSituationsAreShownInTurnAndWhichItIs() {
    var board = TestBoard.kabul
    var single = ScreenDriver(board, department: "HO")
    single.press("S")
    #expect(single.text.contains("There is no other situation on this board"))

    let first = single.state.situation ?? ""
    board.add(.situationOpened, ["id": "ZZZ-2021", "title": "Elsewhere"])
    for screen in Screen.allCases {
      var driver = ScreenDriver(board, department: "HO", screen: screen)
      #expect(driver.text.contains("(1 of 2: S next)"))
      driver.press("G", "S")
      #expect(driver.state.situation == "ZZZ-2021")
      #expect(driver.text.contains("ZZZ-2021 Elsewhere (2 of 2: S next)"), "\(screen)")
      #expect(!driver.text.contains("Tell families where to wait"), "\(screen)")
      driver.press("S")
      #expect(driver.state.situation == first)
    }
  }

  @Test func theMostPressingSituationIsShownFirstAndTheOthersConflictsAreCounted() {
    var board = TestBoard.kabul
    board.add(.situationOpened, ["id": "AAA-2020", "title": "Quiet"])
    for (columns, rows) in [(80, 24), (100, 10), (120, 40), (200, 60)] {
      var driver = ScreenDriver(board, columns: columns, rows: rows, department: "HO")
      let blocking = driver.state.digest.counts[.blocking] ?? 0
      #expect(driver.state.situation == "AFG-2021")
      #expect(blocking > 0)
      #expect(!driver.text.contains("another situation"))
      driver.press("S", "j")
      #expect(driver.state.situation == "AAA-2020")
      let said = rows < 16 ? "S: \(blocking) blocking" : "another situation: \(blocking) blocking, S shows it"
      #expect(driver.text.contains(said), "\(driver.text)")
      #expect(rows < 16 || driver.text.contains("(1 of 2: S next)"))
      #expect(rows < 16 || plain(driver.state).contains(said))
    }
    var last = TestBoard.kabul
    last.add(.situationOpened, ["id": "ZZZ-2022", "title": "Later"])
    #expect(ScreenDriver(last, department: "HO").state.situation == "AFG-2021")
    var quiet = TestBoard()
    quiet.add(.situationOpened, ["id": "BBB-2020", "title": "Quiet"])
    quiet.add(.situationOpened, ["id": "AAB-2020", "title": "Quiet too"])
    #expect(ScreenDriver(quiet, department: "HO").state.situation == "AAB-2020")
  }

  @Test func aLongNoticeIsShownWholeAndTheListGivesWay() {
    let alarm =
      "another file has taken the place of /srv/crossgov/operations/pitting-2021.crossgov since it was opened here; look "
      + "into it, and if it is as it should be, leave and open it again"
    for (columns, rows) in [(80, 24), (120, 40), (200, 60)] {
      var driver = ScreenDriver(columns: columns, rows: rows, department: "FCDO", screen: .log)
      let hints = driver.grid.lines[rows - 2]
      driver.send(.notice(alarm))
      let said = driver.grid.lines[(rows - 5)..<(rows - 2)].joined(separator: " ").split(separator: " ")
      #expect(said.joined(separator: " ").contains(alarm), "\(driver.text)")
      #expect(driver.grid.lines[rows - 2] == hints)
      driver.press("G")
      #expect(driver.grid.cursor.map { $0.row < rows - 4 } == true)
      #expect(driver.cursorLine.contains(driver.state.selectedRow?.text.prefix(20) ?? "?"))
    }
    var readOnly = ScreenDriver(columns: 80, rows: 24, department: "FCDO")
    var snapshot = ScreenDriver.snapshot(.kabul)
    snapshot.verification = .readOnly(alarm + " with a copy of it")
    readOnly.send(.snapshot(snapshot))
    let reason = readOnly.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(reason.contains("Read only: \(alarm) with a copy of it"), "\(readOnly.text)")
    var small = ScreenDriver(columns: 100, rows: 10, department: "FCDO")
    small.send(.notice(alarm + alarm))
    #expect(small.grid.lines[7].contains("…"), "\(small.text)")
    small.press("esc")
    #expect(!small.text.contains("another file"))
  }

  @Test func whatIsNotBelievedAndWhatIsNotUnderstoodStandBesideTheChainValue() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "HO")
    var snapshot = ScreenDriver.snapshot(.kabul)
    snapshot.quarantined = 1
    snapshot.unknown = 2
    driver.send(.snapshot(snapshot))
    #expect(driver.text.contains("1 quarantined 2 unknown"), "\(driver.text)")
  }

  @Test func newRowsAreMarkedUntilVisited() {
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, department: "HO", seen: board.state.board.position, screen: .mine)
    driver.press("down")
    board.add(.taskRecorded, ["id": "t9", "title": "Fresh", "department": "HO"])
    driver.show(board)
    #expect(driver.text.contains("•"))
    driver.press("G")
    #expect(driver.cursorLine.contains("Fresh"))
    #expect(!driver.text.contains("•"))
  }

  @Test func filterIsLiveAndCounts() {
    var driver = ScreenDriver(department: "HO", screen: .log)
    driver.press("/", "guards")
    #expect(driver.text.contains("1 of 2"))
    #expect(driver.cursorLine.contains("/guards"))
    driver.press("enter")
    #expect(driver.cursorLine.contains("Who tells the guards?"))
    driver.press("esc")
    #expect(!driver.text.contains("1 of 2"))
    driver.press("/", "!guards")
    #expect(driver.text.contains("1 of 2"))
    #expect(!driver.text.contains("Who tells the guards?"))
  }

  @Test func headingsSayHowMuchOfThemAFilterLeaves() {
    var board = TestBoard.kabul
    for (id, title) in [("t8", "Ask the guards"), ("t9", "Ask the bank")] {
      board.add(.taskRecorded, ["id": .string(id), "title": .string(title), "department": "HO"])
    }
    var driver = ScreenDriver(board, department: "HO", screen: .mine)
    func heading() -> String {
      let lines = driver.text.split(separator: "\n").map(String.init)
      let place = lines.firstIndex { $0.contains("Ask the guards") } ?? 0
      return lines[..<place].last { $0.contains("(") } ?? ""
    }
    let whole = heading()
    driver.press("/", "guards", "enter")
    #expect(heading().contains("(1 of "), "\(heading())")
    #expect(heading().contains(" shown)"))
    driver.press("esc")
    #expect(heading() == whole)
    #expect(!whole.contains("shown"))
  }

  @Test func theHintsSayThatAThingCanBeChanged() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "MOD")
    driver.state.open(.thing(Subject(.gate, "baron")))
    driver.tick()
    #expect(driver.text.contains("e change"))
    driver.state.open(.proof("no such"))
    driver.tick()
    #expect(!driver.text.contains("e change"))
  }

  @Test func anotherOrderOfConflictsBeginsAtItsTop() {
    var board = TestBoard.kabul
    board.add(
      .instructionGiven,
      [
        "id": "i3", "title": "Come to the airport", "department": "HO", "direction": "go",
        "scope": [
          "groups": ["staff"], "places": ["airport"],
          "window": ["from": TestBoard.time("2021-08-25 17:00 BST")],
        ],
      ])
    var driver = ScreenDriver(board, screen: .conflicts)
    let first = driver.state.selectedRow?.id
    driver.press("enter", "down")
    #expect(driver.state.selectedRow?.id != first)
    driver.press("o")
    #expect(driver.state.selectedRow?.id == first)
  }

  @Test func whatCollidesIsSeenAndResolvedOnMine() {
    var driver = ScreenDriver(department: "MOD", screen: .mine)
    driver.press("a")
    #expect(driver.recorded.last?.command.kind == .conflictAcknowledged)
    driver.press("w")
    #expect(driver.text.contains("What is done about it"))
    driver.press("esc", "r")
    #expect(driver.text.contains("What can be done"))
  }

  @Test func decisionIsFoundByAWordOfItsRationale() {
    var driver = ScreenDriver(screen: .decisions)
    driver.press("/", "ring road", "enter")
    #expect(driver.cursorLine.contains("Keep the Baron Hotel open"))
    driver.press("enter")
    #expect(driver.text.contains("Buses are still on the ring road"))
    #expect(driver.text.contains("event #20"))
  }

  @Test func helpFindsByWordAndByKeyAndRunsIt() {
    var driver = ScreenDriver()
    driver.press("?", "running log")
    #expect(driver.text.contains("log a line in the running log"))
    driver.press("enter")
    #expect(driver.state.form?.kind == nil || driver.state.form?.kind == .line)
    #expect(driver.state.form?.kind == .line || driver.state.screen == .log)
    driver.press("esc", "?", "l", "enter")
    #expect(driver.state.form?.kind == .line)
  }

  @Test func paletteRunsACommand() {
    var driver = ScreenDriver()
    driver.press(":", "decision log", "enter")
    #expect(driver.state.screen == .decisions)
  }

  @Test func aKeyThatDoesNothingSaysWhy() {
    var driver = ScreenDriver(screen: .decisions)
    driver.press("u")
    #expect(driver.text.contains("Select a task first"))
    driver.tick()
    #expect(driver.text.contains("Select a task first"))
    driver.press("w")
    #expect(driver.text.contains("w does nothing here"))
  }

  @Test func columnsPageBelow110() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "FCDO")
    #expect(driver.text.contains(" 1–2 of 4"))
    driver.press("]", "]", "]")
    #expect(driver.text.contains(" 3–4 of 4"))
    #expect(driver.cursorLine.contains("Aid doubled"))
  }

  @Test func escapeGoesBackAndQLeaves() {
    var driver = ScreenDriver(screen: .conflicts)
    driver.press("enter", "enter")
    let depth = driver.state.pages.count
    driver.press("esc")
    #expect(driver.state.pages.count == depth - 1)
    driver.press("q", "q")
    #expect(driver.jobs.contains(.quit))
  }

  @Test func mouseSelectsAndOpens() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "HO", screen: .mine)
    driver.send(.input(.mouse(MouseInput(.press, at: GridPoint(column: 5, row: 10)))))
    #expect(driver.cursorLine.contains("Name the duty officer"))
    driver.send(.input(.mouse(MouseInput(.doubleClick, at: GridPoint(column: 5, row: 10)))))
    #expect(driver.state.pages.last?.target == .thing(Subject(.task, "t3")))
  }

  @Test func findingsInSightAreReportedOnce() {
    var driver = ScreenDriver(department: "FCDO")
    driver.press("c")
    let shown = driver.takeJobs().filter { if case .shown = $0 { true } else { false } }
    #expect(shown.count == 1)
    driver.press("down", "up", "enter")
    #expect(!driver.takeJobs().contains { if case .shown = $0 { true } else { false } })
  }

  @Test func exerciseClockIsDrivenByKeys() {
    var driver = ScreenDriver()
    driver.press("p")
    #expect(driver.recorded.last?.command.kind == .clockSet)
    #expect(driver.recorded.last?.command.fields["rate"] == 1000)
    driver.press(">", ">")
    #expect(driver.recorded.last?.command.fields["rate"] == 60_000)
    driver.press("p")
    #expect(driver.recorded.last?.command.fields["rate"] == 0)
    driver.press(".")
    #expect(driver.jobs.contains(.stepScript))
  }

  @Test(arguments: ["2", "l", "/", "?", ":"])
  func controlZLeadsToTheShellFromEverywhere(_ key: String) {
    var driver = ScreenDriver()
    driver.press(key)
    let before = driver.text
    _ = driver.takeJobs()
    driver.press("ctrl-z")
    #expect(driver.jobs == [.suspend])
    #expect(driver.text == before)
  }

  @Test func escapeSequencesInTitlesDoNothing() {
    var board = TestBoard.kabul
    board.add(
      .taskRecorded, ["id": "t9", "title": "\u{1B}[2J\u{1B}]0;gone\u{07}\u{202E}evil", "department": "HO"])
    var driver = ScreenDriver(board, department: "HO", screen: .mine)
    driver.press("G", "enter")
    #expect(driver.grid.cells.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    #expect(plain(driver.state).allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") })
  }

  @Test func aFilterIsSeenWhereTheTabsTakeTheWholeLine() {
    var driver = ScreenDriver(columns: 80, rows: 24, screen: .decisions)
    #expect(driver.text.contains("6 Review"))
    driver.press("/", "nothing like it", "enter")
    #expect(driver.text.contains("/nothing like it"))
    #expect(driver.text.contains("0 of"))
    #expect(driver.text.contains("[4 Decisions]"))
  }
}
