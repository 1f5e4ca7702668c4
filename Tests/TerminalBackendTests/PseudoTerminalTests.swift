import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct PseudoTerminalTests {
  @Test func showsWhatAProgramPrintsAndHowItEnds() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf 'one\\ntwo'; exit 7"])
    #expect(try terminal.waitForExit() == 7)
    #expect(terminal.lines.prefix(2) == ["one", "two"])
    #expect(terminal.cursor == (3, 1, true))
    #expect(terminal.isRestored)
  }

  @Test func echoesWhatIsTyped() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    terminal.send("hello\r")
    try terminal.wait(for: "hello\nhello")
    terminal.press(.control("d"))
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func knowsModesAndAttributes() throws {
    let script = "tput smcup; tput civis; printf '\\033[?2004h'; tput bold; tput setaf 1; printf X; read line"
    let terminal = try PseudoTerminal("/bin/sh", ["-c", script])
    try terminal.wait(for: "X")
    #expect(terminal.isAlternateScreen && terminal.isBracketedPaste && !terminal.cursor.isVisible)
    #expect(!terminal.isRestored)
    let cell = terminal.cell(column: 0, row: 0)
    #expect(cell.isBold && cell.foreground == 1 && cell.background == nil)
  }

  @Test func tellsTheProgramItsSize() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty size; trap 'stty size' WINCH; echo ready; while read line; do :; done"])
    try terminal.wait(for: "24 80\nready")
    terminal.resize(columns: 50, rows: 10)
    terminal.send("\r")
    try terminal.wait(for: "10 50")
  }

  @Test func reportsSignalsAndTimeouts() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    #expect(throws: PseudoTerminalError.self) {
      try terminal.wait(for: "never", timeout: .milliseconds(50))
    }
    terminal.signal(9)
    #expect(try terminal.waitForExit() == 1009)
  }
}
