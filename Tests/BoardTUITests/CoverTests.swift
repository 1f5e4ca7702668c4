import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// A terminal that was left alone shows nothing of the board, and loses nothing of what was written.
@Suite struct CoverTests {
  private func leave(_ driver: inout ScreenDriver, for span: TimeSpan) {
    driver.send(.tick(wall: driver.state.wall.adding(span)))
  }

  private func idle(_ driver: inout ScreenDriver) {
    driver.state.coversAfter = .minutes(15)
    leave(&driver, for: .minutes(15))
  }

  @Test func theBoardIsCoveredAndMarkingAndClockStay() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "FCDO", screen: .conflicts)
    driver.state.coversAfter = .minutes(15)
    driver.press("down")
    leave(&driver, for: .minutes(14))
    #expect(!driver.state.isCovered)
    leave(&driver, for: .minutes(1))
    #expect(driver.state.isCovered)
    #expect(!driver.text.contains("Baron Hotel") && !driver.text.contains("blocking"))
    #expect(driver.grid.lines.first?.contains("OFFICIAL · EXERCISE") == true)
    #expect(driver.grid.lines.last?.contains("OFFICIAL · EXERCISE") == true)
    #expect(driver.text.contains("Wed 25 Aug 2021"))
    ScreenSnapshot.check(driver.grid, "covered-80x24")
  }

  @Test func anyKeyBringsItBackAndDoesNothingElse() {
    var driver = ScreenDriver(department: "FCDO", screen: .conflicts)
    idle(&driver)
    driver.press("q")
    #expect(!driver.state.isCovered && !driver.jobs.contains(.quit))
    #expect(driver.text.contains("blocking"))
  }

  @Test func aFormIsAsItWas() {
    var driver = ScreenDriver()
    driver.press("l", "Half a thou")
    idle(&driver)
    #expect(!driver.text.contains("Half a thou"))
    #expect(driver.text.contains("What was being written is kept"))
    driver.press("enter", "ght")
    #expect(driver.recorded.isEmpty)
    #expect(driver.state.form?.text("text") == "Half a thought")
  }

  @Test func whatIsCoveredIsShownToNobody() {
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, department: "FCDO", screen: .conflicts)
    idle(&driver)
    _ = driver.takeJobs()
    board.add(
      .instructionGiven,
      [
        "id": "i3", "title": "Keep away from the hotel", "department": "HO", "direction": "avoid",
        "scope": ["groups": ["guards"], "places": ["hotel"]],
      ])
    driver.show(board)
    #expect(!driver.takeJobs().contains { if case .shown = $0 { true } else { false } })
    driver.press("space")
    #expect(driver.takeJobs().contains { if case .shown = $0 { true } else { false } })
  }

  @Test func withoutATimeItNeverHappens() {
    var driver = ScreenDriver()
    leave(&driver, for: .days(3))
    #expect(!driver.state.isCovered)
  }
}
