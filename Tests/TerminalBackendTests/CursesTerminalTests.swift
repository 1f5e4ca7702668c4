import Glibc
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct CursesTerminalTests {
  @Test func startsDrawsAndQuits() throws {
    let probe = try ProbeRun.start()
    try probe.waitForFrame()
    #expect(probe.isAlternateScreen)
    #expect(probe.isBracketedPaste)
    #expect(!probe.hasMouse)
    #expect(!probe.hasSaneSettings)
    #expect(probe.lines[2].hasPrefix("│é 漢字 e\u{301}    safe ·[2Jend"))
    #expect(probe.lines[11] == "└" + String(repeating: "─", count: 58) + "┘")
    #expect(probe.cell(column: 1, row: 2).foreground == 160)
    #expect(probe.cell(column: 1, row: 2).isBold)
    #expect(probe.cell(column: 3, row: 2).width == 2)
    #expect(probe.cell(column: 2, row: 4).isReverse)
    #expect(probe.cursor == (1, 4, true))
    probe.send("q")
    #expect(try probe.waitForExit() == 0)
    #expect(probe.isRestored)
    #expect(probe.screenText.contains("probe ended"))
  }

  @Test(arguments: [
    (TerminalKey.down, "key(down)"), (.home, "key(home)"), (.pageDown, "key(pgdn)"),
    (.backTab, "key(shift-tab)"),
    (.enter, "key(enter)"), (.escape, "key(esc)"), (.backspace, "key(backspace)"), (.delete, "key(del)"),
    (.function(1), "key(F1)"), (.function(12), "key(F12)"), (.control("c"), "key(ctrl-c)"),
    (.control("q"), "key(ctrl-q)"), (.control("s"), "key(ctrl-s)"), (.alt("b"), "key(alt-b)"),
    (.wordLeft, "key(ctrl-left)"), (.text("ß"), "key(ß)"), (.text("漢"), "key(漢)"),
    (.text("e\u{301}"), "key(e\u{301})"),
  ])
  func readsKeys(_ key: TerminalKey, _ shown: String) throws {
    let probe = try ProbeRun.start()
    try probe.wait(for: "last: nothing")
    probe.press(key)
    try probe.wait(for: shown)
  }

  @Test(arguments: ["xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100"])
  func worksOnTerminalsOfManyKinds(_ type: String) throws {
    let probe = try ProbeRun.start(environment: ["TERM": type])
    try probe.waitForFrame()
    try probe.wait("cursor on the first row") { $0.cursor == (1, 4, true) }
    probe.send("\u{1B}[B")
    try probe.wait("cursor on the next row") { $0.cursor == (1, 5, true) }
    probe.send("q")
    #expect(try probe.waitForExit() == 0)
    #expect(probe.hasSaneSettings && !probe.isAlternateScreen && !probe.isBracketedPaste)
  }

  @Test func pastesAreOneInput() throws {
    let probe = try ProbeRun.start()
    try probe.wait(for: "last: nothing")
    probe.paste("qx\u{1B}[2J漢字\rend\u{7}")
    try probe.wait(for: "│qx漢字 end· ")
  }

  @Test func unknownKeysTypeNothing() throws {
    let probe = try ProbeRun.start()
    try probe.wait(for: "last: nothing")
    probe.send("\u{1B}[24;7~\u{1B}[Ia")
    try probe.wait(for: "│a ")
    #expect(!probe.screenText.contains("24"))
  }

  @Test func resizesAtOnce() throws {
    let probe = try ProbeRun.start()
    try probe.waitForFrame()
    for (columns, rows) in [(100, 30), (40, 10), (81, 25)] {
      probe.resize(columns: columns, rows: rows)
      try probe.wait(for: "Probe \(columns)x\(rows)")
      try probe.wait("frame") { $0.lines[rows - 1].hasPrefix("└─") && $0.lines[rows - 1].hasSuffix("─┘") }
    }
  }

  @Test func anotherThreadWakesTheLoop() throws {
    let probe = try ProbeRun.start()
    try probe.wait(for: "last: nothing")
    probe.send("t")
    try probe.wait(for: "last: wake")
  }

  @Test func readsTheMouseOnlyWhenAsked() throws {
    let probe = try ProbeRun.start(["--mouse"])
    try probe.waitForFrame()
    #expect(probe.hasMouse)
    probe.send("\u{1B}[<0;5;3M\u{1B}[<0;5;3m")
    try probe.wait(for: "last: mouse")
    probe.send("q")
    #expect(try probe.waitForExit() == 0)
    #expect(probe.isRestored)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func endsInOrderWhenAskedTo(_ number: Int32) throws {
    let probe = try ProbeRun.start()
    try probe.waitForFrame()
    probe.signal(number)
    #expect(try probe.waitForExit() == 0)
    #expect(probe.isRestored)
    #expect(probe.screenText.contains("probe ended"))
  }

  @Test func aCrashLeavesASaneTerminalAndItsMessage() throws {
    // The run-time may print a stack trace behind the message; the screen has to hold both.
    let probe = try ProbeRun.start(
      environment: ["SWIFT_BACKTRACE": "enable=no"], columns: 200, rows: 100)
    try probe.waitForFrame()
    probe.send("x")
    #expect([1000 + Int(SIGILL), 1000 + Int(SIGTRAP)].contains(try probe.waitForExit()))
    #expect(probe.isRestored)
    #expect(probe.screenText.contains("the probe was told to crash"))
  }

  @Test func exitLeavesASaneTerminal() throws {
    let probe = try ProbeRun.start()
    try probe.waitForFrame()
    probe.send("e")
    #expect(try probe.waitForExit() == 3)
    #expect(probe.isRestored)
  }

  @Test func warningsAreKeptUntilTheEnd() throws {
    let probe = try ProbeRun.start()
    try probe.waitForFrame()
    probe.send("w")
    try probe.wait(for: "key(w)")
    #expect(!probe.screenText.contains("a warning"))
    probe.send("q")
    #expect(try probe.waitForExit() == 0)
    #expect(probe.screenText.contains("a warning from a library"))
  }

  @Test func stopsAndContinuesUnderAShell() throws {
    let shell = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], environment: ["PS1": "shell> "],
      columns: 70, rows: 15)
    try shell.wait(for: "shell>")
    shell.send("\(ProbeRun.path)\r")
    try shell.wait(for: "Probe 70x15")
    shell.press(.control("z"))
    try shell.wait(for: "Stopped")
    #expect(!shell.isAlternateScreen && !shell.isBracketedPaste)
    shell.resize(columns: 50, rows: 12)
    shell.send("echo in the shell\r")
    try shell.wait(for: "\nin the shell")
    shell.send("fg\r")
    try shell.wait(for: "Probe 50x12")
    try shell.wait("whole screen") { $0.lines[0].hasPrefix("┌ Probe") && $0.lines[11].hasPrefix("└──") }
    #expect(shell.isAlternateScreen && shell.isBracketedPaste)
    shell.press(.down)
    try shell.wait(for: "key(down)")
    shell.send("q")
    try shell.wait(for: "probe ended")
    #expect(!shell.isAlternateScreen)
  }

  @Test func noColourKeepsEmphasis() throws {
    let probe = try ProbeRun.start(environment: ["NO_COLOR": "1"])
    try probe.waitForFrame()
    let cells = (0..<60).flatMap { column in (0..<12).map { probe.cell(column: column, row: $0) } }
    #expect(cells.allSatisfy { $0.foreground == nil && $0.background == nil })
    #expect(probe.cell(column: 1, row: 2).isBold)
    #expect(probe.cell(column: 1, row: 4).isReverse)
  }

  @Test func aLocaleWithoutUnicodeGetsAscii() throws {
    // The emulator miscounts the repeat sequence of xterm, which curses uses for runs of ASCII.
    let probe = try ProbeRun.start(environment: ["LC_ALL": "C", "TERM": "vt100"])
    try probe.wait(for: "+ Probe 60x12 -")
    try probe.waitForFrame()
    #expect(probe.lines[2].hasPrefix("|e ???? e"))
    #expect(probe.lines[11].hasPrefix("+---"))
  }

  @Test(arguments: [
    ("", "TERM is not set"), ("nonsense", "\"nonsense\" is not known"), ("dumb", "cannot place its cursor"),
    ("unknown", "unknown"),
  ])
  func saysWhyThereIsNoScreen(_ type: String, _ message: String) throws {
    let probe = try ProbeRun.start(environment: ["TERM": type], columns: 120)
    #expect(try probe.waitForExit() == 0)
    #expect(probe.screenText.contains("probe failed"))
    #expect(probe.screenText.contains(message))
    #expect(probe.isRestored)
  }
}
