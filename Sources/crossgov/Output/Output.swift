import BoardReports
import Foundation

/// Standard output, written in large pieces.
enum Output {
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  static func line(_ text: String) { write(PlainText.cleaned(text) + "\n") }

  /// A note for people that is no part of what was asked for.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((PlainText.cleaned(text) + "\n").utf8))
  }

  static func report(_ report: Report, asJSON: Bool) {
    write(asJSON ? report.json : report.text)
  }

  /// Whether both ends are a terminal, so that screens can be shown.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
