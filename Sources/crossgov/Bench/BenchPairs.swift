import ArgumentParser
import BoardEngine
import BoardModel
import ConflictRules
import EventLedger
import Foundation

/// Measures one rule over the actions of a folder, whole and after one change, beside other programs.
struct BenchPairs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs", abstract: "Evaluate pairs of the actions in a folder.")
  @Option(help: "How many changes.") var changes = 200
  @Argument var folder: String

  private static let start = CivilTime(year: 2021, month: 1, day: 1).utc
  private static let before = start.adding(.hours(-1))

  func run() throws {
    var events: [Event] = []
    let actions = try rows("actions")
    for lever in Set(actions.flatMap { [$0[1], $0[2]] }).sorted() {
      events.addMadeUp(.leverRecorded, ["id": .string(lever), "title": .string(lever)], at: Self.before)
    }
    events.addMadeUp(.departmentRecorded, ["id": "HO", "title": "HO"], at: Self.before)
    events.addMadeUp(
      .situationOpened, ["id": "BENCH", "title": "Measurement", "stage": "ongoing"], at: Self.before)
    for row in try rows("places") {
      let within: [String: JSONValue] = row[1].isEmpty ? [:] : ["within": .string(row[1])]
      events.addMadeUp(
        .placeRecorded, ["id": .string(row[0]), "title": .string(row[0])].merging(within) { $1 },
        at: Self.before)
    }
    for row in try rows("groups") {
      let within: [String: JSONValue] = row[1].isEmpty ? [:] : ["within": [.string(row[1])]]
      events.addMadeUp(
        .groupRecorded, ["id": .string(row[0]), "title": .string(row[0])].merging(within) { $1 },
        at: Self.before)
    }
    for row in actions { events.addMadeUp(.actionRecorded, try Self.action(row), at: Self.before) }
    let board = Board.folding(events)

    var time = ContinuousClock.now
    let tables = BoardTables(board)
    let load = time.microsecondsUntilNow
    time = .now
    let pairs = PairFindings(tables)
    let whole = time.microsecondsUntilNow
    time = .now
    let told = BoardFindings(tables).count
    let everything = time.microsecondsUntilNow
    time = .now
    // Each pair, also where a board would tell many as one.
    let findings = pairs.findings.sorted { $0.name < $1.name }
    let listed = time.microsecondsUntilNow
    let lines = findings.map(Self.line).sorted().joined()

    var state = BoardState(board: board)
    _ = state.findings.count
    var times: [Int64] = []
    for number in 0..<changes {
      let row = actions[number * 7919 % actions.count]
      let base = events.count
      let later = try Self.scope(row, later: Int64(number % 50 + 1) * 60)
      events.addMadeUp(
        .actionChanged, ["id": .string(row[0]), "by": "HO", "scope": JSONValue(later)], at: Self.before)
      time = .now
      state.apply(events[base...])
      _ = state.finding("")
      times.append(time.microsecondsUntilNow)
    }
    times.sort()
    let changed = Set((0..<min(changes, 10)).map { Subject(.action, actions[$0 * 7919 % actions.count][0]) })
    let later = PairFindings(BoardTables(state.board)).findings
    let touched = later.reduce(0) { $0 + $1.subjects.count(where: changed.contains) }
    let digest = sha256([UInt8](lines.utf8)).hexadecimal
    let median = times[times.count / 2]
    Output.write(
      """
      {"findings":\(findings.count),"told":\(told),"digest":"\(digest)","load_us":\(load),"whole_us":\(whole),\
      "every_rule_us":\(everything),"listed_us":\(listed),"change_us":\(median),\
      "change_findings":\(Double(touched) / Double(max(1, changed.count)))}

      """)
  }

  private func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOfFile: "\(folder)/\(name).tsv", encoding: .utf8)
    return text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func minutes(_ text: String) throws -> Int64 {
    guard let number = Int64(text) else { throw ValidationError("“\(text)” is no number of minutes") }
    return number
  }

  private static func scope(_ row: [String], later: Int64) throws -> Scope {
    Scope(
      groups: .these([row[4]]), places: .these([row[3]]),
      window: TimeWindow(
        from: start.adding(.minutes(try minutes(row[5]) + later)),
        to: start.adding(.minutes(try minutes(row[6]) + later))))
  }

  private static func action(_ row: [String]) throws -> [String: JSONValue] {
    func effect(_ lever: String, _ direction: JSONValue) -> JSONValue {
      .object(
        JSONObject([("lever", .string(lever)), ("direction", direction), ("reason", "made up")]))
    }
    return [
      "id": .string(row[0]), "title": .string(row[0]), "department": "HO", "status": "active",
      "scope": JSONValue(try scope(row, later: 0)),
      "effects": [effect(row[1], "lowers"), effect(row[2], "needs")],
    ]
  }

  /// A finding as the other programs write it.
  private static func line(_ finding: Finding) -> String {
    let ends = finding.subjects.map(\.id)
    let lever = finding.name.split(separator: "/").last.map(String.init) ?? ""
    func minute(_ moment: Timestamp?) -> String {
      moment.map { "\(start.until($0).milliseconds / 60_000)" } ?? "?"
    }
    let from = finding.phases.first?.bites
    return (ends + [lever, minute(from), minute(finding.phases.last?.span.possible.to)])
      .joined(separator: "\t") + "\n"
  }
}
