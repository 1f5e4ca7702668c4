import BoardEngine
import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// The pages of what scopes name, of limits, and of what is watched for.
@Suite struct RegisterPageTests {
  private static var board: TestBoard {
    var board = TestBoard.kabul
    board.add(.actorRecorded, ["id": "ministry", "title": "Ministry"])
    board.add(
      .actorRecorded,
      [
        "id": "bank", "title": "Bank",
        "controlled_by": [["actor": "ministry", "window": ["from": TestBoard.time("2021-08-15 12:00 BST")]]],
      ])
    board.add(
      .exceptionRecorded,
      [
        "id": "e1", "title": "Licence for food", "department": "HMT", "from": ["a3"],
        "scope": ["goods": ["food"]],
      ])
    board.add(
      .constraintRecorded,
      [
        "id": "c1", "title": "No returns", "department": "HO", "levers": ["access"],
        "scope": ["places": ["hotel"]],
      ])
    board.add(
      .indicatorRecorded, ["id": "k1", "title": "Raids on homes", "watchers": ["FCDO"], "state": "present"])
    board.add(
      .tripwireRecorded,
      [
        "id": "v1", "title": "Raids", "department": "FCDO", "indicators": ["k1"], "duty": "an assessment",
        "within_hours": 24,
      ])
    board.add(.triggerReceived, ["id": "y1", "title": "Raids in the west", "tripwire": "v1"])
    board.add(.dutyTakenUp, ["tripwire": "v1", "by": "FCDO"])
    return board
  }

  @Test(arguments: [
    (Subject(.actor, "bank"), ["Controlled by     Ministry, from 15 Aug 12:00"]),
    (Subject(.place, "hotel"), ["Within            Kabul airport"]),
    (
      Subject(.exception, "e1"),
      ["Exception from    Aid doubled to £286m", "Department        Treasury (HMT)"]
    ),
    (Subject(.constraint, "c1"), ["Levers            Access", "places: Baron Hotel"]),
    (Subject(.indicator, "k1"), ["State             present", "Watched by        Foreign"]),
    (
      Subject(.tripwire, "v1"),
      [
        "Duty              an assessment, within 24 h", "Set off by        Raids on homes",
        "received: Raids in the west", "taken up by FCDO",
      ]
    ),
  ])
  func aPageSaysWhatTheBoardHolds(_ subject: Subject, _ texts: [String]) {
    var driver = ScreenDriver(Self.board)
    driver.state.open(.thing(subject))
    driver.send(.tick(wall: driver.state.wall))
    for text in texts { #expect(driver.text.contains(text), "\(driver.text)") }
  }

  @Test func whatATripWireAsksForIsTakenUpFromItsPage() throws {
    var driver = ScreenDriver(Self.board, department: "FCDO")
    driver.state.open(.thing(Subject(.tripwire, "v1")))
    driver.tick()
    driver.press("n")
    #expect(driver.text.contains("a trigger that sets off Raids"))
    driver.press("takes up what raids", "enter")
    #expect(driver.state.form?.text("tripwire") == "v1")
    driver.press("ctrl-s")
    let command = try #require(driver.recorded.last?.command)
    #expect(command.kind == .dutyTakenUp && command.fields["tripwire"] == "v1")
  }

  @Test func aTriggerIsReadWithItsTripWire() {
    let subjects = EventSubjects(Self.board.state.board)
    let position = Self.board.events.last { $0.kind == EventKind.triggerReceived.rawValue }?.position ?? 0
    #expect(subjects.of(position) == Subject(.tripwire, "v1"))
  }
}
