import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct RuleCheckTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Part of what is said, under the rule; nil when nothing is wrong.
    var expected: String?
    var build: @Sendable (inout BoardBuilder) -> Void
  }

  private static func rule(
    _ id: String, _ severity: String = "conflict", first: JSONValue = ["tools": ["close"]],
    second: JSONValue = ["tools": ["evacuate"]], kind: String = "lever", requires: [String] = ["places"],
    _ more: [String: JSONValue] = [:]
  ) -> @Sendable (inout BoardBuilder) -> Void {
    { $0.rule(id, kind: kind, first: first, second: second, requires: requires, severity: severity, more) }
  }

  static let faults: [Fault] = [
    Fault(testDescription: "one rule", expected: nil, build: rule("a")),
    Fault(testDescription: "another pattern", expected: nil) {
      rule("a")(&$0)
      rule("b", "watch", second: ["tools": ["watchers"]])(&$0)
    },
    Fault(testDescription: "same pattern, other severity", expected: "b clashes with a") {
      rule("a")(&$0)
      rule("b", "watch")(&$0)
    },
    Fault(testDescription: "same pattern in another order", expected: "b clashes with a") {
      rule("a", second: ["tools": ["evacuate", "relief"]])(&$0)
      rule("b", "watch", second: ["tools": ["relief", "evacuate"]])(&$0)
    },
    Fault(testDescription: "same pattern, other kind", expected: "b clashes with a") {
      rule("a")(&$0)
      rule("b", kind: "logic")(&$0)
    },
    Fault(testDescription: "the same twice", expected: "b repeats a") {
      rule("a")(&$0)
      rule("b")(&$0)
    },
    Fault(
      testDescription: "nothing lowers the lever",
      expected: "a can never apply: nothing that fits its first side lowers",
      build: rule("a", first: ["lowers": ["SECRECY"]])),
    Fault(
      testDescription: "nothing needs the lever",
      expected: "a can never apply: nothing that fits its second side needs",
      build: rule("a", second: ["needs": ["SECRECY"]])),
    Fault(testDescription: "an action lowers it by itself", expected: nil) {
      rule("a", first: ["lowers": ["SECRECY"]], second: ["needs": ["SECRECY"]])(&$0)
      $0.action(
        "x", nil, nil,
        [
          "effects": [
            ["lever": "SECRECY", "direction": "lowers", "reason": "r"],
            ["lever": "SECRECY", "direction": "needs", "reason": "r"],
          ]
        ])
    },
    Fault(
      testDescription: "no tool with this actor logic",
      expected: "a can never apply: no tool of the board fits its first",
      build: rule("a", first: ["tools": ["close"], "actor_logic": "targeted"])),
    Fault(
      testDescription: "what one lowers the other does not need",
      expected: "a can never apply: what its first side lowers",
      build: rule("a", second: ["tools": ["relief"]])),
    Fault(
      testDescription: "a more specific rule always comes first",
      expected: "a can never apply: wherever it fits, b"
    ) {
      rule("a", first: ["tools": ["close"]], second: ["tools": ["evacuate", "watchers"]])(&$0)
      rule(
        "b", "watch", first: ["tools": ["close"], "lowers": ["PRESENCE"]],
        second: ["tools": ["evacuate", "watchers"], "needs": ["PRESENCE"]])(&$0)
    },
    Fault(testDescription: "a more specific rule for every tool, but an action may have none", expected: nil)
    {
      rule("a", first: ["lowers": ["PRESENCE"]], second: ["needs": ["PRESENCE"]])(&$0)
      rule(
        "b", "watch", first: ["tools": ["close"], "lowers": ["PRESENCE"]], second: ["needs": ["PRESENCE"]])(
          &$0)
    },
    Fault(
      testDescription: "the name of a rule of the program's own", expected: "pathway has the name of a rule"
    ) {
      rule("pathway")(&$0)
    },
    Fault(testDescription: "a more specific rule for part of it", expected: nil) {
      rule("a", first: ["lowers": ["PRESENCE"]], second: ["needs": ["PRESENCE"]])(&$0)
      rule("b", "watch", second: ["tools": ["watchers"]])(&$0)
    },
    Fault(
      testDescription: "no dimension", expected: "a requires no dimension", build: rule("a", requires: [])),
    Fault(
      testDescription: "a synergy that is graded", expected: "a is a synergy, which is no conflict",
      build: rule("a", kind: "synergy")),
    Fault(
      testDescription: "a synergy that is resolved",
      expected: "a is a synergy: actions that help each other need no resolution",
      build: rule("a", "note", kind: "synergy", ["resolutions": .names("pause")])),
    Fault(
      testDescription: "by its logic, one pair in common",
      expected: "b clashes with a for close×watchers: conflict there, watch here"
    ) {
      rule("a", second: ["tools": ["evacuate", "watchers"]], kind: "logic")(&$0)
      rule("b", "watch", second: ["tools": ["watchers", "relief"]], kind: "logic")(&$0)
    },
    Fault(testDescription: "by its logic, one within the other", expected: "b repeats a for close×watchers") {
      rule("a", second: ["tools": ["evacuate", "watchers"]], kind: "logic")(&$0)
      rule("b", second: ["tools": ["watchers"]], kind: "logic")(&$0)
    },
    Fault(testDescription: "by its logic, from the other side", expected: "b repeats a for relief×close") {
      rule("a", second: ["tools": ["relief", "evacuate"]], kind: "logic")(&$0)
      rule("b", first: ["tools": ["relief"]], second: ["tools": ["close"]], kind: "logic")(&$0)
    },
    Fault(testDescription: "by actor logic and by tools", expected: "b repeats a for ban×relief") {
      $0.tool("ban", ["actor_logic": "targeted"])
      rule("a", first: ["actor_logic": "targeted"], second: ["tools": ["relief"]], kind: "logic")(&$0)
      rule("b", first: ["tools": ["ban"]], second: ["tools": ["relief"]], kind: "logic")(&$0)
    },
    Fault(
      testDescription: "the same where they meet in other dimensions",
      expected: "b repeats a for close×relief: meeting in places there, in actors and groups here"
    ) {
      rule("a", second: ["tools": ["relief"]], kind: "logic")(&$0)
      rule("b", second: ["tools": ["relief"]], kind: "logic", requires: ["groups", "actors"])(&$0)
    },
    Fault(
      testDescription: "many pairs in common",
      expected: "b repeats a for close×evacuate, close×guard, close×relief and 1 more"
    ) {
      let all: JSONValue = ["tools": ["evacuate", "relief", "watchers", "guard"]]
      $0.tool("guard")
      rule("a", second: all, kind: "logic")(&$0)
      rule("b", second: all, kind: "logic")(&$0)
    },
    Fault(testDescription: "help with a pair in common", expected: "b repeats a for close×relief") {
      rule("a", "note", second: ["tools": ["relief"]], kind: "synergy")(&$0)
      rule("b", "note", second: ["tools": ["relief", "evacuate"]], kind: "synergy")(&$0)
    },
    Fault(testDescription: "logic that asks for other levers", expected: nil) {
      rule("a", second: ["tools": ["evacuate"], "needs": ["PRESENCE"]], kind: "logic")(&$0)
      rule("b", first: ["lowers": ["FUNDS_FLOW"]], second: ["tools": ["evacuate"]], kind: "logic")(&$0)
      $0.tool("stop", lowers: ["FUNDS_FLOW"])
    },
    Fault(
      testDescription: "over a lever, each reaching beyond the other",
      expected: "b clashes with a for close×evacuate over PRESENCE: conflict there, watch here"
    ) {
      $0.tool("leave", lowers: ["PRESENCE"])
      rule("a", first: ["tools": ["close"]], second: ["tools": ["evacuate", "watchers"]])(&$0)
      rule("b", "watch", first: ["tools": ["close", "leave"]], second: ["tools": ["evacuate"]])(&$0)
    },
    Fault(testDescription: "over a lever, one within the other goes before it", expected: nil) {
      rule("a", second: ["tools": ["evacuate", "watchers"]])(&$0)
      rule("b", "watch", second: ["tools": ["watchers"]])(&$0)
    },
    Fault(testDescription: "a wide rule beside one that names tools and other levers too", expected: nil) {
      $0.tool("stop", lowers: ["PRESENCE", "FUNDS_FLOW"])
      $0.tool("clinic", needs: ["PRESENCE", "FUNDS_FLOW"])
      rule("a", first: ["lowers": ["PRESENCE"]], second: ["tools": ["clinic"]])(&$0)
      rule(
        "b", "watch", first: ["tools": ["stop"], "lowers": ["PRESENCE", "FUNDS_FLOW"]],
        second: ["tools": ["clinic"], "needs": ["PRESENCE", "FUNDS_FLOW"], "objectives": true])(&$0)
    },
    Fault(
      testDescription: "one that names tools where a wide rule takes any, and other tools besides",
      expected: nil
    ) {
      rule("a", first: ["lowers": ["PRESENCE"]], second: ["tools": ["evacuate"]])(&$0)
      rule("b", "watch", second: ["tools": ["evacuate", "watchers"]], requires: ["groups"])(&$0)
    },
    Fault(
      testDescription: "a narrower one behind a wider that names its lever",
      expected: "b clashes with a for stop×clinic over PRESENCE"
    ) {
      $0.tool("stop", lowers: ["PRESENCE", "FUNDS_FLOW"])
      $0.tool("clinic", needs: ["PRESENCE", "FUNDS_FLOW"])
      rule(
        "a", first: ["tools": ["stop", "close"], "lowers": ["PRESENCE"]],
        second: ["tools": ["clinic", "evacuate"], "needs": ["PRESENCE"]])(&$0)
      rule("b", "watch", first: ["tools": ["stop"]], second: ["tools": ["clinic"]])(&$0)
    },
    Fault(
      testDescription: "help over a lever that the other does not need",
      expected: "a can never apply: what its first side does, its second side does not need"
    ) {
      $0.tool("pay", raises: ["FUNDS_FLOW"])
      rule(
        "a", "note", first: ["tools": ["pay"], "raises": ["FUNDS_FLOW"]],
        second: ["tools": ["evacuate"], "needs": ["PRESENCE"]], kind: "synergy")(&$0)
    },
    Fault(
      testDescription: "a logic rule about anything", expected: "a admits any action at all on one side",
      build: rule("a", first: [:], kind: "logic")),
  ]

  @Test func onlyWhatIsOfTheRulesLookedAtIsSaidAndFromTheirSide() {
    var builder = BoardBuilder()
    for tool in ["close", "evacuate", "relief"] { builder.tool(tool) }
    for (id, second) in [("a", "evacuate"), ("b", "relief"), ("c", "relief"), ("d", "evacuate")] {
      Self.rule(id, second: ["tools": [.string(second)]], kind: "logic")(&builder)
    }
    let board = builder.board
    let problems = RuleCheck(board.rules.sorted, on: board, of: ["b"]).problems
    #expect(problems.map { "\($0.rule) \($0.text)" } == ["b repeats c for close×relief"])
  }

  @Test func whatLeavesAStandingRuleNothingIsSaid() {
    var builder = BoardBuilder()
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("evacuate", needs: ["PRESENCE"])
    builder.tool("watchers", needs: ["PRESENCE"])
    Self.rule("standing", second: ["tools": ["evacuate"]])(&builder)
    let narrow: JSONValue = ["tools": ["close"], "lowers": ["PRESENCE"]]
    Self.rule("new", first: narrow, second: ["tools": ["evacuate", "watchers"], "needs": ["PRESENCE"]])(
      &builder)
    let board = builder.board
    let problems = RuleCheck(board.rules.sorted, on: board, of: ["new"]).problems
    #expect(
      problems.map { "\($0.rule) \($0.text)" } == [
        "new leaves rule standing nothing: it goes before it everywhere"
      ])
  }

  @Test(arguments: faults)
  func tells(_ fault: Fault) {
    var builder = BoardBuilder()
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("evacuate", needs: ["PRESENCE"])
    builder.tool("watchers", needs: ["PRESENCE"])
    builder.tool("relief", needs: ["FUNDS_FLOW"])
    fault.build(&builder)
    let board = builder.board
    let problems = RuleCheck(board.rules.sorted, on: board).problems.map { "\($0.rule) \($0.text)" }
    if let expected = fault.expected {
      #expect(problems.count == 1)
      #expect(problems.first?.hasPrefix(expected) ?? false, "\(problems)")
    } else {
      #expect(problems.isEmpty, "\(problems)")
    }
  }
}
