import ArgumentParser
import BoardModel
import BoardReports
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
      With --dry-run the file's place, the key, the department and the catalogue are checked, the board is founded \
      in memory, and nothing is made.
      Example: crossgov init /srv/crossgov/sudan.crossgov --title 'Sudan' --department FCDO --post 'Crisis lead'
      """)
  @Argument(help: "The file to make.") var path: String
  @Option(name: .long, help: "What the board is called.") var title: String
  @Option(name: .long, help: "The department you act for.") var department: String
  @Option(name: .long, help: "Your post.") var post = "administrator"
  @Option(name: .long, help: "Your name.") var person = ""
  @Flag(name: .customLong("no-catalogue"), help: "Leave out the catalogue of departments, levers and tools.")
  var withoutCatalogue = false
  @Flag(name: .customLong("dry-run"), help: "Say what it would make, after every check, and make nothing.")
  var isDryRun = false
  @OptionGroup var output: OutputOptions

  func run() throws {
    let founding = try Founding()
    let path = BoardOptions.absolute(path)
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .cannotOpen, "\(path): there is a file already. Nothing is written over it; name another path")
    }
    let catalogue = withoutCatalogue ? nil : try founding.catalogue()
    try check(department, in: catalogue)
    if isDryRun { return try rehearse(founding, path, catalogue) }
    let ring = KeyRing(directory: founding.directories.keys)
    let hadKey = ring.has(KeyRing.defaultName)
    let session = try found(path, catalogue, by: founding)
    try session.verifyTail()
    LastBoard(founding.directories).remember(path)
    if !hadKey { ring.noteMade(KeyRing.defaultName) }
    let head = session.head
    guard !output.json else {
      return Output.data([
        ("path", .string(path)), ("entries", .number(head.position)),
        ("chain", .string(head.chain.hexadecimal)), ("chain_words", .string(ChainWords.of(head.chain))),
        ("key", .text(session.member?.key.hexadecimal)),
      ])
    }
    Output.line("Founded \(path): \(head.position) entries, chain \(ChainWords.of(head.chain)).")
    Output.line("Next: crossgov situation open CODE --title '…' --stage imminent")
  }

  private func found(_ path: String, _ catalogue: Catalogue?, by founding: Founding) throws -> BoardSession {
    let key = try KeyRing(directory: founding.directories.keys).key()
    let board = BoardFounding(
      title: title,
      founders: [
        Member(
          key: key.publicKey, person: person, post: post, departments: [department],
          roles: [.administrator, .chair, .loggist, .lead])
      ], catalogueDigest: catalogue.map { sha256($0.files.digestInput) })
    let session = try founding.session(
      path, of: founding.ledger(path, founding: board, signer: key), department: department)
    if let catalogue { try founding.adopt(catalogue, on: session, at: nil) }
    return session
  }

  /// Everything but the file and the key is done, on a board in memory.
  private func rehearse(_ founding: Founding, _ path: String, _ catalogue: Catalogue?) throws {
    try SQLiteLedger.checkPlace(path)
    let ring = KeyRing(directory: founding.directories.keys)
    let own = ring.has(KeyRing.defaultName) ? try ring.existing(KeyRing.defaultName).publicKey : nil
    let newKey = own == nil ? try ring.checkPlace(KeyRing.defaultName).path : nil
    let entries = try founding.rehearsing { rehearsal, path in
      try found(path, catalogue, by: rehearsal).head.position
    }
    guard !output.json else {
      return Output.data([
        ("would_make", JSONValue([path] + (newKey.map { [$0] } ?? []))), ("entries", .number(entries)),
        ("title", .string(title)), ("department", .string(department)), ("post", .string(post)),
        ("key", .text(own?.hexadecimal)),
      ])
    }
    Output.line("Nothing was made. It would make:")
    Output.line("  \(path)  the board “\(title)”, \(entries) entries, founded by \(department), \(post)")
    if let newKey { Output.line("  \(newKey)  your key") }
    if let own { Output.line("It would be signed with your key \(own.hexadecimal).") }
    Output.line("Commands that name no board would mean this one from then on.")
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
