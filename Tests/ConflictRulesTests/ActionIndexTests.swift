import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct ActionIndexTests {
  /// Actions drawn by lot over a few tools, places, groups and actors.
  private static func board(_ seed: Int, count: Int = 40) -> Board {
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
    return builder.board
  }

  private static func ends(_ finding: Finding) -> [String] {
    finding.subjects.filter { $0.kind == .action }.map(\.id)
  }

  @Test("each side of a pair gives the same findings", arguments: 0..<6)
  func sidesAgree(_ seed: Int) {
    let index = BoardIndex(Self.board(seed))
    let actions = ActionIndex(index)
    let levers = LeverDetector(index, actions)
    let pairs = PairRuleDetector(index, actions)
    let all = levers.findings() + pairs.findings()
    #expect(all.contains { $0.kind == .lever } && all.contains { $0.kind == .synergy })
    for action in actions.all.map(\.action.id) {
      let expected = all.filter { Self.ends($0).contains(action) }.map(\.name).sorted()
      let found = (levers.findings(of: action) + pairs.findings(of: action)).map(\.name).sorted()
      #expect(found == expected, "\(action)")
    }
  }

  @Test("the index leaves out nothing that meets", arguments: 0..<3)
  func nothingIsLeftOut(_ seed: Int) {
    let index = BoardIndex(Self.board(seed))
    let all = ActionIndex(index)
    // An index of two holds no other candidates, so that each pair is looked at by itself.
    let profiles = all.all
    var none = all
    for profile in profiles { none.remove(profile.action.id) }
    var expected: Set<String> = []
    for one in profiles {
      for other in profiles where one.action.id < other.action.id {
        var two = none
        two.insert(one)
        two.insert(other)
        expected.formUnion(LeverDetector(index, two).findings().map(\.name))
      }
    }
    #expect(Set(LeverDetector(index, all).findings().map(\.name)) == expected)
  }

  @Test("what is put in and taken out again leaves no trace")
  func insertAndRemove() throws {
    let index = BoardIndex(Self.board(3))
    var actions = ActionIndex(index)
    let before = LeverDetector(index, actions).findings().map(\.name)
    let copy = actions
    let taken = try #require(actions["x4"])
    actions.remove("x4")
    let without = LeverDetector(index, actions).findings()
    #expect(!without.contains { Self.ends($0).contains("x4") })
    #expect(LeverDetector(index, copy).findings().map(\.name) == before)
    actions.insert(taken)
    #expect(LeverDetector(index, actions).findings().map(\.name) == before)
  }

  @Test("a crowd is bounded and says that there are more")
  func crowd() throws {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("p")
    builder.tool("both", needs: ["PRESENCE"], lowers: ["PRESENCE"])
    builder.rule(
      "s", kind: "synergy", first: ["tools": ["both"]], second: ["tools": ["both"]], requires: ["places"])
    let count = 5000
    for number in 0..<count { builder.action("x\(number)", "both", Scope(places: .these(["p"]))) }
    let index = BoardIndex(builder.board)
    let actions = ActionIndex(index)
    let detector = LeverDetector(index, actions)
    let found = detector.findings()
    #expect(found.count < 2000)
    let whole = try #require(found.first { $0.name == "lever/+/AFG-2021/PRESENCE" })
    #expect(whole.summary.hasPrefix("At least 1024 pairs of actions meet"))
    #expect(whole.summary.contains("\(count - 16) further actions"))
    let one = detector.findings(of: "x4000")
    #expect(one.count <= 2 * LeverDetector.mostListed + 1)
    #expect(one.contains { $0.name == "lever/x4000/+/PRESENCE" && $0.summary.contains("at least 65 others") })
    #expect(PairRuleDetector(index, actions).findings().count <= 16 * LeverDetector.mostListed)
  }
}
