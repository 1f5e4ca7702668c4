import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import CaseFiles
import EventLedger
import Foundation
import SQLiteLedger

/// Which board, and as whom.
struct BoardOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Option(name: .customLong("as"), help: "The department to act for, such as HO.")
  var department: String?

  @Option(name: .long, help: "The situation, where the board has more than one.")
  var situation: String?

  /// The absolute path of the board to open.
  func path(in directories: UserDirectories) throws -> String { try place.path(in: directories) }

  /// Opens the board and catches up with it.
  ///
  /// A situation that it does not have is refused whatever the command makes of it: it was meant to say something.
  func open(readOnly: Bool = false) throws -> BoardSession {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let path = try path(in: directories)
    let ledger = try SQLiteLedger.open(path, readOnly: readOnly)
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: department,
      program: Program.version)
    try session.catchUp()
    LastBoard(directories).remember(path)
    // What stops a change is said by the change itself.
    if readOnly || session.obstacle == nil, let warning = session.warning { Output.note(warning) }
    try checkSituation(on: session)
    return session
  }

  /// Opens the board for reading and hands it over; a board that is damaged behind what was read makes the command
  /// end with that status, since its output is not the whole.
  func read(_ body: (BoardSession) throws -> Void) throws {
    let session = try open(readOnly: true)
    try body(session)
    session.keepFold()
    if session.isDamaged { throw ExitCode(Failure.Status.damaged.rawValue) }
  }

  /// Prints a list of what is on the board.
  func list(
    department: String? = nil, _ output: OutputOptions, _ list: (BoardLists) throws -> Report
  ) throws {
    try read { session in
      try check(department: department, on: session)
      let lists = BoardLists(
        state: session.state, moment: session.now, situation: situation, department: department,
        form: output.json ? .data : .text)
      Output.report(try list(lists), asJSON: output.json)
      // Taking a large board apart piece by piece would take as long as listing it, and the program ends here.
      _ = Unmanaged.passRetained(KeptBoard(session))
    }
  }

  /// Refuses the name of a department that the board does not know: an empty list would look like an answer.
  func check(department: String?, on session: BoardSession) throws {
    let known = session.state.board.departments
    guard let department, known[department] == nil else { return }
    let near = NearMiss.of(department, among: known.keys)
    throw Failure(
      .refused,
      "the board knows no department “\(department)”. "
        + (near.isEmpty ? "" : "Did you mean \(near.joined(separator: " or "))? ")
        + "It has: \(known.keys.joined(separator: ", "))")
  }

  /// Refuses a situation that the board does not have: an empty list or screen would look like an answer.
  private func checkSituation(on session: BoardSession) throws {
    if let situation { _ = try self.situation(situation, on: session) }
  }

  /// The situation meant: the one named, or the only one there is.
  func situation(on session: BoardSession) throws -> String {
    if let situation { return try self.situation(situation, on: session) }
    let known = session.state.board.situations.keys
    if known.count == 1, let only = known.first { return only }
    if known.isEmpty {
      throw Failure(
        .refused,
        "the board has no situation yet. Open one with: crossgov situation open CODE --title '…'")
    }
    throw Failure(
      .refused,
      "the board has several situations. Name one with --situation: \(known.joined(separator: ", "))")
  }

  func situation(_ name: String, on session: BoardSession) throws -> String {
    let board = session.state.board
    guard !board.situations.has(name) else { return name }
    let known = board.situations.keys.joined(separator: ", ")
    throw Failure(
      .refused, "the board has no situation “\(name)”. It has: \(known.isEmpty ? "none yet" : known)")
  }

  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
}
