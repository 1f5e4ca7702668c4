import TestSupport
import Testing

extension ScreenFlows {
  /// How long people wait; printed, and no reason to fail.
  @Suite struct SpeedTests {
    @Test func startAndKeys() throws {
      let exercise = try Exercise()
      let clock = ContinuousClock()

      let started = clock.now
      let terminal = try exercise.start(columns: 200, rows: 60)
      try terminal.wait("the Board") {
        $0.screenText.contains("[2 Board]") && $0.lines[59].contains("EXERCISE")
      }
      Measured.print("from start to the first full screen", clock.now - started)

      try terminal.waitForSelection()
      var times: [Duration] = []
      for turn in 0..<20 {
        let row = terminal.cursor.row
        let pressed = clock.now
        terminal.press(turn.isMultiple(of: 2) ? .down : .up)
        try terminal.wait("the next row") { $0.cursor.row != row && !$0.selection.isEmpty }
        times.append(clock.now - pressed)
        try terminal.waitForSelection()
      }
      let sorted = times.sorted()
      Measured.print("from key to frame, median of 20", sorted[10])
      Measured.print("from key to frame, worst of 20", sorted[19])
    }
  }
}
