/// Why a program in a pseudo-terminal did not get where a test wanted it.
package enum PseudoTerminalError: Error, CustomStringConvertible {
  /// The system has no pseudo-terminal left.
  case noTerminal
  /// What was waited for, how the program ended before it came, and the screen then.
  case ended(String, status: Int, screen: String)
  /// What was waited for, and the screen when time was up.
  case timeout(String, screen: String)

  /// The failure with the screen at that time.
  package var description: String {
    switch self {
    case .noTerminal: "no pseudo-terminal is to be had"
    case .ended(let what, let status, let screen):
      "the program ended with \(status) before \(what); the screen was:\n\(screen)"
    case .timeout(let what, let screen): "waited in vain for \(what); the screen was:\n\(screen)"
    }
  }
}
