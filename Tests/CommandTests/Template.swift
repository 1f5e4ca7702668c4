import Foundation

/// A board that many tests begin with, made once and copied.
struct Template: Sendable {
  let board: String

  /// The exercise as it opens.
  static let exercise: Result<Template, any Error> = Result {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("demo", "--plain", "--board", sandbox.board)
    guard outcome.status == 0 else { throw Failed(text: outcome.errors) }
    let kept = FileManager.default.temporaryDirectory.appendingPathComponent(
      "crossgov-template-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: kept, withIntermediateDirectories: true)
    let board = kept.appendingPathComponent("board.crossgov").path
    try Template(board: sandbox.board).copy(to: board)
    // It outlives every test, and goes with the process that runs them.
    atexit { Template.remove() }
    return Template(board: board)
  }

  private static func remove() {
    guard case .success(let template) = exercise else { return }
    // A directory that stays behind harms no other test.
    try? FileManager.default.removeItem(at: URL(fileURLWithPath: template.board).deletingLastPathComponent())
  }

  struct Failed: Error {
    var text: String
  }

  func copy(to path: String) throws {
    try FileManager.default.copyItem(atPath: board, toPath: path)
    try FileManager.default.copyItem(atPath: board + ".keys", toPath: path + ".keys")
  }
}
