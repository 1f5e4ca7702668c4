import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

/// Boards of made-up events for measuring.
enum BenchBoard {
  static let departments = ["FCDO", "HO", "MOD", "HMT"]

  /// Founds a board with four departments and one situation.
  static func found(_ path: String, key: SigningKey) throws -> SQLiteLedger {
    let founder = Member(
      key: key.publicKey, post: "measurement", departments: ["HO"],
      roles: [.administrator, .chair, .loggist, .lead])
    let ledger = try SQLiteLedger.create(
      path, founding: BoardFounding(title: "Measurement", founders: [founder]), signer: key)
    var drafts: [EventDraft] = []
    for (index, department) in departments.enumerated() {
      drafts.append(
        EventDraft(
          .departmentRecorded,
          body: JSONObject([
            ("id", .string(department)), ("title", .string(department)),
            ("column", .integer(Int64(index + 1))),
          ])))
    }
    drafts.append(
      EventDraft(
        .situationOpened, situation: "BENCH",
        body: JSONObject([("id", "BENCH"), ("title", "Measurement"), ("stage", "ongoing")])))
    let head = try ledger.head()
    _ = try ledger.append(after: head, signer: key) { _ in drafts }
    return ledger
  }

  /// A task with the fields that tasks usually have.
  static func task(_ number: Int, at moment: Timestamp) -> EventDraft {
    let due = moment.adding(.minutes(Int64(number % 20_000)))
    return EventDraft(
      .taskRecorded, situation: "BENCH",
      body: JSONObject([
        ("id", .string("t\(number)")),
        ("title", .string("Check the names on list \(number) against the register of cases")),
        ("department", .string(departments[number % 4])), ("by", .string(departments[number % 4])),
        ("post", "Clearances lead"), ("status", "todo"), ("due", JSONValue(due)),
        ("total", .integer(Int64(number % 90 + 1))),
      ]))
  }

  /// A change of a task as a lead makes it many times a day.
  static func update(_ number: Int, of task: Int) -> EventDraft {
    let words = TaskStatus.allCases.map(\.rawValue)
    return EventDraft(
      .taskChanged, situation: "BENCH",
      body: JSONObject([
        ("id", .string("t\(task)")), ("by", .string(departments[task % 4])),
        ("status", .string(words[number % 3])), ("done", .integer(Int64(number % 90))),
        ("note", .string("Round \(number): passed on to the night shift with the list of those still open")),
      ]))
  }

  /// A line of the running log of ordinary length.
  static func line(_ number: Int) -> EventDraft {
    EventDraft(
      .logLine, situation: "BENCH",
      body: JSONObject([
        ("by", "HO"), ("flavour", "statement"), ("for", ["FCDO", "MOD"]),
        (
          "text",
          .string(
            "Line \(number): the desk has passed 40 of 68 cases to the checkers, who ask for the two lists that "
              + "came by telephone to be sent again in writing before the evening round")
        ),
      ]))
  }

  /// The user's key, as every command uses it.
  static func key() throws -> SigningKey {
    try KeyRing(directory: UserDirectories(environment: ProcessInfo.processInfo.environment).keys).key()
  }
}
