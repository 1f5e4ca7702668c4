import Foundation
import Glibc

/// Directories of a test's own, in which the built program runs with nothing of the user's.
final class Sandbox {
  let directory: URL
  /// What the program finds in its environment.
  var environment: [String: String]
  /// The path of a board that the test uses; nothing is there until one is made.
  let board: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "crossgov-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    directory = folder
    board = folder.appendingPathComponent("board.crossgov").path
    environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.appendingPathComponent("home").path, "LC_ALL": "C.UTF-8",
      "XDG_STATE_HOME": folder.appendingPathComponent("state").path,
      "XDG_CONFIG_HOME": folder.appendingPathComponent("config").path,
    ]
    for name in ["LD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    environment["CROSSGOV_BOARD"] = board
  }

  deinit {
    // A directory that stays behind harms no other test.
    try? FileManager.default.removeItem(at: directory)
  }

  subscript(name: String) -> String { directory.appendingPathComponent(name).path }

  /// A sandbox with the exercise as it opens, 25 August 2021 17:42 BST.
  static func exercise() throws -> Sandbox {
    let template = try Template.exercise.get()
    let sandbox = try Sandbox()
    try template.copy(to: sandbox.board)
    return sandbox
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String = "", environment changes: [String: String?] = [:]) throws
    -> Outcome
  {
    try run(Program.path, arguments, input: input, environment: changes)
  }

  func run(
    _ program: String, _ arguments: [String], input: String = "", environment changes: [String: String?] = [:]
  ) throws -> Outcome {
    let running = try start(program, arguments, input: input, environment: changes)
    return try running.finish()
  }

  /// Starts the program and leaves it running.
  func start(
    _ program: String, _ arguments: [String], input: String = "",
    environment changes: [String: String?] = [:]
  ) throws -> RunningProgram {
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return try RunningProgram(
      program, arguments, input: input, environment: variables, in: directory)
  }

  /// The position that the board is at.
  func position() throws -> Int {
    try Record.all(run("log", "--last", "1", "--json").output).last?.integer("position") ?? 0
  }

  /// The records that a command lists.
  func list(_ arguments: String...) throws -> [Record] {
    try Record.array(run(Program.path, arguments + ["--json"]).output)
  }

  /// The events of the board, of one kind where it is named.
  func events(_ kind: String? = nil, after position: Int = 0) throws -> [Record] {
    try Record.all(run("log", "--json", "--after", "\(position)").output)
      .filter { kind == nil || $0.text("kind") == kind }
  }
}
