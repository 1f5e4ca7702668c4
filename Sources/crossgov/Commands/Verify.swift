import ArgumentParser
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify every hash, link, signature and entitlement of the board.",
    discussion: """
      Exit status 0 when all is well, 5 when the board is damaged or is not the one seen here before.
      After a restoration that you know of, --accept takes the present history for the right one.
      Example: crossgov verify --board old.crossgov
      """)
  @OptionGroup var board: PlaceOptions
  @OptionGroup var output: OutputOptions
  @Flag(name: .long, help: "Take the present history for the right one from now on.") var accept = false

  func run() throws {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let path = try board.path(in: directories)
    let ledger = try SQLiteLedger.open(path, readOnly: true)
    var verifier = LedgerVerifier(board: ledger.identity.id)
    var doubtful: [Doubt] = []
    var unknown: [Doubt] = []
    let isLong = try ledger.head().position > 50_000 && isatty(STDERR_FILENO) == 1
    try verifier.follow(ledger, depth: .signatures) { entries, verdicts in
      for (entry, verdict) in zip(entries, verdicts) {
        switch verdict {
        case .accepted, .damaged: break
        case .quarantined(let reason): doubtful.append(Doubt(entry.event, "is not believed: \(reason)"))
        case .unknownKind(let isCritical):
          unknown.append(
            Doubt(
              entry.event, "is of a kind unknown to this program\(isCritical ? ", a critical one" : "")"))
        }
      }
      if isLong { Output.note("verified up to #\(entries.last?.event.position ?? 0)") }
    }
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: nil, program: Program.version)
    try session.catchUp()
    if case .readOnly(.damagedSchema(let difference)) = ledger.access {
      throw Failure(
        .damaged,
        "\(path): every entry is sound, and the file's schema was changed (\(difference)); nothing is written to it "
          + "until that is undone. Find out who did it; crossgov backup makes a copy, crossgov restore one that can "
          + "be written to")
    }
    if accept { try session.acceptHistory() }
    try session.verifyTail()
    if output.json {
      Output.line(json(path, verifier, doubtful, unknown, alarm: session.trust.alarm))
    } else {
      for doubt in (doubtful + unknown).sorted(by: { $0.position < $1.position }) {
        Output.line("#\(doubt.position) \(doubt.kind) \(doubt.reason)")
      }
    }
    if let damage = verifier.damage {
      throw Failure(
        .damaged,
        "\(path): entry \(damage.position) is damaged: \(damage.reason). Entries 1 to \(verifier.point.position) are sound. "
          + "Keep the file, and put a backup in its place with: crossgov restore")
    }
    if let alarm = session.trust.alarm {
      throw Failure(
        .damaged,
        "\(path): \(alarm). Every entry in it is sound in itself. Ask whoever keeps the backups; if it was restored "
          + "on purpose: crossgov verify --accept")
    }
    guard !output.json else { return }
    let newer = unknown.isEmpty ? "" : ", \(unknown.count) of kinds unknown here"
    Output.line(
      "\(path): \(verifier.point.position) entries verified, \(doubtful.count) not believed\(newer); chain "
        + "\(ChainWords.of(verifier.point.chain)) \(verifier.point.chain.hexadecimal)")
  }

  /// An entry that the board does not rest on, and why.
  private struct Doubt {
    var position: Int
    var kind: String
    var reason: String

    init(_ event: Event, _ reason: String) {
      position = event.position
      kind = event.kind
      self.reason = reason
    }

    var value: JSONValue {
      .object(
        JSONObject([
          ("position", .integer(Int64(position))), ("kind", .string(kind)), ("reason", .string(reason)),
        ]))
    }
  }

  private func json(
    _ path: String, _ verifier: LedgerVerifier, _ doubtful: [Doubt], _ unknown: [Doubt], alarm: String?
  ) -> String {
    let point = verifier.point
    var object = JSONObject([
      ("path", .string(path)), ("entries", .integer(Int64(point.position))),
      ("chain", .string(point.chain.hexadecimal)), ("chain_words", .string(ChainWords.of(point.chain))),
      ("not_believed", .array(doubtful.map(\.value))), ("unknown_kinds", .array(unknown.map(\.value))),
    ])
    if let damage = verifier.damage {
      object["damaged_at"] = .integer(Int64(damage.position))
      object["damage"] = .string(damage.reason.description)
    }
    if let alarm { object["alarm"] = .string(alarm) }
    return JSONText.line(.object(object))
  }
}
