import BoardEngine
import BoardModel
import Testing

@testable import BoardTUI

extension ScreenDriver {
  /// The last command that a form sent, which the board would take.
  func admitted() throws -> Command {
    let sent = try #require(recorded.last, "\(text)")
    let context = DecisionContext(
      now: state.now, department: state.viewer.department,
      actsForEveryDepartment: state.viewer.actsForEveryDepartment, seenPosition: sent.seen.position,
      program: "test")
    _ = try state.snapshot.state.preview(sent.command, in: context)
    return sent.command
  }
}
