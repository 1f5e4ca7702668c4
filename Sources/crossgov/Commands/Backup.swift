import ArgumentParser
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a consistent copy of the board while others work on it.",
    discussion: """
      The copy is verified. The keys of an exercise are not copied; they stay beside it.
      Example: crossgov backup /backup/sudan-2026-11-23.crossgov
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "Where; nothing may be there yet.") var destination: String

  func run() throws {
    let session = try board.open(readOnly: true)
    guard !session.isDamaged else {
      throw Failure(
        .damaged,
        "a copy of a damaged board would be as damaged. Keep the file itself (cp), and put an earlier backup in its "
          + "place with: crossgov restore")
    }
    let path = BoardOptions.absolute(destination)
    try session.ledger.backup(to: path)
    let copy = try SQLiteLedger.open(path, readOnly: true)
    var verifier = LedgerVerifier(board: copy.identity.id)
    try verifier.follow(copy, depth: .links)
    guard verifier.damage == nil else {
      throw Failure(.damaged, "the copy at \(path) is damaged; remove it, check the disk and copy again")
    }
    let point = verifier.point
    guard !output.json else {
      return Output.line(
        JSONText.line(
          .object(
            JSONObject([
              ("path", .string(path)), ("entries", .integer(Int64(point.position))),
              ("chain", .string(point.chain.hexadecimal)),
              ("chain_words", .string(ChainWords.of(point.chain))),
            ]))))
    }
    Output.line("Copied \(point.position) entries to \(path), chain \(ChainWords.of(point.chain)).")
  }
}
