import BoardModel
import BoardReports
import Foundation
import TextGrid

/// Standard output, written in large pieces.
enum Output {
  /// Writes text as it is.
  ///
  /// A reader who went away ends the program quietly; a full disk is said and ends it too.
  static func write(_ text: String) {
    var text = text
    let code = text.withUTF8 { bytes -> Int32 in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard code != 0 else { return }
    if code == EPIPE { exit(0) }
    Failure(
      .storage,
      "the output could not be written: \(String(cString: strerror(code))). What was to be recorded is recorded; "
        + "crossgov log shows it"
    ).report()
  }

  static func line(_ text: String) { write(folded(PlainText.cleaned(text)) + "\n") }

  /// One object on a line of its own; members without a value are left out.
  static func data(_ members: [(String, JSONValue?)]) {
    let object = JSONObject(members.compactMap { name, value in value.map { (name, $0) } })
    write(JSONText.line(.object(object)) + "\n")
  }

  /// Several lines, folded where the terminal is narrow.
  static func lines(_ text: String, ascii: Bool = false) {
    let cleaned = PlainText.cleanedLines(text)
    guard ascii || columns != nil && !isUnicode else { return write(folded(cleaned)) }
    // What is spelled takes more columns, so before it is folded.
    let spelled = cleaned.split(separator: "\n", omittingEmptySubsequences: false).map(AsciiText.from)
    write(folded(spelled.joined(separator: "\n")))
  }

  /// Whether the locale says that characters beyond ASCII can be shown.
  private static var isUnicode: Bool {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.map { $0.lowercased().contains("utf") } ?? false
  }

  /// How wide the terminal is; nil for a pipe or a file.
  static var columns: Int? { wrap?.width }

  /// A note for people that is no part of what was asked for.
  static func note(_ text: String) {
    let line = PlainText.cleanedLines(text) + "\n"
    // Where nobody can be told, nothing more can be done about it.
    do { try FileHandle.standardError.write(contentsOf: Data(line.utf8)) } catch {}
  }

  static func report(_ report: Report, asJSON: Bool) {
    write(asJSON ? report.json : wrap.map(report.text(wrapping:)) ?? report.text)
  }

  /// Whether whoever read the output has gone away.
  static var isClosed: Bool {
    var descriptor = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLERR | POLLNVAL) != 0
  }

  /// Whether both ends are a terminal, so that screens can be shown.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  private static func folded(_ text: String) -> String { wrap?.lines(text) ?? text }

  /// How to fold on a terminal; nil for a pipe or a file, which get lines of any length.
  private static var wrap: TextWrap? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    let columns = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return TextWrap(width: columns > 0 ? columns : stated) { CellWidth.of($0) }
  }
}
