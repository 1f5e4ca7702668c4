import BoardModel
import CaseFiles

/// A made-up history under the rules and tools that come with the program: actions at places and against actors, of
/// which a share has had several statuses, exceptions or something at stake, with calls and abuses among them.
struct MixedHistory {
  static let start = CivilTime(year: 2021, month: 1, day: 1).utc
  private static let before = start.adding(.hours(-1))
  private static let statuses = [
    ["proposed", "active"], ["active", "suspended", "active"], ["active", "ended"],
  ]

  private(set) var events: [Event] = []
  private let size: Int
  private let places: Int
  private let actors: Int
  private let tools: [String]
  private var chance: UInt64 = 1

  /// - Parameter here: how many actions name one place.
  init(_ catalogue: Catalogue, size: Int, here: Int) {
    self.size = size
    places = max(1, size / here)
    actors = max(8, size / here)
    tools = catalogue.entries.filter { $0.command.kind == .toolRecorded }.compactMap {
      if case .string(let id)? = $0.command.fields["id"] { id } else { nil }
    }
    for entry in catalogue.entries {
      events.addMadeUp(entry.command.kind, entry.command.fields, at: Self.before)
    }
    add(.situationOpened, ["id": "BENCH", "title": "Measurement", "stage": "ongoing"])
    for number in 0..<actors { addActor(number) }
    for number in 0..<24 { addGroup(number) }
    for number in 0..<places / 20 + 1 {
      add(.placeRecorded, ["id": .string("r\(number)"), "title": "Region"])
    }
    for number in 0..<places {
      add(
        .placeRecorded,
        ["id": .string("p\(number)"), "title": "Place", "within": .string("r\(number / 20)")])
    }
    for number in 0..<size { addAction(number) }
    for number in 0..<size / 50 { addCall(number) }
    for number in 0..<size / 100 { abuse("abuse\(number)") }
  }

  private mutating func addActor(_ number: Int) {
    let control: JSONValue = .array([.object(JSONObject([("actor", .string("a\(number / 4)"))]))])
    add(
      .actorRecorded,
      ["id": .string("a\(number)"), "title": "Actor"].merging(
        number < actors / 2 ? [:] : ["controlled_by": control]
      ) { $1 })
  }

  private mutating func addGroup(_ number: Int) {
    add(
      .groupRecorded,
      ["id": .string("g\(number)"), "title": "Group"].merging(
        number < 6 ? [:] : ["within": .array([.string("g\(number % 6)")])]
      ) { $1 })
  }

  /// A number by lot; the same from run to run.
  private mutating func lot(_ most: Int) -> Int {
    chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(chance >> 33) % most
  }

  private mutating func scope() -> Scope {
    let from = Self.start.adding(.days(Int64(lot(360))))
    return Scope(
      groups: lot(10) == 0 ? .notStated : .these(["g\(lot(24))"]),
      places: .these([lot(50) == 0 ? "r\(lot(places / 20 + 1))" : "p\(lot(places))"]),
      actors: lot(50) == 0 ? .notStated : .these(["a\(lot(actors))"]),
      window: TimeWindow(from: from, to: from.adding(.days(Int64(20 + lot(60))))))
  }

  private mutating func addAction(_ number: Int) {
    let statuses = lot(5) == 0 ? Self.statuses[lot(3)] : [lot(5) == 0 ? "proposed" : "active"]
    var fields: [String: JSONValue] = [
      "id": .string("x\(number)"), "title": .string("Action \(number)"), "department": "HO",
      "tool": .string(tools[lot(tools.count)]), "status": .string(statuses[0]), "scope": JSONValue(scope()),
    ]
    if lot(10) == 0 { fields["stake"] = lot(2) == 0 ? "lives" : "liberty" }
    add(.actionRecorded, fields)
    for (place, status) in statuses.dropFirst().enumerated() {
      let moment = Self.start.adding(.days(Int64(60 * (place + 1) + lot(60))))
      add(
        .actionChanged,
        [
          "id": .string("x\(number)"), "status": .string(status),
          "occurred": JSONValue(UncertainTime(moment)),
        ])
    }
    if lot(20) == 0 {
      add(
        .exceptionRecorded,
        [
          "id": .string("e\(number)"), "title": "Licence", "department": "HMT",
          "from": .array([.string("x\(number)")]), "scope": JSONValue(Scope(groups: .these(["g\(lot(24))"]))),
        ])
    }
  }

  private mutating func addCall(_ number: Int) {
    add(
      .instructionGiven,
      [
        "id": .string("call\(number)"), "title": "Go there", "department": "HO", "direction": "go",
        "scope": JSONValue(scope()),
      ])
  }

  private mutating func abuse(_ id: String) {
    add(
      .abuseReported,
      [
        "id": .string(id), "title": "Raid", "actor": .string("a\(lot(actors))"),
        "groups": .array([.string("g\(lot(24))")]), "source": "made up", "source_status": "finding",
        "occurred": JSONValue(UncertainTime(Self.start.adding(.days(Int64(lot(300)))))),
      ])
  }

  /// What may change on the board.
  enum Change: String, CaseIterable {
    case scope = "scope"
    case status = "status"
    case exception = "exception"
    case call = "call"
    case abuse = "abuse"
  }

  /// One more event of a kind of change.
  mutating func change(_ change: Change, _ number: Int) -> Event? {
    let id: JSONValue = .string("x\(lot(size))")
    switch change {
    case .scope: add(.actionChanged, ["id": id, "scope": JSONValue(scope())])
    case .status:
      add(
        .actionChanged,
        [
          "id": id, "status": "ended",
          "occurred": JSONValue(UncertainTime(Self.start.adding(.days(Int64(200 + lot(100)))))),
        ])
    case .exception:
      add(
        .exceptionRecorded,
        [
          "id": .string("new\(number)"), "title": "Licence", "department": "HMT", "from": .array([id]),
          "scope": JSONValue(Scope(groups: .these(["g\(lot(24))"]))),
        ])
    case .call:
      add(
        .instructionChanged, ["id": .string("call\(lot(max(1, size / 50)))"), "scope": JSONValue(scope())])
    case .abuse: abuse("later\(number)")
    }
    return events.last
  }

  private mutating func add(_ kind: EventKind, _ fields: [String: JSONValue]) {
    events.addMadeUp(kind, fields, at: Self.before)
  }
}
