import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// The log says what was recorded in words for people.
@Suite struct LogTests {
  @Test func recordsAreSaidInWords() {
    var board = TestBoard.kabul
    board.add(.gateCounted, ["id": "baron", "group": "guards", "standing": "pending", "pending": 125])
    board.add(.actionChanged, ["id": "a2", "status": "suspended"])
    board.add(.gateChanged, ["id": "baron", "owner": "FCDO"])
    var driver = ScreenDriver(board, screen: .log)
    driver.press("r")
    let text = driver.state.activePane.rows.map(\.text).joined(separator: "\n")
    #expect(text.contains("count at a gate · Baron Hotel: embassy guards: 125 pending"))
    #expect(text.contains("change of an action · Security checks: status suspended"))
    #expect(text.contains("change at a gate · Baron Hotel: owner FCDO"))
    #expect(text.contains("account · Come to the Baron Hotel, sent by: FCDO, not MOD"))
    #expect(text.contains("instruction · Do not travel to the airport"))
    #expect(!text.contains("recorded ·") && !text.contains("sent_by"))
  }

  @Test func theYearIsSaidOnceTheBoardIsInAnother() throws {
    var board = TestBoard.kabul
    #expect(ScreenDriver(board, screen: .log).text.contains("25 Aug 17:42"))
    board.add(.clockSet, ["anchor": TestBoard.time("2022-01-03 09:00"), "rate": 0], situation: "")
    var driver = ScreenDriver(board, department: "FCDO", screen: .log)
    let row = try #require(driver.state.activePane.rows.first { $0.text.contains("Gate reports a queue") })
    #expect(row.text.hasPrefix("25 Aug 2021 17:42  · statement "), "\(row.text)")
    driver.press("3", "enter", "enter")
    let rows = driver.state.activePane.rows.map(\.text)
    #expect(rows.contains { $0.hasPrefix("Raised") && $0.contains("25 Aug 2021 17:42") }, "\(rows)")
  }

  @Test func everyKindOfEntryHasAName() {
    for kind in EventKind.allCases { #expect(!EventWords.name(of: kind).contains("_")) }
  }
}
