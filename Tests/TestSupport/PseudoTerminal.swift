internal import CPseudoTerminal
internal import Glibc

/// A program running in a terminal emulator, driven and read by a test.
///
/// Nothing here sleeps: every wait polls the terminal until what it waits for is there.
package final class PseudoTerminal {
  private let pty: OpaquePointer
  /// The width of the terminal.
  package private(set) var columns: Int
  /// The height of the terminal.
  package private(set) var rows: Int

  /// Starts a program.
  ///
  /// The environment replaces the one of the tests; without one the program gets a UTF-8 locale, a
  /// terminal of type `xterm-256color` and the search path.
  ///
  /// - Throws: `PseudoTerminalError.noTerminal` when the system has none left.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var variables = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    if let libraries = getenv("LD_LIBRARY_PATH") { variables["LD_LIBRARY_PATH"] = String(cString: libraries) }
    variables.merge(environment) { $1 }
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    var settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") }
    words.append(nil)
    settings.append(nil)
    defer { for word in words + settings { free(word) } }
    guard let pty = cpty_spawn(path, &words, &settings, Int32(rows), Int32(columns)) else {
      throw PseudoTerminalError.noTerminal
    }
    self.pty = pty
    self.columns = columns
    self.rows = rows
  }

  deinit {
    cpty_free(pty)
  }

  // MARK: - Doing

  /// Sends bytes as if typed.
  package func send(_ text: String) {
    var text = text
    _ = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cpty_write(pty, $0.baseAddress, $0.count) }
    }
  }

  /// Presses keys one after the other.
  package func press(_ keys: TerminalKey...) {
    for key in keys { send(key.bytes) }
  }

  /// Pastes text, in brackets if the program has asked for them.
  package func paste(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cpty_paste(pty, $0.baseAddress, $0.count) }
    }
  }

  /// Changes the size of the terminal and tells the program.
  package func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cpty_resize(pty, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { cpty_signal(pty, number) }

  /// Closes the terminal under the program, as shutting its window does.
  package func hangUp() { cpty_hang_up(pty) }

  /// The process of the program.
  package var processID: Int32 { cpty_process(pty) }

  // MARK: - Waiting

  /// Reads what the program writes until a condition holds.
  ///
  /// - Throws: `PseudoTerminalError` with the screen as it was then, at once if the program has ended.
  package func wait(
    _ what: String = "condition", timeout: Duration = .seconds(30), poll interval: Int32 = 20,
    until condition: (PseudoTerminal) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + timeout
    var isOpen = true
    while !condition(self) {
      let remaining = deadline - ContinuousClock.now
      guard remaining > .zero else {
        throw PseudoTerminalError.timeout(what, screen: screenText)
      }
      let milliseconds = Int32(min(Double(interval), max(1, remaining / .milliseconds(1))))
      if isOpen {
        isOpen = cpty_pump(pty, milliseconds) >= 0
      } else {
        // The program has closed its end; only its exit can still change anything.
        let status = Int(cpty_status(pty))
        _ = Glibc.poll(nil, 0, milliseconds)
        guard status < 0 || condition(self) else {
          throw PseudoTerminalError.ended(what, status: status, screen: screenText)
        }
      }
    }
  }

  /// Waits until the screen shows a text.
  package func wait(for text: String, timeout: Duration = .seconds(30)) throws {
    try wait("\"\(text)\"", timeout: timeout) { $0.screenText.contains(text) }
  }

  /// Waits for the program to end; the result is its exit code, or 1000 and the number of a signal.
  package func waitForExit(timeout: Duration = .seconds(30)) throws -> Int {
    var status: Int32 = -1
    try wait("exit", timeout: timeout) { _ in
      status = cpty_status(pty)
      return status >= 0
    }
    while cpty_pump(pty, 0) > 0 {}
    return Int(status)
  }

  // MARK: - Looking

  /// The text of each row without the blanks at its end.
  package var lines: [String] {
    (0..<rows).map { row in
      var text = ""
      for column in 0..<columns { text += cell(column: column, row: row).text }
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The lines of the screen.
  package var screenText: String { lines.joined(separator: "\n") }

  /// What the terminal shows in one cell.
  package func cell(column: Int, row: Int) -> PseudoCell {
    var cell = CPtyCell()
    cpty_cell(pty, Int32(row), Int32(column), &cell)
    return PseudoCell(cell)
  }

  /// Where the hardware cursor is, and whether it shows.
  package var cursor: (column: Int, row: Int, isVisible: Bool) {
    var row: Int32 = 0
    var column: Int32 = 0
    var visible = false
    cpty_cursor(pty, &row, &column, &visible)
    return (Int(column), Int(row), visible)
  }

  /// Whether the program has left the screen of the shell.
  package var isAlternateScreen: Bool { cpty_is_alternate_screen(pty) }
  /// Whether the program has asked for pastes in brackets.
  package var isBracketedPaste: Bool { cpty_is_bracketed_paste(pty) }
  /// Whether the program has taken the mouse.
  package var hasMouse: Bool { cpty_has_mouse(pty) }
  /// Whether the program has read all that was typed and sleeps until there is more.
  package var isWaiting: Bool { cpty_is_waiting(pty) }
  /// All the bytes the program has written so far.
  package var bytesWritten: Int { Int(cpty_bytes(pty)) }

  /// Whether lines are edited and echoed, keys send signals, and output is processed, as in a shell.
  package var hasSaneSettings: Bool {
    let settings = cpty_settings(pty)
    return settings.is_known && settings.echoes && settings.is_canonical && settings.sends_signals
      && settings.processes_output
  }

  /// Whether nothing of a full-screen program is left on the terminal.
  package var isRestored: Bool {
    hasSaneSettings && !isAlternateScreen && !isBracketedPaste && !hasMouse && cursor.isVisible
  }
}
