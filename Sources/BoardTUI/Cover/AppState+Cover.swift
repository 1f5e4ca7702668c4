import BoardModel

extension AppState {
  /// Covers the board once nobody has pressed a key for as long as was asked.
  mutating func coverWhenIdle() {
    guard let coversAfter, lastInput.until(wall) >= coversAfter else { return }
    isCovered = true
  }

  /// Notes that something was pressed, and takes the cover away.
  ///
  /// - Returns: whether there was one; what was opened and typed is as it was.
  mutating func uncover() -> Bool {
    lastInput = wall
    defer { isCovered = false }
    return isCovered
  }
}
