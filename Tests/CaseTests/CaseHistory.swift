import BoardEngine
import BoardModel
import CaseFiles
import ConflictRules
import Foundation

/// A case as it is imported: every entry with the times at which it happened and was learnt, recorded
/// long afterwards.
struct CaseHistory: Sendable {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data").path
  static let imported = CivilTime(year: 2030, month: 1, day: 1).utc

  /// One field of one entry that is otherwise; nil takes the field away.
  struct Change: Sendable {
    var entry: String
    var field: String
    var value: JSONValue?
  }

  let entries: [ScriptedCommand]
  let events: [Event]

  /// - Parameter folder: Which of the shipped cases.
  init(of folder: String = "afghanistan-2021", changing changes: [Change] = [], without left: [String] = [])
    throws
  {
    let catalogue = try CaseReader.catalogue(at: "\(Self.folder)/catalogue")
    var shipped = try CaseReader.situation(
      at: "\(Self.folder)/situations/\(folder)", catalogue: catalogue
    ).entries
    for change in changes {
      guard let index = shipped.firstIndex(where: { $0.entry == change.entry }) else {
        throw Problem(text: "no entry \(change.entry)")
      }
      guard shipped[index].command.fields[change.field] != change.value else {
        throw Problem(text: "\(change.entry) has that \(change.field) already")
      }
      shipped[index].command.fields[change.field] = change.value
    }
    for entry in left {
      guard let index = shipped.firstIndex(where: { $0.entry == entry }) else {
        throw Problem(text: "no entry \(entry)")
      }
      shipped.remove(at: index)
    }
    entries = shipped
    events = try (catalogue.entries + shipped).enumerated().map { try Self.event($1, at: $0 + 1) }
  }

  struct Problem: Error { var text: String }

  private static func event(_ entry: ScriptedCommand, at position: Int) throws -> Event {
    let schema = KindSchema.of(entry.command.kind)
    var fields = entry.command.fields
    if schema.field("script_entry") != nil { fields["script_entry"] = .string(entry.entry) }
    if schema.field("occurred") != nil, fields["occurred"] == nil {
      fields["occurred"] = JSONValue(UncertainTime(entry.at))
    }
    return Event(
      position: position, id: Bytes16(high: 0, low: UInt64(position)), kind: entry.command.kind.rawValue,
      kindVersion: schema.version, isCritical: schema.isCritical, recorded: imported, boardTime: imported,
      situation: entry.command.situation,
      author: Bytes32(first: Bytes16(high: 0, low: 0), second: Bytes16(high: 0, low: 0)),
      body: try CanonicalJSON.encode(.object(fields)))
  }

  var board: Board { .folding(events) }

  /// The case as it is, with all that the board raises about it at any time.
  struct Reviewed: Sendable {
    var history: CaseHistory
    var raised: [ReviewedFinding]
  }

  /// Worked out once for all tests.
  static let original = Result<Reviewed, any Error> {
    let history = try CaseHistory()
    return Reviewed(history: history, raised: ConflictReview(of: history.events, by: .today).findings)
  }

  /// The second case, encoded after the rules were frozen.
  static let second = Result<Reviewed, any Error> {
    let history = try CaseHistory(of: "yemen-2015-2020")
    return Reviewed(history: history, raised: ConflictReview(of: history.events, by: .today).findings)
  }

  /// The names of what the board raises, without looking at when it could be known.
  var names: Set<String> {
    Set(
      BoardState(board: board).findings.filter { $0.phases.contains { $0.severity > .note } }.map(\.name))
  }

  /// When an entry happened.
  func occurred(_ entry: String) -> UncertainTime? {
    board.scriptEntries[entry].flatMap { board.notes[$0]?.occurred }
  }
}
