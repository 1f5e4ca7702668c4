import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// What a rule says raises its grade, one condition at a time.
@Suite struct RaisedGradeTests {
  private static let land = Scope(places: .these(["land"]), actors: .these(["power"]))
  private static let pair = "lever/a/b/GOODS_FLOW"

  /// Sanctions on a land and relief to its north, under a rule of one condition.
  private static func base(
    _ builder: inout BoardBuilder, _ condition: String, rule: [String: JSONValue] = [:],
    sanctions: [String: JSONValue] = [:], needs: [String] = ["GOODS_FLOW"], from: Double? = nil,
    _ relief: [String: JSONValue] = [:]
  ) {
    builder.situation("AFG-2021")
    builder.group("people")
    builder.place("land")
    builder.place("north", within: "land")
    builder.place("south", within: "land")
    builder.place("abroad")
    builder.actor("power")
    builder.actor("militia", controlledBy: "power")
    builder.actor("rebels")
    builder.tool("sanctions", lowers: ["GOODS_FLOW"])
    builder.tool("relief", needs: needs)
    builder.rule(
      "r", first: ["tools": ["sanctions"]], second: ["tools": ["relief"], "objectives": true],
      requires: ["places"], ["blocking_when": .names(condition)].merging(rule) { $1 })
    builder.action("a", "sanctions", land, at: 0, sanctions)
    builder.action("b", "relief", .people(.notStated, at: .these(["north"]), from: from), by: "HO", relief)
  }

  private static func row(
    _ description: String, _ severity: Severity?, at hours: Double = 5,
    _ build: @escaping @Sendable (inout BoardBuilder) -> Void
  ) -> Example {
    Example(description, pair, at: hours, severity, build)
  }

  private static func needed(
    _ builder: inout BoardBuilder, from: Double? = 240, _ sanctions: [String: JSONValue] = [:]
  ) {
    base(&builder, "lead_time", rule: ["remedy_days": 5], sanctions: sanctions, from: from)
  }

  private static func told(
    _ builder: inout BoardBuilder, _ promise: String = "come", to place: String? = "south",
    window: JSONValue? = nil
  ) {
    base(&builder, "on_the_way")
    var fields: [String: JSONValue] = [:]
    if let window { fields["window"] = window }
    if let place { fields["place"] = .string(place) }
    builder.undertaking("u", ["people"], promise, at: 4, fields)
  }

  private static func abused(
    _ builder: inout BoardBuilder, by actor: String = "militia", _ status: String = "finding",
    reported hours: Double = 0, more: [String: JSONValue] = [:]
  ) {
    base(&builder, "abuse")
    builder.now = BoardBuilder.hour(hours)
    builder.add(
      .abuseReported,
      [
        "id": "raid", "title": "Raid", "actor": .string(actor), "groups": .names("people"),
        "occurred": .time(4), "source": "report", "source_status": .string(status),
      ].merging(more) { $1 })
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "when it is needed, under a rule that looks at the time a licence takes (five days)",
      [
        row("needed in ten days", .conflict) { needed(&$0) },
        row("the moment before the last to apply", .conflict, at: 119.9) { needed(&$0) },
        row("from that moment on", .blocking, at: 120) { needed(&$0) },
        row("needed already", .blocking) { needed(&$0, from: nil) },
        row("covered by a licence", nil, at: 130) {
          needed(&$0)
          $0.exception("licence", from: "a", Scope(places: .these(["north"])), at: 125)
        },
        row("only proposed", .conflict, at: 130) { needed(&$0, ["status": "proposed"]) },
      ]),
    ExampleGroup(
      "what is stated to be at stake, under a rule that looks at it",
      [
        row("nothing", .conflict) { base(&$0, "stake") },
        row("lives", .blocking) { base(&$0, "stake", ["stake": "lives"]) },
        row("liberty", .blocking) { base(&$0, "stake", ["stake": "liberty"]) },
        row("lives, and the rule does not look at it", .conflict) {
          base(&$0, "abuse", ["stake": "lives"])
        },
        row("lives, where nobody says they meet", .watch) {
          base(&$0, "stake", ["stake": "lives"])
          $0.add(
            .actionChanged,
            ["id": "a", "scope": JSONValue(Scope(actors: .these(["power"]))), "occurred": .time(1)])
        },
      ]),
    ExampleGroup(
      "who has been told to come, under a rule that looks at it",
      [
        row("nobody", .conflict) { base(&$0, "on_the_way") },
        row("people, to where the action is", .blocking) { told(&$0) },
        row("before they are told", .conflict, at: 3) { told(&$0) },
        row("elsewhere", .conflict) { told(&$0, to: "abroad") },
        row("no place is stated", .conflict) { told(&$0, to: nil) },
        row("told that they are eligible, which moves nobody", .conflict) { told(&$0, "eligible") },
        row("the call is withdrawn", .conflict, at: 7) {
          told(&$0)
          $0.add(.undertakingChanged, ["id": "u", "status": "withdrawn", "occurred": .time(6)])
        },
        row("the time of the call is over", .conflict, at: 9) { told(&$0, window: .window(4, 8)) },
        row("in another situation", .conflict) {
          base(&$0, "on_the_way")
          $0.situation = "PAK-2021"
          $0.undertaking("u", ["people"], "come", ["place": "south"])
        },
        row("what is undermined moves people itself", .blocking) {
          base(&$0, "on_the_way", needs: ["GOODS_FLOW", "MOBILITY_OUT"])
        },
      ]),
    ExampleGroup(
      "what the actor is reported to have done, under a rule that looks at it",
      [
        row("nothing", .conflict) { base(&$0, "abuse") },
        row("an attack by those it controls, found", .blocking) { abused(&$0) },
        row("before the attack", .conflict, at: 3) { abused(&$0) },
        row("nobody has learnt of it yet", .conflict) { abused(&$0, reported: 10) },
        row("recorded later, and learnt before", .blocking) {
          abused(&$0, reported: 10, more: ["learnt": ["HO": .hour(4)]])
        },
        row("reported by the press", .conflict) { abused(&$0, "press") },
        row("said by an official", .blocking) { abused(&$0, "official") },
        row("an attack by others", .conflict) { abused(&$0, by: "rebels") },
      ]),
  ]

  @Test(arguments: groups.flatMap(\.examples))
  func finds(_ example: Example) { #expect(example.found == example.severity) }

  @Test("an objective with lives at stake is graded higher")
  func objective() {
    var builder = BoardBuilder()
    Self.base(&builder, "stake")
    builder.add(
      .situationChanged,
      [
        "id": "AFG-2021", "occurred": .time(0),
        "objectives": [
          [
            "id": "food", "title": "Food", "needs": ["GOODS_FLOW"], "scope": ["places": ["north"]],
            "stake": "lives",
          ],
          ["id": "trade", "title": "Trade", "needs": ["GOODS_FLOW"], "scope": ["places": ["north"]]],
        ],
      ])
    #expect(builder.severity(of: "lever/a/objective/AFG-2021/food/GOODS_FLOW", at: 5) == .blocking)
    #expect(builder.severity(of: "lever/a/objective/AFG-2021/trade/GOODS_FLOW", at: 5) == .conflict)
  }

  @Test("a pair that a rule knows by what it is is graded higher too")
  func logic() {
    var builder = BoardBuilder()
    Self.abused(&builder)
    builder.tool("charge")
    builder.rule(
      "l", kind: "logic", first: ["tools": ["charge"]], second: ["tools": ["relief"]], requires: ["places"],
      ["blocking_when": .names("abuse")])
    builder.action("c", "charge", Self.land)
    #expect(builder.severity(of: "logic/l/c/b", at: 3) == .conflict)
    #expect(builder.severity(of: "logic/l/c/b", at: 5) == .blocking)
  }

  @Test("says why it is graded higher, and can be seen as early as before")
  func words() throws {
    var builder = BoardBuilder()
    Self.abused(&builder)
    let raised = try #require(builder.finding(Self.pair))
    #expect(raised.phases.map(\.severity) == [.conflict, .blocking])
    #expect(
      raised.proof.meetings.last?.text
        == "graded higher, since “Raid” is reported (#\(builder.events.count))")
    var plain = BoardBuilder()
    Self.base(&plain, "stake")
    #expect(raised.proof.flaggableSince == plain.finding(Self.pair)?.proof.flaggableSince)
    #expect(raised.summary == plain.finding(Self.pair)?.summary)
  }

  @Test("where the moment is known roughly the higher grade is possible first and certain later")
  func rough() throws {
    var builder = BoardBuilder()
    Self.abused(&builder, more: ["occurred": .time(10, 20), "learnt": ["HO": .hour(0)]])
    let phase = try #require(builder.finding(Self.pair)?.phase(at: BoardBuilder.hour(15)))
    #expect(phase.severity == .blocking)
    #expect(phase.span.possible.from == BoardBuilder.hour(10))
    #expect(phase.span.certain?.from == BoardBuilder.hour(20))
  }

  @Test("a crowd is no pair and keeps its grade")
  func crowd() {
    var builder = BoardBuilder()
    Self.base(&builder, "stake")
    for number in 0...PairRow.mostCompared {
      builder.action("n\(number)", "relief", Scope(places: .these(["north"])), ["stake": "lives"])
    }
    #expect(builder.severity(of: "lever/a/+/GOODS_FLOW", at: 5) == .watch)
  }
}
