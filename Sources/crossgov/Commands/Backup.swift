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
      The copy is verified. With --dry-run the board is verified instead, the place and its room are looked at, and \
      nothing is copied. The keys of an exercise are not copied; they stay beside it.
      Example: crossgov backup /backup/sudan-2026-11-23.crossgov
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "Where; nothing may be there yet.") var destination: String
  @Flag(name: .customLong("dry-run"), help: "Check the board and the place, and copy nothing.")
  var isDryRun = false

  func run() throws {
    let session = try board.open(readOnly: true)
    guard !session.isDamaged else {
      throw Failure(
        .damaged,
        "a copy of a damaged board would be as damaged. Keep the file itself (cp), and put an earlier backup in its "
          + "place with: crossgov restore")
    }
    let path = BoardOptions.absolute(destination)
    if isDryRun { return try rehearse(session, path) }
    try session.ledger.backup(to: path)
    let verifier = try Self.verified(SQLiteLedger.open(path, readOnly: true))
    guard verifier.damage == nil else {
      throw Failure(.damaged, "the copy at \(path) is damaged; remove it, check the disk and copy again")
    }
    // The copy is whole whether or not they can be taken away.
    do { try SQLiteLedger.tidy(path) } catch {}
    let point = verifier.point
    guard !output.json else {
      return Output.data([("path", .string(path)), ("entries", .number(point.position))] + Self.data(point))
    }
    Output.line("Copied \(point.position) entries to \(path), chain \(ChainWords.of(point.chain)).")
  }

  /// What the copy would be checked for is checked in the board.
  private func rehearse(_ session: BoardSession, _ path: String) throws {
    guard let ledger = session.ledger as? SQLiteLedger else { return }
    let bytes = try ledger.checkBackup(to: path)
    let verifier = try Self.verified(ledger)
    if let damage = verifier.damage {
      throw Failure(
        .damaged,
        "a copy would be as damaged as the board, at entry \(damage.position): \(damage.reason). Nothing was copied; "
          + "put an earlier backup in its place with: crossgov restore")
    }
    let point = verifier.point
    guard !output.json else {
      return Output.data(
        [
          ("would_make", JSONValue([path])), ("entries", .number(point.position)), ("bytes", .number(bytes)),
        ] + Self.data(point))
    }
    Output.line(
      "Nothing was copied. It would copy \(point.position) entries, \(bytes) bytes, to \(path), chain "
        + "\(ChainWords.of(point.chain)).")
  }

  private static func verified(_ ledger: SQLiteLedger) throws -> LedgerVerifier {
    var verifier = LedgerVerifier(board: ledger.identity.id)
    try verifier.follow(ledger, depth: .links)
    return verifier
  }

  private static func data(_ point: ChainPoint) -> [(String, JSONValue?)] {
    [
      ("chain", .string(point.chain.hexadecimal)), ("chain_words", .string(ChainWords.of(point.chain))),
    ]
  }
}
