import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// What a key costs on a large board; printed, since machines differ.
@Suite struct ViewCostTests {
  @Test func keyToFrameWith10000Tasks() {
    var board = TestBoard.kabul
    for number in 0..<10_000 {
      let department = ["FCDO", "HO", "MOD", "HMT"][number % 4]
      board.add(
        .taskRecorded,
        [
          "id": .string("n\(number)"), "title": .string("Task \(number) of a long list"),
          "department": .string(department), "due": JSONValue(board.now.adding(.minutes(Int64(number)))),
        ])
    }
    let clock = ContinuousClock()
    for screen in Screen.allCases {
      var driver = ScreenDriver(board, columns: 200, rows: 60, department: "HO")
      let start = clock.measure { driver.press("\(screen.rawValue)") }
      var worst = Duration.zero
      var total = Duration.zero
      for _ in 0..<200 {
        let spent = clock.measure {
          driver.press("down")
          _ = driver.grid
        }
        total += spent
        worst = max(worst, spent)
      }
      let live = clock.measure { driver.show(board) }
      let filter = clock.measure { driver.press("/", "9") }
      print(
        "\(screen): open \(start), key to frame \(total / 200) worst \(worst), snapshot \(live), filter key \(filter)"
      )
    }
  }
}
