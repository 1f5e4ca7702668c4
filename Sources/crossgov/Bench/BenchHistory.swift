import BoardEngine
import BoardModel

/// A made-up history for measuring rules: per cell of the board a place, a group on its way through a gate, calls
/// there and warnings to keep away, and actions that rest on the policy behind the gate.
struct BenchHistory {
  static let start = CivilTime(year: 2021, month: 8, day: 25).utc
  static let context = DecisionContext(
    now: start, department: "HO", actsForEveryDepartment: true, isScripted: true, seenPosition: 0,
    program: "bench")

  private(set) var events: [Event] = []
  private let cells: Int

  /// - Parameter candidates: how many others a changed warning meets.
  init(size: Int, candidates: Int) {
    cells = max(1, size / (2 * candidates))
    for department in BenchBoard.departments {
      add(.departmentRecorded, ["id": .string(department), "title": .string(department)])
    }
    add(.situationOpened, ["id": "BENCH", "title": "Measurement", "stage": "ongoing"])
    for cell in 0..<cells { addPlace(cell) }
    for number in 0..<size {
      let cell = number % cells
      let department: JSONValue = .string(BenchBoard.departments[number % 4])
      let fields: [String: JSONValue] = ["title": .string("Number \(number)"), "department": department]
      switch number / cells % (2 * candidates) {
      case 0:
        add(
          .instructionGiven,
          fields.merging([
            "id": .string("away\(cell)"), "direction": "avoid",
            "scope": JSONValue(Self.scope(cell, hours: 12)),
          ]) { $1 })
      case 1..<candidates + 1:
        add(
          .instructionGiven,
          fields.merging([
            "id": .string("call\(number)"), "direction": "go",
            "scope": JSONValue(Self.scope(cell, hours: Int64(number % 40))),
          ]) { $1 })
      default:
        add(
          .actionRecorded,
          fields.merging([
            "id": .string("act\(number)"), "status": "active", "scope": JSONValue(Self.scope(cell, hours: 0)),
            "rests_on": [.string("policy/p\(cell)@1")],
          ]) { $1 })
      }
    }
  }

  private mutating func addPlace(_ cell: Int) {
    let day = JSONValue(UncertainTime(Self.start.adding(.hours(-24))))
    add(.groupRecorded, ["id": .string("g\(cell)"), "title": .string("Group \(cell)")])
    add(.placeRecorded, ["id": .string("l\(cell)"), "title": .string("Place \(cell)")])
    add(
      .policyRecorded, ["id": .string("p\(cell)"), "title": .string("Policy \(cell)"), "department": "HO"])
    add(
      .policyVersioned,
      [
        "id": .string("p\(cell)"), "version": 1, "occurred": day,
        "coverage": .object(JSONObject([("g\(cell)", "yes")])),
      ])
    add(
      .gateRecorded,
      [
        "id": .string("gate\(cell)"), "title": .string("Gate \(cell)"), "owner": "HO", "occurred": day,
        "policy": .string("p\(cell)"), "lead_hours": 4,
        "closes": JSONValue(Self.start.adding(.hours(72))),
      ])
    add(
      .pathwayRecorded,
      [
        "id": .string("way\(cell)"), "title": .string("Way \(cell)"), "groups": [.string("g\(cell)")],
        "gates": [.string("gate\(cell)")],
      ])
  }

  private static func scope(_ cell: Int, hours: Int64) -> Scope {
    let from = start.adding(.hours(hours))
    return Scope(
      groups: .these(["g\(cell)"]), places: .these(["l\(cell)"]),
      window: TimeWindow(from: from, to: from.adding(.hours(30))))
  }

  /// One change: a warning whose time moves, a gate that is counted, or an action that ends.
  func command(_ number: Int) -> Command {
    let cell = number * 7 % cells
    let fields: JSONObject
    let kind: EventKind
    switch number % 2 {
    case 0:
      kind = .instructionChanged
      fields = JSONObject([
        ("id", .string("away\(cell)")), ("by", "HO"),
        ("scope", JSONValue(Self.scope(cell, hours: Int64(number % 30)))),
      ])
    default:
      kind = .gateCounted
      fields = JSONObject([
        ("id", .string("gate\(cell)")), ("by", "HO"), ("group", .string("g\(cell)")),
        ("standing", number % 4 == 1 ? "refused" : "cleared"),
      ])
    }
    return Command(kind, situation: "BENCH", fields)
  }

  /// The events that drafts become.
  mutating func record(_ drafts: [DecidedEvent]) -> [Event] {
    let before = events.count
    for draft in drafts { events.addMadeUp(draft.kind, draft.body, at: Self.start) }
    return Array(events[before...])
  }

  private mutating func add(_ kind: EventKind, _ fields: [String: JSONValue]) {
    events.addMadeUp(kind, fields, at: Self.start)
  }
}
