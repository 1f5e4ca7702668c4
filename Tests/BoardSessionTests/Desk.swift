import BoardEngine
import BoardModel
import BoardSession
import EventLedger
import Foundation
import PackedValues
import Testing

/// One user's directories, and what they see of a board that stands at one path.
final class Desk {
  private let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
    "crossgov-\(UUID().uuidString)")

  deinit {
    // A directory that stays behind harms no other test.
    try? FileManager.default.removeItem(at: directory)
  }

  private func session(
    _ history: AttackedHistory, state: String = "state", keepsFolds: Bool = true
  ) throws -> BoardSession {
    let session = try BoardSession(
      ledger: history, path: "/nowhere/board",
      directories: UserDirectories(
        configuration: directory.appendingPathComponent("config"),
        state: directory.appendingPathComponent(state)),
      department: nil, program: "test", keepsFolds: keepsFolds)
    try session.catchUp()
    return session
  }

  /// Opens a history, verifies it and keeps it folded.
  func keep(_ history: AttackedHistory) throws {
    let session = try session(history)
    try session.verifyTail()
    session.keepFold(grownBy: 1)
  }

  func foldFile() throws -> URL {
    let folds = directory.appendingPathComponent("state/folds")
    let files = try FileManager.default.contentsOfDirectory(at: folds, includingPropertiesForKeys: nil)
    return try #require(files.first)
  }

  func forgetMarks() throws {
    try FileManager.default.removeItem(at: directory.appendingPathComponent("state/marks"))
  }

  /// Whether opening began with the kept board.
  func startsFolded(_ history: AttackedHistory) throws -> Bool {
    try inCopy { state in
      let session = try session(history, state: state)
      return session.startedFolded
    }
  }

  /// What is seen on opening with the kept board and without, each with the marks as they are now.
  func openings(of history: AttackedHistory) throws -> (with: [String], without: [String]) {
    func sight(keepsFolds: Bool) throws -> [String] {
      try inCopy { state in
        let session = try session(history, state: state, keepsFolds: keepsFolds)
        let opened = try Self.sight(of: session)
        try session.verifyTail()
        return try opened + Self.sight(of: session)
      }
    }
    return (try sight(keepsFolds: true), try sight(keepsFolds: false))
  }

  private func inCopy<Value>(_ body: (String) throws -> Value) throws -> Value {
    let name = "copy-\(UUID().uuidString)"
    let copy = directory.appendingPathComponent(name)
    try FileManager.default.copyItem(at: directory.appendingPathComponent("state"), to: copy)
    defer {
      // It goes with the directory at the latest.
      try? FileManager.default.removeItem(at: copy)
    }
    return try body(name)
  }

  private static func sight(of session: BoardSession) throws -> [String] {
    var board = PackWriter()
    try session.state.board.pack(into: &board)
    let trust = session.trust
    return [
      "head \(session.head)", "board \(hexadecimalText(sha256(board.bytes).bytes))",
      "findings \(session.state.findings.count)", "quarantined \(trust.quarantined)",
      "unknown \(trust.unknown)", "stop \(trust.stop ?? "-")", "alarm \(trust.alarm ?? "-")",
      "unverified \(trust.unverifiedCount)", "warning \(session.warning ?? "-")",
      "members \(trust.members.map(\.key.hexadecimal).sorted())",
      "events \((try? session.history.events.map(\.position)) ?? [])",
      "since \((try? session.events(after: 25).map(\.position)) ?? [])",
    ]
  }
}
