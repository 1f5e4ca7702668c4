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
        try Crossgov.run(
          Self.tmux, ["-f", "/dev/null", "-S", socket] + arguments, environment: exercise.environment
        ).output
      }
      func waitForPane(_ what: String, until condition: (String) -> Bool) throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while true {
          let pane = try tmux("capture-pane", "-p")
          if condition(pane) { return }
          guard ContinuousClock.now < deadline else {
            throw PseudoTerminalError.timeout(what, screen: pane)
          }
        }
      }

      _ = try tmux(
        "new-session", "-d", "-x", "120", "-y", "40", "\(Crossgov.path) --board \(exercise.board)")
      defer { _ = try? tmux("kill-server") }
      try waitForPane("four departments") { $0.contains("┌ FCDO · ") && $0.contains("┌ HMT · ") }

      _ = try tmux("resize-window", "-x", "90", "-y", "30")
      try waitForPane("two departments") { $0.contains("┌ HO · ") && !$0.contains("┌ MOD · ") }
      _ = try tmux("send-keys", "3")
      try waitForPane("Conflicts") { $0.contains("[3 Conflicts]") && $0.contains("Open (5)") }
    }
  }
}
