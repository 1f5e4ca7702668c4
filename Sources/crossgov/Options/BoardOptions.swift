import ArgumentParser
import BoardEngine
import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

/// Which board, and as whom.
struct BoardOptions: ParsableArguments {
  @Option(name: .long, help: "The board file. Default: $CROSSGOV_BOARD, else the last one used.")
  var board: String?

  @Option(name: .customLong("as"), help: "The department to act for, such as HO.")
  var department: String?

  @Option(name: .long, help: "The situation, where the board has more than one.")
  var situation: String?

  /// The path of the board to open.
  func path(in directories: UserDirectories) throws -> String {
    if let board { return board }
    if let path = ProcessInfo.processInfo.environment["CROSSGOV_BOARD"], !path.isEmpty { return path }
    if let last = LastBoard(directories).path { return last }
    throw Failure(
      .cannotOpen, "no board is named. Use --board FILE, set CROSSGOV_BOARD, or try: crossgov demo")
  }

  /// Opens the board and catches up with it.
  func open(readOnly: Bool = false) throws -> BoardSession {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let path = try path(in: directories)
    let ledger = try SQLiteLedger.open(path, readOnly: readOnly)
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: department,
      program: Program.version)
    try session.catchUp()
    LastBoard(directories).remember(path)
    if let warning = session.warning { Output.note(warning) }
    return session
  }

  /// The situation meant: the one named, or the only one there is.
  func situation(on session: BoardSession) throws -> String {
    let board = session.state.board
    if let situation {
      guard board.situations[situation] != nil else {
        let known = board.situations.keys.joined(separator: ", ")
        throw Failure(.refused, "the board has no situation “\(situation)”. It has: \(known)")
      }
      return situation
    }
    let known = board.situations.keys
    if known.count == 1, let only = known.first { return only }
    if known.isEmpty {
      throw Failure(
        .refused,
        "the board has no situation yet. Record one with: crossgov record situation.opened id=… title=…")
    }
    throw Failure(
      .refused,
      "the board has several situations. Name one with --situation: \(known.joined(separator: ", "))")
  }
}

/// The board used last, for commands that name none.
struct LastBoard {
  private let file: URL
  private let directory: URL

  init(_ directories: UserDirectories) {
    directory = directories.state
    file = directories.state.appendingPathComponent("last-board")
  }

  /// Nil where none is remembered or it is gone.
  var path: String? {
    guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
    let path = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// Forgetting to remember is no reason to fail.
  func remember(_ path: String) {
    let absolute = URL(fileURLWithPath: path).path
    do {
      try UserDirectories.makePrivate(directory)
      try Data("\(absolute)\n".utf8).write(to: file, options: .atomic)
    } catch {}
  }
}

/// How lists are printed.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print data for programs instead of text.")
  var json = false
}
