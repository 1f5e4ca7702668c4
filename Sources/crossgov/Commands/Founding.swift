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
  /// Whether boards are made in memory, to see whether they can be.
  private let isRehearsal: Bool

  init() throws {
    self.init(
      directories: UserDirectories(environment: ProcessInfo.processInfo.environment),
      data: try DataDirectory.locate(), isRehearsal: false)
  }

  private init(directories: UserDirectories, data: URL, isRehearsal: Bool) {
    self.directories = directories
    self.data = data
    self.isRehearsal = isRehearsal
  }

  /// Makes a board for nobody: in memory, with keys in a directory that is removed again.
  ///
  /// - Parameter body: gets the path that the board would have.
  func rehearsing<Result>(_ body: (Founding, _ path: String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "crossgov-\(UUID().uuidString)")
    try UserDirectories.makePrivate(folder)
    defer {
      // What stays behind is an empty board's keys, which open nothing.
      try? FileManager.default.removeItem(at: folder)
    }
    let rehearsal = Founding(
      directories: UserDirectories(
        configuration: folder.appendingPathComponent("config"), state: folder.appendingPathComponent("state")),
      data: data, isRehearsal: true)
    return try body(rehearsal, folder.appendingPathComponent("board").path)
  }

  /// A new board of its own file, or of none.
  func ledger(_ path: String, founding: BoardFounding, signer: SigningKey) throws -> any Ledger {
    isRehearsal
      ? try InMemoryLedger(founding: founding, signer: signer)
      : try SQLiteLedger.create(path, founding: founding, signer: signer)
  }

  /// A new board, opened and read.
  func session(_ path: String, of ledger: any Ledger, department: String?) throws -> BoardSession {
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: department,
      program: Program.version, keepsFolds: !isRehearsal)
    try session.catchUp()
    return session
  }

  func catalogue() throws -> Catalogue {
    try CaseReader.catalogue(at: data.appendingPathComponent("catalogue").path)
  }

  /// The folders of the cases that come with the program.
  var shippedCases: [String] {
    let folder = data.appendingPathComponent("situations")
    // No folder is no cases.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0).path }
  }

  /// The folder of a case: the one of that path, else the one of that name that comes with the program.
  func folder(_ name: String) throws -> String {
    let shipped = data.appendingPathComponent("situations/\(name)").path
    let path = FileManager.default.fileExists(atPath: name) ? BoardOptions.absolute(name) : shipped
    if FileManager.default.fileExists(atPath: path) { return path }
    let names = shippedCases.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    throw Failure(
      .cannotOpen,
      "there is no case folder “\(name)”. With the program come: \(names.isEmpty ? "none" : names)")
  }

  /// The case in a folder, or the one of that name that comes with the program.
  func situation(_ name: String, catalogue: Catalogue) throws -> Case {
    try CaseReader.situation(at: folder(name), catalogue: catalogue)
  }

  /// What an exercise is made from, read and checked before anything is written.
  struct ExercisePlan {
    var folder: String
    var catalogue: Catalogue
    var situation: Case
    var first: Timestamp

    /// The departments that can be played.
    var posts: [String] { (situation.demo?.posts ?? []).map(\.department) }
  }

  /// The plan of an exercise of a case.
  func plan(_ name: String) throws -> ExercisePlan {
    let catalogue = try catalogue()
    let situation = try situation(name, catalogue: catalogue)
    guard let first = situation.entries.first else {
      throw Failure(.refused, "the case “\(name)” has no entries; an exercise needs something to happen")
    }
    return ExercisePlan(
      folder: try folder(name), catalogue: catalogue, situation: situation, first: first.at)
  }

  /// A new exercise of a case in a file, with a key for each post beside it, played up to its opening.
  func exercise(_ path: String, plays plan: ExercisePlan, opening: Timestamp?) throws -> BoardSession {
    let situation = plan.situation
    let opens = opening ?? situation.demo?.opens ?? plan.first
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: parent) else {
      throw Failure(
        .cannotOpen, "\(path): there is no directory \(parent). Make it first, or name another path")
    }
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
    try Exercise.remember(plan.folder, besideBoard: path)
    let founding = BoardFounding(
      title: situation.title, isExercise: true, founders: founders,
      caseDigest: sha256(situation.files.digestInput),
      catalogueDigest: sha256(plan.catalogue.files.digestInput), clock: min(plan.first, opens))
    let session = try session(
      path, of: ledger(path, founding: founding, signer: control), department: nil)
    try adopt(plan.catalogue, on: session, at: min(plan.first, opens))
    session.setScript(situation.entries)
    try session.playScript(until: opens)
    try session.setClock(to: opens, rate: 0)
    if !isRehearsal { try session.verifyTail() }
    return session
  }

  /// Puts a case on a board in memory that has nothing but the catalogue.
  ///
  /// - Throws: `Rejection` with file and line of what a board refuses.
  func rehearseImport(of situation: Case, beside catalogue: Catalogue) throws {
    try rehearsing { rehearsal, path in
      let key = try KeyRing(directory: rehearsal.directories.keys).key()
      let founder = Member(
        key: key.publicKey, person: "", post: "reader", departments: ["CO"],
        roles: [.administrator, .chair, .loggist])
      let board = BoardFounding(
        title: situation.title, founders: [founder], catalogueDigest: sha256(catalogue.files.digestInput))
      let session = try rehearsal.session(
        path, of: rehearsal.ledger(path, founding: board, signer: key), department: nil)
      try rehearsal.adopt(catalogue, on: session, at: nil)
      _ = try session.checkHistory(situation.entries)
    }
  }

  /// Writes a catalogue into a board, as events like any others.
  func adopt(_ catalogue: Catalogue, on session: BoardSession, at moment: Timestamp?) throws {
    let digest = sha256(catalogue.files.digestInput).hexadecimal
    try session.record(
      Command(.catalogueAdopted, JSONObject([("digest", .string(digest))])), at: moment)
    try session.recordAll(catalogue.entries.map(\.command), at: moment)
  }
}
