import BoardModel
import Foundation
import TestSupport
import Testing

extension ScreenFlows {
  /// Boards that may only be read, and text that means harm.
  @Suite struct GuardedTests {
    @Test func aBoardOpenedForReadingIsMarkedAndRefusesChanges() throws {
      let exercise = try Exercise()
      let before = try exercise.events().count

      let terminal = try exercise.open("--readonly", "--as", "HO")

      #expect(terminal.screenText.contains("READ ONLY"))
      #expect(!terminal.lines[38].contains("log a line"))
      for key in ["l", "t", "A", "d", "p", ".", "u"] {
        terminal.send(key)
        try terminal.waitForText("Read only here: ")
        terminal.press(.escape)
        try terminal.waitForEnd(of: "Read only here: ")
      }
      try terminal.go("3", to: "3 Conflicts")
      #expect(try terminal.quit() == 0)
      #expect(try exercise.events().count == before)
    }

    @Test func aBoardThatIsExchangedUnderneathIsNotTakenForTheCurrentOne() throws {
      let exercise = try Exercise()
      let copy = exercise.path("copy.crossgov")
      #expect(try exercise.run("backup", copy).status == 0)
      let terminal = try exercise.open("--as", "HO")
      #expect(!terminal.screenText.contains("READ ONLY"))

      #expect(rename(copy, exercise.board) == 0)

      try terminal.waitForText("READ ONLY")
      try terminal.waitForText("another file has taken the place")
      #expect(try terminal.quit() == 0)
    }

    /// Root may write everywhere, and is played by nobody then.
    @Test(.enabled(if: geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")))
    func aBoardThatMayNotBeWrittenIsMarkedToo() throws {
      let exercise = try Exercise()
      let folder = exercise.home.path
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: exercise.board)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
      var environment = exercise.environment
      let own = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(
        at: own, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: own.path)
      defer { try? FileManager.default.removeItem(at: own) }
      for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] { environment[variable] = own.path }

      let command = [Crossgov.path, "--board", exercise.board]
      let asNobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      let words = geteuid() == 0 ? asNobody + command : command
      let terminal = try PseudoTerminal(
        words[0], Array(words.dropFirst()), environment: environment, columns: 120, rows: 40)

      try terminal.waitForScreen("2 Board")
      #expect(terminal.screenText.contains("READ ONLY"))
      terminal.send("l")
      try terminal.waitForText("Read only here: ")
      #expect(try terminal.quit() == 0)
    }

    @Test func aTitleFullOfEscapeSequencesIsNotTaken() throws {
      let exercise = try Exercise()

      let made = try exercise.run(
        "task", "add", "calm\u{1B}[2J\u{1B}]0;owned\u{7}", "--department", "HO", "--as", "HO")

      #expect(made.status == 1)
      #expect(made.errors.contains("the title cannot be taken: it has a control character in it (U+1B)"))
    }

    @Test func aForgedTitleFullOfEscapeSequencesDoesNothing() throws {
      let exercise = try Exercise()
      try exercise.forge(
        .taskRecorded, as: "HO",
        [
          ("id", "calm"), ("department", "HO"), ("by", "HO"),
          ("title", "calm\u{1B}[2J\u{1B}]0;owned\u{7}\u{9B}31m \u{202E}desrever\u{202C} \u{2066}end"),
        ])

      let terminal = try exercise.open("--as", "HO")

      try terminal.go("1", to: "1 Mine")
      try terminal.select("calm")
      terminal.press(.enter)
      try terminal.waitForText("▸ task")
      let scalars = terminal.screenText.unicodeScalars
      #expect(!scalars.contains { $0.properties.isBidiControl || $0.value < 0x20 && $0 != "\n" })
      #expect(terminal.lines[0].contains("EXERCISE") && terminal.lines[39].contains("EXERCISE"))
    }
  }
}
