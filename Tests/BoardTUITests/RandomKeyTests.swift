import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// Keys in no order at all: nothing may trap, and the cursor is always somewhere.
@Suite struct RandomKeyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func nothingTraps(_ seed: UInt64) {
    var random = SeededRandom(state: seed)
    var board = TestBoard.kabul
    var driver = ScreenDriver(board, columns: 100, rows: 30, department: "HO", everybody: true)
    let keys = KeyTable.bindings.flatMap(\.keys) + "abé世?!> 019".map { Key.character($0) }
    for step in 0..<5000 {
      let key = keys[random.next(below: keys.count)]
      driver.send(.input(.key(key)))
      if step.isMultiple(of: 7) { driver.tick() }
      if step.isMultiple(of: 97) {
        driver.send(
          .resized(GridSize(columns: 10 + random.next(below: 200), rows: 2 + random.next(below: 60))))
      }
      if step.isMultiple(of: 211) {
        board.add(.taskRecorded, ["id": .string("r\(step)"), "title": "More", "department": "HO"])
        driver.show(board)
      }
      if step.isMultiple(of: 301) { driver.send(.input(.paste("two\nlines\u{1B}"))) }
      for (id, _, _) in driver.recorded { driver.send(.recorded(id, position: 1)) }
      _ = driver.takeJobs()
      if step.isMultiple(of: 11) {
        #expect(driver.grid.cursor != nil, "\(driver.state.size) \(driver.state.viewName) \(driver.text)")
      }
    }
  }
}

/// A small generator whose sequence is the same everywhere.
struct SeededRandom {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}
