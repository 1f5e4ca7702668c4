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
      try Data("set -g status off\nset -g window-size manual\n".utf8).write(to: URL(filePath: settings))
      // Started in the emulator, so that no server is left with the files and signals of the tests.
      let terminal = try PseudoTerminal(
        Self.tmux,
        [
          "-S", socket, "-f", settings, "new-session", "-x", "120", "-y", "40",
          "\(Crossgov.path) --board \(exercise.board)",
        ],
        environment: exercise.environment, columns: 120, rows: 40)
      defer { _ = try? tmux("kill-server") }

      try terminal.waitForScreen("2 Board")
      let pane = try tmux("capture-pane", "-p")
      #expect(["FCDO", "HO", "MOD", "HMT"].allSatisfy { pane.contains("┌ \($0) · ") })
      #expect(pane.hasPrefix(String(repeating: " ", count: 50) + "OFFICIAL · EXERCISE"))

      _ = try tmux("resize-window", "-x", "90", "-y", "30")
      try terminal.waitForFrame("two departments") { terminal in
        let top = terminal.screenText
        return top.contains("┌ HO · ") && !top.contains("┌ MOD · ") && terminal.lines[29].contains("EXERCISE")
      }
      terminal.send("3")
      try terminal.waitForText("[3 Conflicts]")
      #expect(try tmux("capture-pane", "-p").contains("Open (5)"))
      terminal.send("q")
      #expect(try terminal.waitForExit() == 0)
    }
  }
}
