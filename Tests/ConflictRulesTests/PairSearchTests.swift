import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

@Suite struct PairSearchTests {
  /// Actions drawn by lot over a few tools, places, groups and actors.
  ///
  /// - Parameter raising: whether rules say what raises a grade, and calls and abuses come and change.
  private static func drawn(
    _ seed: Int, count: Int = 40, changing: Bool = true, raising: Bool = false
  ) -> BoardBuilder {
    var dice = Dice(seed)
    var builder = BoardBuilder()
    builder.situation("AFG-2021", ["objectives": [["id": "o", "title": "o", "needs": .names("L1", "L2")]]])
    builder.situation("B")
    builder.group("g0")
    for number in 1..<6 { builder.group("g\(number)", within: ["g\(number / 2)"]) }
    builder.place("p0")
    for number in 1..<6 { builder.place("p\(number)", within: "p\(number / 2)") }
    builder.actor("a0")
    for number in 1..<6 { builder.actor("a\(number)", controlledBy: "a\(number / 2)", .window(0, 30)) }
    builder.tool("t0", needs: ["L0", "FUNDS_FLOW"], raises: ["L2"], lowers: ["L1"])
    builder.tool("t1", needs: ["L1", "L2"], lowers: ["L0"], ["decay_days": 1])
    builder.tool(
      "t2", needs: ["L2"], lowers: ["L2", "FUNDS_FLOW"], ["lag_days": 1, "actor_logic": "targeted"])
    builder.rule("r0", first: ["tools": ["t0"]], second: ["needs": ["L1"]], requires: ["groups"])
    builder.rule(
      "r1", kind: "synergy", first: ["raises": ["L2"]], second: ["needs": ["L2"]], requires: ["places"])
    builder.rule(
      "r2", kind: "logic", first: ["tools": ["t2"]], second: ["tools": ["t1"]], requires: ["actors"])
    if raising {
      let rules: [(String, String, [String], JSONValue)] = [
        ("q0", "t0", ["places"], .names("lead_time", "stake")),
        ("q1", "t1", ["groups"], .names("on_the_way")),
        ("q2", "t2", ["places", "actors"], .names("abuse", "stake")),
        ("q3", "t1", ["groups"], .names("stake")),
      ]
      for (id, tool, requires, conditions) in rules {
        let needs: JSONValue = id == "q3" ? ["L2"] : []
        builder.rule(
          id, kind: id == "q1" ? "logic" : "lever", first: ["tools": .names(tool)], second: ["needs": needs],
          requires: requires, ["blocking_when": conditions, "remedy_days": 1])
      }
    }
    func names(_ prefix: String) -> ScopeNames {
      switch Int.random(in: 0..<8, using: &dice) {
      case 0: .notStated
      case 1: .all
      default: .these(["\(prefix)\(Int.random(in: 0..<6, using: &dice))"])
      }
    }
    for number in 0..<count {
      let start = Double.random(in: 0..<60, using: &dice).rounded()
      builder.situation = Bool.random(using: &dice) ? "AFG-2021" : "B"
      var more: [String: JSONValue] = ["status": Bool.random(using: &dice) ? "active" : "proposed"]
      if Int.random(in: 0..<4, using: &dice) == 0 {
        more["uses"] = .names("a\(Int.random(in: 0..<6, using: &dice))")
      }
      if Int.random(in: 0..<6, using: &dice) == 0 { more["also_in"] = .names("AFG-2021") }
      if raising, Int.random(in: 0..<3, using: &dice) == 0 { more["stake"] = "lives" }
      if Int.random(in: 0..<5, using: &dice) == 0 {
        more["effects"] = [["lever": "L1", "direction": "lowers", "except": .names("g3"), "reason": "r"]]
      }
      builder.action(
        "x\(number)", "t\(Int.random(in: 0..<3, using: &dice))",
        Scope(
          groups: names("g"), places: names("p"), actors: names("a"),
          window: TimeWindow(from: BoardBuilder.hour(start), to: BoardBuilder.hour(start + 20))),
        at: Bool.random(using: &dice) ? start / 2 : start + 4, more)
    }
    if raising { Self.raise(&builder, seed) }
    guard changing else { return builder }
    for number in stride(from: 0, to: count, by: 5) { builder.status("x\(number)", "ended", at: 40) }
    for number in stride(from: 0, to: count, by: 7) {
      builder.exception("e\(number)", from: "x\(number)", Scope(places: .these(["p\(number % 6)"])))
    }
    for number in stride(from: 1, to: count, by: 3) {
      let id = "x\(Int.random(in: 0..<count, using: &dice))"
      let hour = Double.random(in: 0..<50, using: &dice).rounded()
      switch number % 6 {
      case 0: builder.status(id, "suspended", at: hour, hour + 3)
      case 1: builder.status(id, "active", at: hour, hour + Double(number % 3))
      case 2: builder.status(id, "proposed", at: hour)
      case 3:
        let effect: JSONValue = [
          "lever": .string("L\(number % 3)"), "direction": .string(number % 2 == 0 ? "lowers" : "needs"),
          "reason": "r",
        ]
        builder.add(
          .actionChanged,
          ["id": .string(id), "effects": [effect], "occurred": .time(hour, hour + Double(number % 4))])
      case 4:
        var fields: [String: JSONValue] = [
          "id": .string(id), "uses": .names("a\(number % 6)"), "occurred": .time(hour),
        ]
        if raising { fields["stake"] = "liberty" }
        builder.add(.actionChanged, fields)
      default:
        let scope = Scope(
          groups: names("g"), places: names("p"), actors: names("a"),
          window: TimeWindow(from: BoardBuilder.hour(hour)))
        builder.add(
          .actionChanged, ["id": .string(id), "scope": JSONValue(scope), "occurred": .time(hour)])
      }
    }
    return builder
  }

  /// Calls and abuses that come and change, at places and by actors drawn by lot.
  private static func raise(_ builder: inout BoardBuilder, _ seed: Int) {
    var dice = Dice(seed + 1000)
    for number in 0..<12 {
      let hour = Double.random(in: 0..<60, using: &dice).rounded()
      let rough = hour + Double(number % 3)
      builder.situation = Bool.random(using: &dice) ? "AFG-2021" : "B"
      let place = Int.random(in: 0..<7, using: &dice)
      let scope = Scope(
        groups: .these(["g1"]), places: place == 6 ? .all : .these(["p\(place)"]),
        window: TimeWindow(from: BoardBuilder.hour(hour), to: BoardBuilder.hour(hour + 20)))
      switch number % 4 {
      case 0: builder.instruction("i\(number)", "go", scope, at: hour)
      case 1:
        builder.undertaking("u\(number)", ["g1"], "come", at: hour, ["place": .string("p\(number % 6)")])
      case 2:
        builder.add(
          .abuseReported,
          [
            "id": .string("abuse\(number)"), "title": "Raid", "actor": .string("a\(number % 6)"),
            "groups": .names("g1"), "occurred": .time(hour, rough), "source": "report",
            "source_status": .string(number < 6 ? "finding" : "press"),
          ])
      default:
        builder.add(
          .instructionChanged,
          ["id": .string("i\(number - 3)"), "scope": JSONValue(scope), "occurred": .time(hour)])
      }
    }
  }

  /// What is found by looking at every two actions, in every world, with nothing left out beforehand.
  private static func everyPair(_ board: Board) -> [String: [Phase]] {
    let index = BoardIndex(board)
    let sight = GradedSight(index)
    let profiles = index.pairs.unordered.sorted { $0.action.id < $1.action.id }
    let rules = index.pairs.relations.rules
    var found: [String: [Phase]] = [:]
    func look(
      _ first: ActionProfile, _ second: ActionProfile, _ wording: PairWording, _ name: String,
      _ effects: (ActionProfile, ActionProfile) -> [LeverEffect?]
    ) {
      let outcome = Sweep.outcome { world in
        let one = first.now(in: &world)
        let two = second.now(in: &world)
        for effect in effects(one, two) {
          let topic = PairTopic(effects: [effect], wording: wording, rule: nil)
          if let verdict = sight.verdict(one, .action(two), over: topic, &world) { return verdict }
        }
        return nil
      }
      if let outcome { found[name] = outcome.phases }
    }
    for first in profiles {
      for second in profiles where first.action.id != second.action.id {
        guard first.situations.contains(where: second.situations.contains) else { continue }
        for lever in Set(first.effects(.lowers).map(\.lever)) {
          let wording = rules.wording(first.tool, lowers: lever, second.tool, isObjective: false)
          look(first, second, wording, "lever/\(first.action.id)/\(second.action.id)/\(lever)") { one, two in
            guard two.effects(.needs).contains(where: { $0.lever == lever }) else { return [] }
            return one.effects(.lowers).filter { $0.lever == lever }
          }
        }
        for rule in rules.pairRules {
          func fits(_ one: ActionProfile, _ two: ActionProfile) -> Bool {
            rule.first.fits(one) && rule.second.fits(two) && rule.joins(one, two)
          }
          let name = "\(rule.kind.rawValue)/\(rule.id)/\(first.action.id)/\(second.action.id)"
          look(first, second, PairWording(rule), name) { one, two in
            let isTold = fits(two, one) && first.action.id > second.action.id
            return fits(one, two) && !isTold ? [nil] : []
          }
        }
      }
    }
    return found
  }

  /// Every pair that is found on a board, also where it is told together with others.
  private static func pairs(_ board: Board) -> [String: [Phase]] {
    let pairs = PairFindings(BoardTables(board)).findings.filter {
      $0.subjects.count == 2 && $0.subjects.allSatisfy { $0.kind == .action }
    }
    .filter { [.lever, .logic, .synergy].contains($0.kind) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.name, $0.phases) })
  }

  @Test("finds what looking at every two finds, at the same times", arguments: 0..<8)
  func everyPairIsFound(_ seed: Int) {
    let board = Self.drawn(seed).board
    let expected = Self.everyPair(board)
    let found = Self.pairs(board)
    #expect(Set(found.keys) == Set(expected.keys))
    for (name, phases) in expected { #expect(found[name] == phases, "\(name)") }
    #expect(expected.keys.contains { $0.hasPrefix("lever/") })
    #expect(expected.keys.contains { $0.hasPrefix("synergy/") })
  }

  @Test("grades that something raises are what every world says, by numbers too", arguments: 50..<58)
  func raisedPairs(_ seed: Int) {
    let board = Self.drawn(seed, raising: true).board
    let expected = Self.everyPair(board)
    let found = Self.pairs(board)
    #expect(Set(found.keys) == Set(expected.keys))
    for (name, phases) in expected { #expect(found[name] == phases, "\(name)") }
    #expect(expected.values.contains { $0.contains { $0.severity == .blocking } })
  }

  @Test("what is at stake raises the grade of plain actions", arguments: 60..<63)
  func plainStakes(_ seed: Int) {
    let board = Self.drawn(seed, count: 30, changing: false, raising: true).board
    #expect(Self.pairs(board) == Self.everyPair(board))
  }

  @Test("grades kept from event to event are those of a whole evaluation", arguments: 70..<78)
  func keptGrades(_ seed: Int) {
    let builder = Self.drawn(seed, changing: seed % 2 == 0, raising: true)
    let start = builder.events.firstIndex { $0.kind == EventKind.instructionGiven.rawValue } ?? 0
    #expect(Self.kept(builder.events, from: start).sorted == ConflictRules.findings(on: builder.board))
  }

  @Test("what follows from comparing plain actions is what every world says", arguments: 20..<24)
  func plainActions(_ seed: Int) {
    let board = Self.drawn(seed, count: 30, changing: false).board
    var isPlain = false
    PairTables(board, BoardRelations(board)).forEachLeader { isPlain = isPlain || $0.figures.isPlain }
    #expect(isPlain)
    let found = Self.pairs(board)
    #expect(found == Self.everyPair(board))
    // A board full of them has findings that bite later, and some that bite at once.
    #expect(found.values.contains { $0.count == 2 } && found.values.contains { $0.count == 1 })
  }

  @Test("a finding is there under its name, with words of its own")
  func byName() throws {
    let kept = BoardFindings(Self.drawn(1).board)
    #expect(kept.count == kept.sorted.count)
    for finding in kept.sorted {
      let again = try #require(kept[finding.name])
      #expect(again == finding && again.summary == finding.summary)
    }
    #expect(kept["lever/x1/x2"] == nil && kept["lever/none/x2/L1"] == nil)
  }

  /// What is found when events from a position on are taken in one by one.
  static func kept(_ events: [Event], from start: Int) -> BoardFindings {
    var board = Board.folding(Array(events[..<start]))
    var kept = BoardFindings(board)
    _ = kept.stretches
    for event in events[start...] {
      board.apply(event)
      var changes = BoardChanges()
      changes.add(event)
      _ = kept.update(to: board, changes: changes)
    }
    return kept
  }

  @Test("findings kept from event to event are those of a whole evaluation", arguments: 0..<6)
  func keptFindings(_ seed: Int) {
    let builder = Self.drawn(seed)
    let whole = ConflictRules.findings(on: builder.board)
    let kept = Self.kept(builder.events, from: 30)
    #expect(kept.sorted == whole)
    #expect(kept.count == whole.count && !whole.isEmpty)
    // The times at which findings hold are kept as well, not worked out again.
    let fresh = BoardFindings(builder.board).stretches
    for hour in stride(from: 0.0, to: 90, by: 7) {
      let moment = BoardBuilder.hour(hour)
      #expect(kept.stretches.names(at: moment).sorted() == fresh.names(at: moment).sorted())
    }
  }

  @Test("shelves from which much is taken give the same", arguments: 40..<42)
  func takenShelves(_ seed: Int) {
    let builder = Self.drawn(seed, count: 120)
    let start = builder.events.count - 90
    #expect(Self.kept(builder.events, from: start).sorted == ConflictRules.findings(on: builder.board))
  }

  @Test("two are one pair where each place is recorded within the other")
  func roundPlaces() {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("p", within: "q")
    builder.place("q", within: "p")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("stay", needs: ["PRESENCE"])
    builder.action("first", "close", Scope(places: .these(["p"])))
    // Enough others that the shelf is narrowed by place.
    for number in 0..<20 { builder.action("x\(number)", "stay", Scope(places: .these(["far"]))) }
    builder.action("second", "stay", Scope(places: .these(["q"])))
    let kept = BoardFindings(builder.board)
    #expect(kept.sorted.map(\.name) == ["lever/first/second/PRESENCE"])
    #expect(kept.count == 1)
  }
}
