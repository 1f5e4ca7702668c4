import BoardEngine
import BoardModel
import BoardSession
import EventLedger
import Foundation

/// A board in exercise mode with a key for each of a few people beside it.
final class Office {
  static let start = Timestamp(milliseconds: 1_629_909_720_000)
  private let directory: URL
  private let ledger: InMemoryLedger
  private var path: String { directory.appendingPathComponent("board").path }

  init() throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "crossgov-\(UUID().uuidString)")
    let ring = KeyRing(
      directory: SessionKeys.directory(besideBoard: directory.appendingPathComponent("board").path))
    let founders = [
      Member(
        key: try ring.key("control").publicKey, post: "control", departments: ["CO"],
        roles: [.chair, .loggist, .administrator]),
      Member(key: try ring.key("HO").publicKey, post: "lead", departments: ["HO"], roles: [.lead]),
      Member(key: try ring.key("MOD").publicKey, post: "clerk", departments: ["MOD"], roles: [.contributor]),
    ]
    ledger = try InMemoryLedger(
      founding: BoardFounding(title: "Office", isExercise: true, founders: founders, clock: Self.start),
      signer: try ring.key("control"))
    let control = try session("control")
    for code in ["CO", "HO", "MOD"] {
      try control.record(
        Command(
          .departmentRecorded,
          JSONObject([
            ("id", .string(code)), ("title", .string(code)), ("source", "none"), ("source_status", "design"),
            ("as_of", JSONValue(Self.start)),
          ])), at: Self.start)
    }
    try control.record(
      Command(
        .situationOpened, situation: "SDN",
        JSONObject([("id", "SDN"), ("title", "Sudan"), ("stage", "risk")])),
      at: Self.start)
    try control.record(
      Command(
        .taskRecorded, situation: "SDN",
        JSONObject([("id", "t1"), ("title", "Check"), ("department", "HO"), ("total", .integer(68))])),
      at: Self.start)
  }

  deinit {
    // A directory that stays behind harms no other test.
    try? FileManager.default.removeItem(at: directory)
  }

  /// A session of whoever has a key of that name; of a stranger with none for nil.
  ///
  /// - Parameter disk: what stands between the session and the ledger; the ledger itself for nil.
  func session(_ name: String?, through disk: ((any Ledger) -> any Ledger)? = nil) throws -> BoardSession {
    let user = name ?? "stranger"
    let session = try BoardSession(
      ledger: disk?(ledger) ?? ledger,
      path: name == nil ? directory.appendingPathComponent("elsewhere").path : path,
      directories: UserDirectories(
        configuration: directory.appendingPathComponent("config-\(user)"),
        state: directory.appendingPathComponent("state")),
      department: name == "control" ? nil : name, program: "test")
    try session.catchUp()
    return session
  }

  static func update(_ task: String, _ field: String, _ value: Int64) -> Command {
    Command(
      .taskChanged, situation: "SDN", JSONObject([("id", .string(task)), (field, .integer(value))]))
  }

  /// A command of a kind that would do, were its author entitled to it.
  static func example(_ kind: EventKind) -> Command {
    switch kind {
    case .actionRecorded:
      Command(kind, situation: "SDN", JSONObject([("title", "Act"), ("department", "MOD")]))
    case .memberRevoked:
      Command(kind, JSONObject([("key", .string(String(repeating: "ab", count: 32)))]))
    case .catalogueAdopted:
      Command(kind, JSONObject([("digest", .string(String(repeating: "ab", count: 32)))]))
    default:
      Command(kind, situation: "SDN", JSONObject([("text", "a line"), ("flavour", "statement")]))
    }
  }

  /// An entry of a script so many minutes after the start.
  static func entry(_ name: String, at minutes: Int64, _ kind: EventKind, _ fields: [String: String])
    -> ScriptedCommand
  {
    var body = JSONObject(fields.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    if kind == .departmentRecorded {
      body["source"] = "none"
      body["source_status"] = "design"
      body["as_of"] = JSONValue(start)
    }
    return ScriptedCommand(
      entry: name, at: start.adding(.minutes(minutes)),
      command: Command(kind, situation: kind == .departmentRecorded ? "" : "SDN", body), file: "case.yaml",
      line: Int(minutes))
  }
}
