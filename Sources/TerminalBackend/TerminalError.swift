/// Why there is no terminal to draw on.
package enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The environment does not say what the terminal is.
  case noType
  /// The system has no description of this type of terminal.
  case unknownType(String)
  /// The terminal can only print lines.
  case tooSimple(String)
  /// The program has the terminal open already.
  case busy
  /// The system had no memory or descriptor left.
  case system
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  package var description: String {
    switch self {
    case .notATerminal:
      "The screens need a terminal, but input or output is a file or a pipe. Use --plain for text."
    case .noType:
      "TERM is not set, so the kind of terminal is unknown. Set it, for example: export TERM=xterm-256color"
    case .unknownType(let type):
      "The terminal type \"\(type)\" is not known on this machine. Try: export TERM=xterm-256color"
    case .tooSimple(let type):
      "A terminal of type \"\(type)\" cannot place its cursor. Use --plain, or set TERM to the real type."
    case .busy: "The terminal is already in use by this program."
    case .system: "The system has no memory or file descriptor left for the terminal."
    }
  }
}
