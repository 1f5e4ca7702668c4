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
      testDescription: "a logic rule about anything", expected: "a admits any action at all on one side",
      build: rule("a", first: [:], kind: "logic")),
  ]

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
