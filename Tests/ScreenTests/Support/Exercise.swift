import Foundation
import TestSupport

/// The 2021 exercise on a board of its own, with directories of its own for keys, drafts and marks.
final class Exercise {
  let home: URL
  var board: String { path("board.crossgov") }

  init() throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("screens-\(UUID().uuidString)")
    let made = try Self.template.get()
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    for name in ["board.crossgov", "board.crossgov.keys"] {
      try FileManager.default.copyItem(atPath: made.appendingPathComponent(name).path, toPath: path(name))
    }
  }

  /// The board as `crossgov demo` makes it; every test has a copy of its own.
  private static let template: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("screens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // It outlives every test, and goes with the process that runs them.
    atexit { Exercise.removeTemplate() }
    let board = folder.appendingPathComponent("board.crossgov").path
    let made = try Crossgov.run(
      Crossgov.path, ["demo", "--plain", "--board", board], environment: environment(in: folder))
    guard made.status == 0 else { throw Trouble(what: "demo ended with \(made.status): \(made.errors)") }
    return folder
  }

  private static func removeTemplate() {
    guard case .success(let folder) = template else { return }
    // A directory that stays behind harms no other test.
    try? FileManager.default.removeItem(at: folder)
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// A file of this exercise.
  func path(_ name: String) -> String { home.appendingPathComponent(name).path }

  var environment: [String: String] { Self.environment(in: home) }

  private static func environment(in home: URL) -> [String: String] {
    var environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    environment["XDG_CONFIG_HOME"] = home.appendingPathComponent("config").path
    environment["XDG_STATE_HOME"] = home.appendingPathComponent("state").path
    // The libraries of the toolchain, where it is not installed with the system.
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      environment["LD_LIBRARY_PATH"] = libraries
    }
    return environment
  }

  /// Runs a command on the board in a process of its own.
  @discardableResult
  func run(_ arguments: String..., with settings: [String: String] = [:]) throws -> Crossgov.Outcome {
    try Crossgov.run(
      Crossgov.path, arguments + ["--board", board], environment: environment.merging(settings) { $1 })
  }

  /// Opens the screens in a terminal emulator.
  func start(
    _ arguments: String..., columns: Int = 120, rows: Int = 40, with settings: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try screens(arguments, columns, rows, settings)
  }

  /// Opens the screens and waits until the Board is there.
  func open(
    _ arguments: String..., columns: Int = 120, rows: Int = 40, with settings: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let terminal = try screens(arguments, columns, rows, settings)
    try terminal.waitForScreen("2 Board")
    return terminal
  }

  private func screens(
    _ arguments: [String], _ columns: Int, _ rows: Int, _ settings: [String: String]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Crossgov.path, ["--board", board] + arguments, environment: environment.merging(settings) { $1 },
      columns: columns, rows: rows)
  }

  /// The entries of the ledger as another process reads them.
  func events() throws -> [[String: Any]] {
    try run("log", "--json").output.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  /// What the entries of the case say that were played.
  func played() throws -> [[String: Any]] {
    try events().compactMap { $0["body"] as? [String: Any] }.filter { $0["script_entry"] != nil }
  }

  /// The text of every draft that is on disk.
  var drafts: String {
    let folder = home.appendingPathComponent("state/crossgov/drafts")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    // A draft that is only half written has another name.
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
      .compactMap { FileManager.default.contents(atPath: $0.path) }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
