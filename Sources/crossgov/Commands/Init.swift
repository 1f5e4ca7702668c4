import ArgumentParser
import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation
import SQLiteLedger

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
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
    let path = BoardOptions.absolute(path)
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .cannotOpen, "\(path): there is a file already. Nothing is written over it; name another path")
    }
    let catalogue = withoutCatalogue ? nil : try founding.catalogue()
    try check(department, in: catalogue)
    let key = try KeyRing(directory: founding.directories.keys).key()
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
    try session.verifyTail()
    LastBoard(founding.directories).remember(path)
    Output.line(
      "Founded \(path): \(session.head.position) entries, chain \(ChainWords.of(session.head.chain)).")
    Output.line("Next: crossgov record situation.opened id=CODE title='…' stage=imminent")
  }

  /// A department that the catalogue does not have would be a founder whom nothing on the board could name.
  private func check(_ department: String, in catalogue: Catalogue?) throws {
    guard let catalogue else { return }
    let known = catalogue.entries.filter { $0.command.kind == .departmentRecorded }
      .compactMap { $0.command.fields["id"]?.string }
    guard !known.contains(department) else { return }
    throw Failure(
      .refused, "the catalogue has no department “\(department)”. It has: \(known.joined(separator: ", "))")
  }
}
