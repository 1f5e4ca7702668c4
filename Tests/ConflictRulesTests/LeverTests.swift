import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct LeverTests {
  /// Closing a post at a place, and an evacuation from there that needs somebody present.
  private static func base(_ builder: inout BoardBuilder) {
    builder.situation("AFG-2021")
    builder.situation("PAK-2021")
    builder.group("staff")
    builder.group("guards", within: ["staff"])
    builder.group("drivers", within: ["staff"])
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.place("herat")
    builder.actor("power")
    builder.actor("ministry", controlledBy: "power", .window(0, 100))
    builder.actor("bank", controlledBy: "ministry", .window(0, 100))
    builder.actor("other")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("slow", lowers: ["PRESENCE"], ["lag_days": 1, "decay_days": 2])
    builder.tool("evacuate", needs: ["PRESENCE"], raises: ["MOBILITY_OUT"])
    builder.tool("freeze", lowers: ["FUNDS_FLOW"], ["actor_logic": "targeted"])
    builder.tool("relief", needs: ["FUNDS_FLOW"])
    builder.tool("rules", lowers: ["MOBILITY_OUT"])
    builder.tool("flight", needs: ["MOBILITY_OUT"])
  }

  static let kabul = Scope(places: .these(["kabul"]))
  static let airport = Scope(places: .these(["airport"]))
  private static let name = "lever/a/b/PRESENCE"

  static func pair(
    _ description: String, at hours: Double = 5, _ severity: Severity?, finding: String = name,
    _ build: @escaping @Sendable (inout BoardBuilder) -> Void
  ) -> Example {
    Example(description, finding, at: hours, severity) {
      base(&$0)
      build(&$0)
    }
  }

  static let meetings: [Example] = [
    pair("one lowers what the other needs, where it needs it", .conflict) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", airport, by: "MOD")
    },
    pair("of one department", .conflict) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", airport)
    },
    pair("the wider place is needed", .conflict) {
      $0.action("a", "close", airport)
      $0.action("b", "evacuate", kabul)
    },
    pair("another place", nil) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", Scope(places: .these(["herat"])))
    },
    pair("everywhere", .conflict) {
      $0.action("a", "close", Scope(places: .all))
      $0.action("b", "evacuate", airport)
    },
    pair("place not stated", .watch) {
      $0.action("a", "close")
      $0.action("b", "evacuate", airport)
    },
    pair("nothing needed", nil) {
      $0.action("a", "close", kabul)
      $0.action("b", "close", kabul)
    },
    pair("what a rule does not ask for does not matter", .conflict) {
      $0.action("a", "close", .people(.these(["guards"]), at: .these(["kabul"])))
      $0.action("b", "evacuate", .people(.these(["drivers"]), at: .these(["kabul"])))
    },
    pair("people decide where the lever is theirs", nil, finding: "lever/a/b/MOBILITY_OUT") {
      $0.action("a", "rules", .people(.these(["guards"])))
      $0.action("b", "flight", .people(.these(["drivers"])))
    },
    pair("people within those meant", .conflict, finding: "lever/a/b/MOBILITY_OUT") {
      $0.action("a", "rules", .people(.these(["staff"])))
      $0.action("b", "flight", .people(.these(["drivers"])))
    },
    pair("another situation", nil) {
      $0.action("a", "close", kabul)
      $0.situation = "PAK-2021"
      $0.action("b", "evacuate", airport)
    },
    pair("linked into the other situation", .conflict) {
      $0.action("a", "close", kabul, ["also_in": .names("PAK-2021")])
      $0.situation = "PAK-2021"
      $0.action("b", "evacuate", airport)
    },
  ]

  static let times: [Example] = [
    pair("windows that touch", nil) {
      $0.action("a", "close", .people(.notStated, at: .these(["kabul"]), to: 20))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), from: 20))
    },
    pair("windows that overlap later are flagged before", .conflict) {
      $0.action("a", "close", .people(.notStated, at: .these(["kabul"]), to: 21))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), from: 20))
    },
    pair("after the overlap", at: 21, nil) {
      $0.action("a", "close", .people(.notStated, at: .these(["kabul"]), to: 21))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), from: 20))
    },
    pair("felt later than it begins: over before that", nil) {
      $0.action("a", "slow", .people(.notStated, at: .these(["kabul"]), from: 10))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), to: 34))
    },
    pair("felt later than it begins: still there then", .conflict) {
      $0.action("a", "slow", .people(.notStated, at: .these(["kabul"]), from: 10))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), to: 35))
    },
    pair("felt after its window: begins within that time", .conflict) {
      $0.action("a", "slow", .people(.notStated, at: .these(["kabul"]), from: 10, to: 20))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), from: 67))
    },
    pair("felt after its window: begins when that is over", nil) {
      $0.action("a", "slow", .people(.notStated, at: .these(["kabul"]), from: 10, to: 20))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), from: 68))
    },
    pair("goes on after it has ended", at: 60, .conflict) {
      $0.action("a", "slow", kabul)
      $0.status("a", "ended", at: 30)
      $0.action("b", "evacuate", airport)
    },
    pair("until it is no longer felt", at: 78, nil) {
      $0.action("a", "slow", kabul)
      $0.status("a", "ended", at: 30)
      $0.action("b", "evacuate", airport)
    },
    pair("ended without after-effect", at: 30, nil) {
      $0.action("a", "close", kabul)
      $0.status("a", "ended", at: 30)
      $0.action("b", "evacuate", airport)
    },
    pair("suspended", at: 30, nil) {
      $0.action("a", "slow", kabul)
      $0.status("a", "suspended", at: 30)
      $0.action("b", "evacuate", airport)
    },
    pair("ended before it ever was active", at: 40, nil) {
      $0.action("a", "slow", kabul, ["status": "proposed"])
      $0.status("a", "ended", at: 30)
      $0.action("b", "evacuate", airport)
    },
    pair("the other suspended", at: 30, nil) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", airport)
      $0.status("b", "suspended", at: 30)
    },
    pair("only proposed", .watch) {
      $0.action("a", "close", kabul, ["status": "proposed"])
      $0.action("b", "evacuate", airport)
    },
    pair("the other only proposed", .watch) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", airport, ["status": "proposed"])
    },
    pair("withdrawn before the other began", nil) {
      $0.action("a", "slow", kabul)
      $0.status("a", "withdrawn", at: 2)
      $0.action("b", "evacuate", airport, at: 3)
    },
  ]

  private static let aid = Scope(
    groups: .these(["guards"]), places: .these(["airport"]), goods: .these(["food"]))
  private static let funds = "lever/a/b/FUNDS_FLOW"

  private static func freeze(_ builder: inout BoardBuilder, of actor: String = "power") {
    builder.action("a", "freeze", Scope(places: .all, actors: .these([actor])))
  }

  static let exceptions: [Example] = [
    pair("paid through a bank that the frozen power controls", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
    },
    pair("paid through the frozen bank itself", .conflict, finding: funds) {
      freeze(&$0, of: "bank")
      $0.action("b", "relief", aid, ["uses": .names("bank")])
    },
    pair("paid through what controls the frozen bank", .conflict, finding: funds) {
      freeze(&$0, of: "bank")
      $0.action("b", "relief", aid, ["uses": .names("power")])
    },
    pair("paid through somebody else", nil, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("other")])
    },
    pair("controlled at another time", nil, finding: funds) {
      $0.action(
        "a", "freeze",
        Scope(places: .all, actors: .these(["power"]), window: TimeWindow(from: BoardBuilder.hour(100))))
      $0.action("b", "relief", aid, ["uses": .names("bank")])
    },
    pair("no channel stated", .watch, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid)
    },
    pair("a licence for the goods", nil, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])))
    },
    pair("a licence that comes later", at: 8, .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])), at: 9)
    },
    pair("a licence that was lifted", at: 9, .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])))
      $0.add(.exceptionChanged, ["id": "e", "status": "lifted", "occurred": .time(9)])
    },
    pair("a licence for other goods", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["fuel"])))
    },
    pair("a licence for part of the goods", .conflict, finding: funds) {
      freeze(&$0)
      $0.action(
        "b", "relief", Scope(places: .these(["airport"]), goods: .these(["food", "fuel"])),
        ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])))
    },
    pair("two licences that cover it together", nil, finding: funds) {
      freeze(&$0)
      $0.action(
        "b", "relief", Scope(places: .these(["airport"]), goods: .these(["food", "fuel"])),
        ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])))
      $0.exception("f", from: "a", Scope(places: .these(["kabul"]), goods: .these(["fuel"])))
    },
    pair("a licence for the goods elsewhere", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(places: .these(["herat"]), goods: .these(["food"])))
    },
    pair("a licence from another action", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("c", "freeze")
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "c", Scope(goods: .these(["food"])))
    },
    pair("a licence for another lever", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.lever("GOODS_FLOW")
      $0.exception("e", from: "a", Scope(goods: .these(["food"])), ["levers": .names("GOODS_FLOW")])
    },
    pair("a licence that states nothing", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a")
    },
    pair("a licence for goods that are not stated", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", airport, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(goods: .these(["food"])))
    },
    pair("a licence that ends too soon", .conflict, finding: funds) {
      freeze(&$0)
      $0.action("b", "relief", aid, ["uses": .names("bank")])
      $0.exception("e", from: "a", Scope(window: TimeWindow(to: BoardBuilder.hour(50))))
    },
    pair("spares the group", nil) {
      $0.action("a", nil, kabul, ["effects": [overriding("lowers", ["except": .names("guards")])]])
      $0.action("b", "evacuate", aid)
    },
    pair("spares part of those it concerns", .conflict) {
      $0.action("a", nil, kabul, ["effects": [overriding("lowers", ["except": .names("guards")])]])
      $0.action("b", "evacuate", .people(.these(["drivers", "guards"]), at: .these(["kabul"])))
    },
    pair("spares all whom it could reach of a wider group", nil, finding: "lever/a/b/MOBILITY_OUT") {
      $0.action(
        "a", nil, .people(.these(["guards"])),
        [
          "effects": [
            ["lever": "MOBILITY_OUT", "direction": "lowers", "except": .names("guards"), "reason": "r"]
          ]
        ])
      $0.action("b", "flight", .people(.these(["staff"])))
    },
    pair("spares the actor", nil, finding: funds) {
      $0.action(
        "a", nil, Scope(places: .all, actors: .these(["power"])),
        [
          "effects": [
            ["lever": "FUNDS_FLOW", "direction": "lowers", "except_actors": .names("bank"), "reason": "r"]
          ]
        ])
      $0.action("b", "relief", aid, ["uses": .names("bank")])
    },
    pair("the lever is overridden away", nil) {
      $0.action("a", "close", kabul, ["effects": [overriding("raises")]])
      $0.action("b", "evacuate", airport)
    },
    pair("the need is overridden away", nil) {
      $0.action("a", "close", kabul)
      $0.action("b", "evacuate", airport, ["effects": [overriding("raises")]])
    },
    pair("an override by an action without a tool", .conflict) {
      $0.action("a", nil, kabul, ["effects": [overriding("lowers")]])
      $0.action("b", "evacuate", airport)
    },
    pair("an override says when it is felt", nil) {
      $0.action("a", "close", kabul, ["effects": [overriding("lowers", ["lag_days": 2])]])
      $0.action("b", "evacuate", .people(.notStated, at: .these(["kabul"]), to: 40))
    },
  ]

  private static func overriding(_ direction: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
    let fields: [String: JSONValue] = [
      "lever": "PRESENCE", "direction": .string(direction), "reason": "as this one was planned",
    ]
    return .object(JSONObject(fields.merging(more) { $1 }.map { ($0.key, $0.value) }))
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup("how two actions meet", meetings), ExampleGroup("when they meet", times),
    ExampleGroup("what is excepted", exceptions),
    ExampleGroup("an objective of the situation in the place of the second action", objectives),
    ExampleGroup("what an adopted rule says", PairRuleTests.worded),
    ExampleGroup("pairs that an adopted rule knows by what they are", PairRuleTests.byWhatTheyAre),
  ]

  @Test(arguments: meetings + times + exceptions + objectives)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says who lowers what for whom, what is overridden, and what is usual")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.lever("PRESENCE")
    builder.action("a", "close", Self.kabul, ["effects": [Self.overriding("lowers")]])
    builder.action("b", "evacuate", Self.aid, by: "MOD")
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.summary == "FCDO's “a” lowers PRESENCE, which MOD's “b” needs")
    #expect(finding.departments == ["FCDO", "MOD"])
    #expect(finding.subjects == [Subject(.action, "a"), Subject(.action, "b")])
    #expect(finding.proof.hurt == "guards")
    #expect(finding.proof.facts.contains { $0.text.contains("as this one was planned") })
    #expect(finding.proof.meetings.map(\.dimension) == ["places", "time", "lever"])
    #expect(finding.rule == LeverDetector.rule)
    #expect(!finding.proof.possible.isEmpty)
  }

  @Test("rough times make phases possible before they are certain")
  func roughTimes() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.action("a", "close", Self.kabul, ["occurred": .time(10, 12)])
    builder.action("b", "evacuate", Self.airport)
    builder.status("a", "ended", at: 20, 24)
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.phase(at: BoardBuilder.hour(9)) == nil)
    let span = try #require(finding.phases.first).span
    #expect(span.possible.from == BoardBuilder.hour(10))
    #expect(finding.phases.last?.span.possible.to == BoardBuilder.hour(24))
    #expect(finding.phases.contains { $0.span.certain?.contains(BoardBuilder.hour(15)) ?? false })
    #expect(!finding.phases.contains { $0.span.certain?.contains(BoardBuilder.hour(11)) ?? false })
    #expect(!finding.phases.contains { $0.span.certain?.contains(BoardBuilder.hour(22)) ?? false })
  }

  @Test("counts down to when it is felt; at least, when its beginning is known roughly")
  func bites() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.action("a", "slow", Self.kabul, ["occurred": .time(10, 12)])
    builder.action("b", "evacuate", Self.airport)
    let phase = try #require(builder.finding(Self.name)?.phase(at: BoardBuilder.hour(15)))
    #expect(phase.bites == BoardBuilder.hour(34))
    #expect(phase.isBiteUncertain)
  }
}
