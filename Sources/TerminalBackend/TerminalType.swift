internal import Glibc

/// What the environment says about the terminal.
enum TerminalType {
  /// The value of `TERM`; empty when it is unset.
  static var current: String {
    guard let value = getenv("TERM") else { return "" }
    return String(cString: value)
  }
}
