import Foundation
import TestSupport
import Testing

extension ScreenFlows {
  /// A multiplexer in between, as people who work by ssh have.
  @Suite struct TmuxTests {
    private static let tmux = "/usr/bin/tmux"

    @Test(
      .enabled(
        if: FileManager.default.isExecutableFile(atPath: tmux), "tmux is not installed; it was not tried"))
    func theBoardIsThereAndFollowsTheSizeOfTheWindow() throws {
      let exercise = try Exercise()
      let socket = exercise.path("tmux")
      func tmux(_ arguments: String...) throws -> String {
        try Crossgov.run(Self.tmux, ["-S", socket] + arguments, environment: exercise.environment).output
      }
      let settings = exercise.path("tmux.conf")
      // The server goes with its window, even when nobody is left to end it.
      try Data("set -g status off\nset -g destroy-unattached on\n".utf8).write(to: URL(filePath: settings))
      // Started in the emulator, so that no server is left with the files and signals of the tests.
      let terminal = try PseudoTerminal(
        Self.tmux,
        [
          "-S", socket, "-f", settings, "new-session", "\(Crossgov.path) --board \(exercise.board)",
        ],
        environment: exercise.environment, columns: 120, rows: 40)
      defer { _ = try? tmux("kill-server") }

      try terminal.waitForScreen("2 Board")
      let pane = try tmux("capture-pane", "-p")
      #expect(["FCDO", "HO", "MOD", "HMT"].allSatisfy { pane.contains("┌ \($0) · ") })
      #expect(pane.hasPrefix(String(repeating: " ", count: 50) + "OFFICIAL · EXERCISE"))

      terminal.resize(columns: 90, rows: 30)
      try terminal.waitForFrame("two departments") {
        $0.lines[5].contains("┌ HO · ") && !$0.lines[5].contains("┌ MOD · ")
          && $0.lines[29].contains("EXERCISE")
      }
      terminal.send("3")
      try terminal.waitForText("[3 Conflicts]")
      #expect(try tmux("capture-pane", "-p").contains("Open ("))
      terminal.send("q")
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
