internal import CTerminal

extension TerminalError {
  /// The error for a result of `cterm_open`.
  init(code: Int32, type: String) {
    switch code {
    case CTERM_ERROR_NOT_A_TERMINAL: self = .notATerminal
    case CTERM_ERROR_NO_TYPE: self = .noType
    case CTERM_ERROR_UNKNOWN_TYPE: self = .unknownType(type)
    case CTERM_ERROR_TOO_SIMPLE: self = .tooSimple(type)
    case CTERM_ERROR_BUSY: self = .busy
    default: self = .system
    }
  }
}
