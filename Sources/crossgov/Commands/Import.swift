import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import CaseFiles
import EventLedger
import Foundation

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Record a whole case on the board as history.",
    discussion: """
      Each entry keeps the time at which it happened and was learnt; it is recorded now. All of it is checked \
      before anything is written. What it raises is said, and need not be acknowledged: it is history.
      Example: crossgov import afghanistan-2021 --board review.crossgov
      """)
  @OptionGroup var board: BoardOptions
  @Argument(help: "A case folder, or the name of one that comes with the program.") var name: String
  @Flag(name: .customLong("dry-run"), help: "Check it, say what it would raise and record nothing.")
  var isDryRun = false
  @OptionGroup var output: OutputOptions

  func run() throws {
    let founding = try Founding()
    let situation = try founding.situation(name, catalogue: try founding.catalogue())
    let session = try board.open()
    try session.checkWritable()
    if isDryRun {
      let (count, raised) = try session.previewHistory(situation.entries)
      guard !output.json else {
        return Output.data(
          data(situation) + [("would_record", .number(count)), ("would_raise", DryRun.data(raised))])
      }
      Output.line(
        "Nothing was recorded. It would record \(count) entries of \(situation.code) \(situation.title).")
      FindingsReport.summarise(raised, verb: "It would raise")
      return
    }
    let before = session.state.openFindings(at: session.now)
    let count = try session.importHistory(situation.entries)
    try session.verifyTail()
    let raised = BoardState.raised(among: session.state.openFindings(at: session.now), since: before)
    guard !output.json else {
      return Output.data(
        data(situation) + [
          ("recorded", .number(count)), ("position", .number(session.head.position)),
          ("raised", DryRun.data(raised)),
        ])
    }
    Output.line("Recorded \(count) entries of \(situation.code); the board is at #\(session.head.position).")
    FindingsReport.summarise(raised, verb: "It raised")
  }

  private func data(_ situation: Case) -> [(String, JSONValue?)] {
    [("situation", .string(situation.code)), ("title", .string(situation.title))]
  }
}
