import ArgumentParser
import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation
import SQLiteLedger

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Found a board.",
    discussion: """
      You become its first administrator, with the key in your configuration directory; other departments \
      are admitted with: crossgov member admit
      Example: crossgov init /srv/crossgov/sudan.crossgov --title 'Sudan' --department FCDO --post 'Crisis lead'
      """)
  @Argument(help: "The file to make.") var path: String
  @Option(name: .long, help: "What the board is called.") var title: String
  @Option(name: .long, help: "The department you act for.") var department: String
  @Option(name: .long, help: "Your post.") var post = "administrator"
  @Option(name: .long, help: "Your name.") var person = ""
  @Flag(name: .customLong("no-catalogue"), help: "Leave out the catalogue of departments, levers and tools.")
  var withoutCatalogue = false

  func run() throws {
    let founding = try Founding()
    let key = try KeyRing(directory: founding.directories.keys).key()
    let catalogue = withoutCatalogue ? nil : try founding.catalogue()
    let board = BoardFounding(
      title: title,
      founders: [
        Member(
          key: key.publicKey, person: person, post: post, departments: [department],
          roles: [.administrator, .chair, .loggist, .lead])
      ], catalogueDigest: catalogue.map { sha256($0.files.digestInput) })
    let ledger = try SQLiteLedger.create(path, founding: board, signer: key)
    let session = try BoardSession(
      ledger: ledger, path: path, directories: founding.directories, department: department,
      program: Program.version)
    try session.catchUp()
    if let catalogue { try founding.adopt(catalogue, on: session, at: nil) }
    LastBoard(founding.directories).remember(path)
    Output.line(
      "Founded \(path): \(session.head.position) entries, chain \(ChainWords.of(session.head.chain)).")
    Output.line("Next: crossgov record situation.opened id=CODE title='…' stage=imminent")
  }
}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
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
    if isDryRun {
      Output.line(
        "\(situation.code) \(situation.title): \(situation.entries.count) entries, all of them in order.")
      return
    }
    let session = try board.open()
    let count = try session.importHistory(situation.entries)
    Output.line("Recorded \(count) entries of \(situation.code); the board is at #\(session.head.position).")
  }
}

struct CheckCase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-case", abstract: "Check a case folder and say what is wrong, with file and line.",
    discussion: "Example: crossgov check-case Data/situations/afghanistan-2021")
  @Argument(help: "The folder.") var name: String

  func run() throws {
    let founding = try Founding()
    let situation = try founding.situation(name, catalogue: try founding.catalogue())
    Output.line(
      "\(situation.code) \(situation.title): \(situation.entries.count) entries, all of them in order.")
  }
}
