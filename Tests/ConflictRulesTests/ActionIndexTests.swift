import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct ActionIndexTests {
  /// Actions drawn by lot over a few tools, places, groups and actors.
  private static func drawn(_ seed: Int, count: Int = 40) -> BoardBuilder {
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
      if Int.random(in: 0..<5, using: &dice) == 0 {
        more["effects"] = [["lever": "L1", "direction": "lowers", "except": .names("g3"), "reason": "r"]]
      }
      builder.action(
        "x\(number)", "t\(Int.random(in: 0..<3, using: &dice))",
        Scope(
          groups: names("g"), places: names("p"), actors: names("a"),
          window: TimeWindow(from: BoardBuilder.hour(start), to: BoardBuilder.hour(start + 20))),
        at: start / 2, more)
    }
    for number in stride(from: 0, to: count, by: 5) { builder.status("x\(number)", "ended", at: 40) }
    for number in stride(from: 0, to: count, by: 7) {
      builder.exception("e\(number)", from: "x\(number)", Scope(places: .these(["p\(number % 6)"])))
    }
    return builder
  }

  private static func ends(_ finding: Finding) -> [String] {
    finding.subjects.filter { $0.kind == .action }.map(\.id)
  }

  private static func findings(_ index: BoardIndex, _ actions: ActionIndex) -> [Finding] {
    let levers = LeverDetector(index, actions)
    let pairs = PairRuleDetector(index, actions)
    return actions.all.map(\.subject).flatMap { levers.findings(leading: $0) + pairs.findings(leading: $0) }
  }

  @Test("each side of a pair gives the same findings", arguments: 0..<6)
  func sidesAgree(_ seed: Int) {
    let index = BoardIndex(Self.drawn(seed).board)
    let actions = index.actionIndex
    let levers = LeverDetector(index)
    let pairs = PairRuleDetector(index)
    let all = Self.findings(index, actions)
    #expect(all.contains { $0.kind == .lever } && all.contains { $0.kind == .synergy })
    for unit in actions.all.map(\.subject) {
      let expected = all.filter { $0.subjects.contains(unit) }.map(\.name).sorted()
      let found = [
        levers.findings(leading: unit), levers.findings(following: unit), pairs.findings(leading: unit),
        pairs.findings(following: unit),
      ].flatMap { $0 }
      #expect(found.map(\.name).sorted() == expected, "\(unit.text)")
    }
    let situation = Subject(.situation, "AFG-2021")
    let expected = all.filter { $0.subjects.contains(situation) }.map(\.name).sorted()
    #expect(levers.findings(following: situation).map(\.name).sorted() == expected)
    #expect(!expected.isEmpty)
  }

  @Test("the index leaves out nothing that meets", arguments: 0..<3)
  func nothingIsLeftOut(_ seed: Int) {
    let index = BoardIndex(Self.drawn(seed).board)
    let profiles = index.actionIndex.all
    var none = index.actionIndex
    for profile in profiles { none.remove(profile.action.id) }
    // An index of two holds no other candidates, so that each pair is looked at by itself.
    var expected: Set<String> = []
    for one in profiles {
      for other in profiles where one.action.id < other.action.id {
        var two = none
        two.insert(one)
        two.insert(other)
        expected.formUnion(Self.findings(index, two).map(\.name))
      }
    }
    #expect(Set(Self.findings(index, index.actionIndex).map(\.name)) == expected)
  }

  @Test("what is put in and taken out again leaves no trace")
  func insertAndRemove() throws {
    let index = BoardIndex(Self.drawn(3).board)
    var actions = index.actionIndex
    let before = Self.findings(index, actions).map(\.name)
    let taken = try #require(actions["x4"])
    actions.remove("x4")
    #expect(!Self.findings(index, actions).contains { $0.subjects.contains(taken.subject) })
    #expect(Self.findings(index, index.actionIndex).map(\.name) == before)
    actions.insert(taken)
    #expect(Self.findings(index, actions).map(\.name) == before)
  }

  private static func kept(_ events: [Event], from start: Int) -> BoardFindings {
    var board = Board.folding(Array(events[..<start]))
    var kept = BoardFindings(board)
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
    #expect(Self.kept(builder.events, from: 30).sorted == whole)
    #expect(!whole.isEmpty)
  }

  private static func crowded(_ count: Int) -> BoardBuilder {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("p")
    builder.tool("both", needs: ["PRESENCE"], lowers: ["PRESENCE"])
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("stay", needs: ["PRESENCE"])
    builder.rule(
      "s", kind: "synergy", first: ["tools": ["both"]], second: ["tools": ["both"]], requires: ["places"])
    builder.action("first", "close", Scope(places: .these(["p"])))
    for number in 0..<count { builder.action("x\(number)", "stay", Scope(places: .these(["p"]))) }
    return builder
  }

  @Test("a crowd that forms is noticed for those that have not changed")
  func crowdForms() throws {
    let most = ActionIndex.mostCompared
    var builder = Self.crowded(most)
    let events = builder.events
    #expect(ConflictRules.findings(on: builder.board).count == most)
    builder.action("last", "stay", Scope(places: .these(["p"])))
    let kept = Self.kept(builder.events, from: events.count)
    #expect(kept.sorted.map(\.name) == ["lever/first/+/PRESENCE"])
    #expect(kept.sorted == ConflictRules.findings(on: builder.board))
  }

  @Test("thousands that all meet are one finding each, which says how many there are at least")
  func crowd() throws {
    var builder = Self.crowded(0)
    let count = 3000
    for number in 0..<count { builder.action("y\(number)", "both", Scope(places: .these(["p"]))) }
    let found = ConflictRules.findings(on: builder.board)
    #expect(found.count == 2 * count + 1)
    let one = try #require(found.first { $0.name == "lever/y7/+/PRESENCE" })
    #expect(one.summary.contains("at least \(ActionIndex.mostCompared + 1) actions"))
    #expect(one.phase(at: BoardBuilder.hour(1))?.severity == .watch)
    #expect(found.contains { $0.name == "synergy/s/y7/+" && $0.kind == .synergy })
  }
}
