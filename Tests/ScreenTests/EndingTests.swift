import Glibc
import TestSupport
import Testing

extension ScreenFlows {
  /// The terminal is the shell's again, whatever ends the program.
  @Suite struct EndingTests {
    @Test func leavingGivesTheTerminalBack() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      #expect(terminal.isAlternateScreen && terminal.isBracketedPaste)

      #expect(try terminal.quit() == 0)

      #expect(terminal.isRestored)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func beingAskedToEndKeepsTheDraft(_ number: Int32) throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.openForm("d", "Record a decision")
      terminal.send("Half a decision")
      try terminal.waitForText("Half a decision")

      terminal.signal(number)

      #expect(try terminal.waitForExit() == 0)
      #expect(terminal.isRestored)
      #expect(exercise.drafts.contains("Half a decision"))
    }

    @Test func aTerminalThatIsShutEndsTheProgramAndKeepsTheDraft() throws {
      let exercise = try Exercise()
      let terminal = try exercise.open()
      try terminal.openForm("l", "Log a line")
      terminal.send("Half a line")
      try terminal.waitForText("Half a line")

      terminal.hangUp()

      #expect(try terminal.waitForExit() == 0)
      #expect(exercise.drafts.contains("Half a line"))
    }

    @Test(arguments: [SIGSEGV, SIGABRT])
    func aCrashGivesTheTerminalBack(_ number: Int32) throws {
      let exercise = try Exercise()
      let terminal = try exercise.open(with: ["SWIFT_BACKTRACE": "enable=no"])

      terminal.signal(number)

      #expect(try terminal.waitForExit() == 1000 + Int(number))
      #expect(terminal.isRestored)
      #expect(try exercise.run("verify").status == 0)
    }

    @Test func stopsAndComesBackUnderAShell() throws {
      let exercise = try Exercise()
      let shell = try shellWithScreens(exercise)
      try shell.select("the security check", focusing: 1)

      shell.press(.control("z"))
      try shell.waitForText("Stopped")
      #expect(shell.isRestored)
      shell.resize(columns: 100, rows: 30)
      try exercise.run("note", "while it was stopped")
      shell.send("fg\r")
      try shell.waitForScreen("2 Board")

      #expect(shell.isAlternateScreen && shell.isBracketedPaste)
      #expect(shell.selection.contains("the security check"))
      try shell.go("5", to: "5 Log")
      try shell.waitForText("while it was stopped")
      shell.send("q")
      try shell.waitForFrame("the shell") { $0.isRestored }
      shell.send("echo ended with $?\r")
      try shell.waitForText("ended with 0")
    }

    @Test func canBeEndedWhileItIsStopped() throws {
      let exercise = try Exercise()
      let shell = try shellWithScreens(exercise)
      try shell.openForm("l", "Log a line")
      shell.send("Half a line")
      try shell.waitForText("Half a line")
      shell.press(.control("z"))
      try shell.waitForText("Stopped")

      shell.send("kill %1; while kill -0 %1; do sleep 0.1; done 2>/dev/null; echo gone $((1 + 1))\r")

      try shell.waitForText("gone 2")
      #expect(shell.isRestored)
      #expect(exercise.drafts.contains("Half a line"))
    }

    private func shellWithScreens(_ exercise: Exercise) throws -> PseudoTerminal {
      var environment = exercise.environment
      environment["PS1"] = "shell> "
      let shell = try PseudoTerminal(
        "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"], environment: environment, columns: 120,
        rows: 40)
      try shell.waitForText("shell>")
      shell.send("\(Crossgov.path) --board \(exercise.board)\r")
      try shell.waitForScreen("2 Board")
      return shell
    }
  }
}
