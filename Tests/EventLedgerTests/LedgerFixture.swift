import BoardModel
import EventLedger
import Glibc
import SQLiteLedger
import Synchronization
import Testing

/// Keys that are the same in every run.
enum Keys {
  static let administrator = key(1)
  static let loggist = key(2)
  static let lead = key(3)
  static let contributor = key(4)
  static let reviewer = key(5)
  static let secondAdministrator = key(6)
  static let stranger = key(99)

  static func key(_ seed: UInt8) -> SigningKey {
    SigningKey(rawRepresentation: [UInt8](repeating: seed, count: 32)) ?? SigningKey()
  }

  static let founders = [
    Member(key: administrator.publicKey, person: "A. Admin", departments: ["CO"], roles: [.administrator]),
    Member(key: secondAdministrator.publicKey, departments: ["CO"], roles: [.administrator]),
    Member(key: loggist.publicKey, post: "loggist", departments: ["CO"], roles: [.loggist]),
    Member(key: lead.publicKey, departments: ["HO"], roles: [.lead]),
    Member(key: contributor.publicKey, departments: ["FCDO"], roles: [.contributor]),
    Member(key: reviewer.publicKey, departments: ["CO"], roles: [.reviewer]),
  ]

  static func founding(_ board: Bytes16 = Bytes16(high: 7, low: 9)) -> BoardFounding {
    BoardFounding(board: board, title: "Test board", founders: founders)
  }
}

/// A directory that goes away with the test.
final class TemporaryDirectory: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/crossgov-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template) != nil
    path = made ? String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) : "/tmp"
  }

  subscript(name: String) -> String { path + "/" + name }

  deinit {
    if path != "/tmp" { _ = Shell.run(["rm", "-rf", path]) }
  }
}

/// A clock that tests set.
final class TestClock: Sendable {
  private let time = Mutex(Timestamp(milliseconds: 1_629_900_000_000))

  var now: Timestamp {
    get { time.withLock { $0 } }
    set { time.withLock { $0 = newValue } }
  }
}

/// The ledgers that must all behave the same.
enum LedgerKind: String, CaseIterable, Sendable {
  case inMemory
  case sqlite

  func make(_ directory: TemporaryDirectory, clock: TestClock = TestClock()) throws -> any Ledger {
    switch self {
    case .inMemory:
      try InMemoryLedger(founding: Keys.founding(), signer: Keys.administrator, clock: { clock.now })
    case .sqlite:
      try SQLiteLedger.create(
        directory["board.crossgov"], founding: Keys.founding(), signer: Keys.administrator,
        clock: { clock.now })
    }
  }
}

extension EventDraft {
  /// A line of the running log.
  static func line(_ text: String, id: Bytes16 = .random(), by: String? = nil) -> EventDraft {
    var body = JSONObject([("text", .string(text)), ("flavour", "statement")])
    body["by"] = by.map { .string($0) }
    return EventDraft(id: id, .logLine, situation: "AFG-2021", body: body)
  }
}

extension Ledger {
  /// Appends after whatever is recorded.
  @discardableResult
  func add(_ drafts: [EventDraft], signer: SigningKey = Keys.loggist) throws -> [LedgerEntry] {
    try append(after: try head(), signer: signer) { _ in drafts }
  }

  func all() throws -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    while true {
      let batch = try self.entries(after: entries.count, limit: 1000)
      if batch.isEmpty { return entries }
      entries += batch
    }
  }
}
