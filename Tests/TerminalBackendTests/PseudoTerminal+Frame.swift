import TestSupport

extension PseudoTerminal {
  /// Waits until the probe has drawn a whole frame; the cursor is placed last of all.
  func waitForFrame() throws {
    try wait("a whole frame") { $0.cursor == (1, 4, true) && $0.lines[2].contains("safe") }
  }
}
