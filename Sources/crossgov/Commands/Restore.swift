import ArgumentParser
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a board back from a backup, and record that it was.",
    discussion: """
      The backup is verified whole first. Move what is left of the old file away and keep it. The entry that is \
      added says which entries are known to be missing. An administrator's key signs it: yours, or for an exercise \
      the control's, which is looked for beside the destination, the backup, and where the exercise was last seen.
      Example: crossgov restore /backup/sudan.crossgov --to /srv/crossgov/sudan.crossgov --reason 'disk failed'
      """)
  @Argument(help: "The backup.") var backup: String
  @Option(name: .customLong("to"), help: "Where; nothing may be there yet.") var destination: String
  @Option(name: .long, help: "Why.") var reason = ""
  @Option(name: .customLong("keys-of"), help: "An exercise whose keys, beside it, are to be used.")
  var keysOf: String?
  @Flag(name: .customLong("dry-run"), help: "Check the backup and the key, and restore nothing.")
  var isDryRun = false
  @OptionGroup var output: OutputOptions

  func run() throws {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let (backup, destination) = (BoardOptions.absolute(backup), BoardOptions.absolute(destination))
    if FileManager.default.fileExists(atPath: destination) {
      throw Failure(
        .cannotOpen,
        "\(destination): there is a file already. Nothing is written over it; move it away and keep it")
    }
    let source = try SQLiteLedger.open(backup, readOnly: true)
    let isExercise = source.identity.isExercise
    let remembered = try MarkStore(directory: directories.marks.path).history(of: source.identity.id)
    var places: [String] = []
    for place in [keysOf.map(BoardOptions.absolute), destination, backup, remembered?.path] {
      if let place, !places.contains(place) { places.append(place) }
    }
    let found = try RestoringKey.find(
      isExercise: isExercise, besideBoards: places, directories: directories)
    let point = try check(source, signer: found.key.publicKey, path: backup)
    let missing = remembered.map { max(0, $0.head.position - point.position) } ?? 0
    let lost =
      switch missing {
      case 0: ""
      case 1: "; one entry that was seen here before is not in it and is named in the record"
      default: "; \(missing) entries that were seen here before are not in it and are named in the record"
      }
    if isDryRun {
      try SQLiteLedger.checkPlace(destination)
      guard !output.json else {
        return Output.data([("would_make", JSONValue([destination]))] + Self.data(point, missing: missing))
      }
      Output.line("Nothing was restored. It would put \(point.position) entries at \(destination)\(lost).")
      return
    }
    let restored = try SQLiteLedger.restore(
      backup, to: destination, signer: found.key, remembered: remembered, reason: reason)
    if let directory = found.directory { try bring(directory, to: destination) }
    let session = try BoardSession(
      ledger: restored, path: destination, directories: directories, department: nil, program: Program.version
    )
    try session.catchUp()
    try session.acceptHistory()
    LastBoard(directories).remember(destination)
    guard !output.json else {
      return Output.data([("path", .string(destination))] + Self.data(point, missing: missing))
    }
    Output.line("Restored \(point.position) entries to \(destination)\(lost).")
  }

  private static func data(_ point: ChainPoint, missing: Int) -> [(String, JSONValue?)] {
    [
      ("entries", .number(point.position)), ("missing", .number(missing)),
      ("chain", .string(point.chain.hexadecimal)), ("chain_words", .string(ChainWords.of(point.chain))),
    ]
  }

  /// - Returns: the end of the backup, when it is sound and the signer may restore it.
  private func check(_ source: SQLiteLedger, signer: Bytes32, path: String) throws -> ChainPoint {
    var verifier = LedgerVerifier(board: source.identity.id)
    try verifier.follow(source, depth: .signatures)
    if let damage = verifier.damage {
      throw Failure(
        .damaged,
        "\(path): the backup is damaged at entry \(damage.position): \(damage.reason). Take another one")
    }
    guard verifier.authority.members[signer]?.may(.administration) == true else {
      let able = verifier.authority.members.values.filter { $0.may(.administration) }
        .map { $0.person.isEmpty ? $0.post : "\($0.person), \($0.post)" }.sorted()
      throw Failure(
        .refused,
        "a board is restored by one of its administrators, and your key is not one's. Ask: \(able.joined(separator: "; "))"
      )
    }
    return verifier.point
  }

  /// Puts an exercise's keys beside the restored board, unless some are there, so that it can be played.
  private func bring(_ keys: URL, to board: String) throws {
    let beside = SessionKeys.directory(besideBoard: board)
    guard keys.path != beside.path, !FileManager.default.fileExists(atPath: beside.path) else { return }
    do {
      try FileManager.default.copyItem(at: keys, to: beside)
    } catch {
      Output.note(
        "The board is restored; its keys could not be copied. Run: cp -rp '\(keys.path)' '\(beside.path)'")
    }
  }
}
