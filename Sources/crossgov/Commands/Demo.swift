import ArgumentParser
import BoardEngine
import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation

struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the 2021 Afghanistan exercise at 25 August 2021 17:42 BST.",
    discussion: """
      Makes a scratch board in exercise mode; nothing on it is real. Later entries of the case arrive as the \
      clock reaches them: press p to let it run, . to step to the next.
      Where the output is no terminal it prints the Board as text.
      Example: crossgov demo --as HO
      """)
  @Option(name: .customLong("as"), help: "The post to play, such as HO. Default: the shared terminal.")
  var department: String?
  @Option(name: .long, help: "Where to make the board. Default: a new scratch file.") var board: String?
  @Option(name: .long, help: "Where to open, such as '2021-08-26 07:00 +04:30'.") var at: String?
  @Option(name: .customLong("case"), help: "A case folder, or the name of one that comes with the program.")
  var situation = "afghanistan-2021"
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    let founding = try Founding()
    let path = try board ?? Self.scratchPath(in: founding.directories)
    let opening = try at.map { text in
      guard let time = TimeText.parse(text) else {
        throw Failure(.usage, "“\(text)” is no time. Write, for instance, '2021-08-25 17:42 BST'")
      }
      return time.latest
    }
    let session = try founding.exercise(path, plays: situation, opening: opening)
    LastBoard(founding.directories).remember(path)
    for (entry, reason) in session.state.board.scriptRefusals.sortedPairs {
      Output.note("The entry \(entry) of the case did not fit and was left out: \(reason)")
    }
    if Output.isTerminal && !screens.plain {
      Output.note("The exercise is kept in \(path)")
    }
    let played: BoardSession
    if let department {
      let options = try BoardOptions.parse(["--board", path, "--as", department])
      played = try options.open()
    } else {
      played = session
    }
    try Exercise.attachScript(to: played)
    try MainActor.assumeIsolated { try ScreenLoop.run(played, options: screens, situation: nil) }
  }

  /// A new file in the user's state directory, so that it is still there tomorrow.
  private static func scratchPath(in directories: UserDirectories) throws -> String {
    let folder = directories.state.appendingPathComponent("exercises")
    try UserDirectories.makePrivate(folder)
    let stamp = TimeText.iso(Clocks.wall()).filter { $0.isNumber }
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = folder.appendingPathComponent("afghanistan-\(stamp)\(suffix).crossgov").path
      if !FileManager.default.fileExists(atPath: path) { return path }
      number += 1
    }
  }
}

/// What an exercise needs besides its board: the case it plays.
enum Exercise {
  /// Gives a session the entries of the case whose digest its board carries.
  ///
  /// A board whose case is no longer there is still opened; its clock runs and nothing arrives.
  static func attachScript(to session: BoardSession) throws {
    guard session.ledger.identity.isExercise, let first = session.history.events.first,
      let digest = BodyReader(first.body)?.string("case_digest")
    else { return }
    let founding = try Founding()
    let catalogue = try founding.catalogue()
    let folder = founding.data.appendingPathComponent("situations")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() {
      let situation = try founding.situation(name, catalogue: catalogue)
      if Digest.of(situation.files) == digest {
        session.setScript(situation.entries)
        return
      }
    }
    Output.note(
      "The case that this exercise plays was changed or is not here; no further entries will arrive.")
  }
}
