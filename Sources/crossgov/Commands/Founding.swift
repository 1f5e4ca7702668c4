import BoardModel
import BoardSession
import CaseFiles
import EventLedger
import Foundation
import SQLiteLedger

/// Makes boards: founds them, writes the catalogue into them and plays or imports a case.
struct Founding {
  let directories: UserDirectories
  let data: URL

  init() throws {
    directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    data = try DataDirectory.locate()
  }

  func catalogue() throws -> Catalogue {
    try CaseReader.catalogue(at: data.appendingPathComponent("catalogue").path)
  }

  /// The case in a folder, or the one of that name that comes with the program.
  func situation(_ name: String, catalogue: Catalogue) throws -> Case {
    let shipped = data.appendingPathComponent("situations/\(name)").path
    let path = FileManager.default.fileExists(atPath: name) ? name : shipped
    guard FileManager.default.fileExists(atPath: path) else {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: data.appendingPathComponent("situations").path))
      throw Failure(
        .cannotOpen,
        "there is no case folder “\(name)”. With the program come: \((names ?? []).sorted().joined(separator: ", "))"
      )
    }
    return try CaseReader.situation(at: path, catalogue: catalogue)
  }

  /// A new exercise of a case in a file, with a key for each post beside it, played up to its opening.
  func exercise(_ path: String, plays name: String, opening: Timestamp?) throws -> BoardSession {
    let catalogue = try catalogue()
    let situation = try situation(name, catalogue: catalogue)
    guard let first = situation.entries.first else {
      throw Failure(.refused, "the case “\(name)” has no entries")
    }
    let opens = opening ?? situation.demo?.opens ?? first.at
    let ring = KeyRing(directory: SessionKeys.directory(besideBoard: path))
    let control = try ring.key(SessionKeys.controlName)
    var founders = [
      Member(
        key: control.publicKey, person: "Exercise control", post: "control", departments: ["CO"],
        roles: [.chair, .loggist, .administrator])
    ]
    for post in situation.demo?.posts ?? [] {
      founders.append(
        Member(
          key: try ring.key(post.department).publicKey, person: "Player for \(post.department)",
          post: post.title, departments: [post.department], roles: [.lead]))
    }
    let founding = BoardFounding(
      title: situation.title, isExercise: true, founders: founders,
      caseDigest: sha256(situation.files.digestInput),
      catalogueDigest: sha256(catalogue.files.digestInput), clock: min(first.at, opens))
    let ledger = try SQLiteLedger.create(path, founding: founding, signer: control)
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: nil, program: Program.version)
    try session.catchUp()
    try adopt(catalogue, on: session, at: min(first.at, opens))
    session.setScript(situation.entries)
    try session.playScript(until: opens)
    try session.setClock(to: opens, rate: 0)
    return session
  }

  /// Writes a catalogue into a board, as events like any others.
  func adopt(_ catalogue: Catalogue, on session: BoardSession, at moment: Timestamp?) throws {
    let digest = sha256(catalogue.files.digestInput).hexadecimal
    try session.record(
      Command(.catalogueAdopted, JSONObject([("digest", .string(digest))])), at: moment)
    try session.recordAll(catalogue.entries.map(\.command), at: moment)
  }
}
