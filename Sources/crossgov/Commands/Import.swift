import ArgumentParser
import BoardModel
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
      before anything is written.
      Example: crossgov import afghanistan-2021 --board review.crossgov
      """)
  @OptionGroup var board: BoardOptions
  @Argument(help: "A case folder, or the name of one that comes with the program.") var name: String
  @Flag(name: .customLong("dry-run"), help: "Check it and record nothing.") var isDryRun = false

  func run() throws {
    let founding = try Founding()
    let situation = try founding.situation(name, catalogue: try founding.catalogue())
    let session = try board.open()
    try session.checkWritable()
    if isDryRun {
      let count = try session.checkHistory(situation.entries)
      Output.line(
        "Nothing was recorded. It would record \(count) entries of \(situation.code) \(situation.title).")
      return
    }
    let count = try session.importHistory(situation.entries)
    try session.verifyTail()
    Output.line("Recorded \(count) entries of \(situation.code); the board is at #\(session.head.position).")
  }
}
