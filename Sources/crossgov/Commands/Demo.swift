import ArgumentParser
import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation
import SQLiteLedger

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the 2021 Afghanistan exercise at 25 August 2021 17:42 BST.",
    discussion: """
      Makes a scratch board in exercise mode; nothing on it is real. Later entries of the case arrive as the \
      clock reaches them: press p to let it run, . to step to the next.
      Where the output is no terminal it prints the Board as text.
      Example: crossgov demo --as HO · crossgov demo --case ./my-case
      """)
  @Option(name: .customLong("as"), help: "The post to play, such as HO. Default: the shared terminal.")
  var department: String?
  @Option(name: .long, help: "Where to make the board. Default: a new scratch file.") var board: String?
  @Option(name: .long, help: "Where to open, such as '2021-08-26 07:00 +04:30'.") var at: String?
  @Option(name: .customLong("case"), help: "A case folder, or the name of one that comes with the program.")
  var situation = "afghanistan-2021"
  @Flag(
    name: .customLong("dry-run"),
    help: "Play it in memory, say what it would make, and make nothing.")
  var isDryRun = false
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    let founding = try Founding()
    let opening = try at.map(Moment.parse)
    let plan = try founding.plan(situation)
    if let department, !plan.posts.contains(department) {
      throw Failure(
        .refused,
        "the exercise has no post for “\(department)”. Play one of: \(plan.posts.joined(separator: ", "))")
    }
    let path = board.map(BoardOptions.absolute) ?? scratchPath(in: founding.directories)
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .cannotOpen,
        "\(path): there is a file already. To go on with it: crossgov open --board \(path); or name another with --board"
      )
    }
    if isDryRun { return try rehearse(founding, plan, path, opening) }
    if board == nil {
      try UserDirectories.makePrivate(URL(fileURLWithPath: path).deletingLastPathComponent())
    }
    let session = try founding.exercise(path, plays: plan, opening: opening)
    LastBoard(founding.directories).remember(path)
    Output.note("The exercise is kept in \(path)")
    let played: BoardSession
    if let department {
      let options = try BoardOptions.parse(["--board", path, "--as", department])
      played = try options.open()
    } else {
      played = session
    }
    played.setScript(plan.situation.entries)
    try MainActor.assumeIsolated { try ScreenLoop.run(played, options: screens, situation: nil) }
  }

  /// Everything but the files is done, on a board in memory.
  private func rehearse(
    _ founding: Founding, _ plan: Founding.ExercisePlan, _ path: String, _ opening: Timestamp?
  ) throws {
    // The directory of scratch boards is made when one is.
    if board != nil { try SQLiteLedger.checkPlace(path) }
    let (entries, opens) = try founding.rehearsing { rehearsal, path in
      let session = try rehearsal.exercise(path, plays: plan, opening: opening)
      return (session.head.position, session.now)
    }
    Output.line("Nothing was made. It would make:")
    Output.line("  \(path)  the exercise “\(plan.situation.title)”, \(entries) entries")
    Output.line("  \(path).keys  keys for control, \(plan.posts.joined(separator: ", "))")
    Output.line("It would open at \(TimeText.full(opens)).")
  }

  /// A new file in the user's state directory, so that it is still there tomorrow.
  private func scratchPath(in directories: UserDirectories) -> String {
    // The folder of the case, of which only harmless characters enter a name that people type again.
    let name = URL(fileURLWithPath: situation).lastPathComponent.filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    let folder = directories.state.appendingPathComponent("exercises")
    let stamp = TimeText.iso(Clocks.wall()).filter { $0.isNumber }
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = folder.appendingPathComponent(
        "\(name.isEmpty ? "exercise" : name)-\(stamp)\(suffix).crossgov"
      ).path
      if !FileManager.default.fileExists(atPath: path) { return path }
      number += 1
    }
  }
}
