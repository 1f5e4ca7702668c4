import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct PairRuleTests {
  private static func base(_ builder: inout BoardBuilder) {
    builder.situation("AFG-2021")
    builder.group("civilians")
    builder.group("villagers", within: ["civilians"])
    builder.group("others")
    builder.place("land")
    builder.place("north", within: "land")
    builder.place("south", within: "land")
    builder.actor("power")
    builder.actor("militia", controlledBy: "power")
    builder.actor("rebels")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("evacuate", needs: ["PRESENCE"])
    builder.tool("charge", ["actor_logic": "targeted"])
    builder.tool("relief", needs: ["FUNDS_FLOW"])
    builder.tool("licence", raises: ["FUNDS_FLOW"])
    builder.tool("embargo", lowers: ["GOODS_FLOW"])
    builder.tool("talks", needs: ["CHANNEL"], ["actor_logic": "all_parties"])
  }

  private static let land = Scope(places: .these(["land"]))
  private static let north = Scope(places: .these(["north"]))

  private static func row(
    _ description: String, _ finding: String, _ severity: Severity?, at hours: Double = 5,
    _ build: @escaping @Sendable (inout BoardBuilder) -> Void
  ) -> Example {
    Example(description, finding, at: hours, severity) {
      base(&$0)
      build(&$0)
    }
  }

  private static let pair = "lever/a/b/PRESENCE"

  private static func closing(_ builder: inout BoardBuilder) {
    builder.action("a", "close", land)
    builder.action("b", "evacuate", north)
  }

  static let worded: [Example] = [
    row("a rule grades the pair it words", pair, .blocking) {
      $0.rule(
        "r", first: ["tools": ["close"]], second: ["tools": ["evacuate"]], requires: ["places"],
        severity: "blocking")
      closing(&$0)
    },
    row("a rule for other tools does not", pair, .conflict) {
      $0.rule(
        "r", first: ["tools": ["close"]], second: ["tools": ["relief"]], requires: ["places"],
        severity: "blocking")
      closing(&$0)
    },
    row("a rule for another lever does not", pair, .conflict) {
      $0.rule("r", first: ["lowers": ["CHANNEL"]], requires: ["places"], severity: "blocking")
      closing(&$0)
    },
    row("the more specific rule words it, whatever its name", pair, .watch) {
      $0.rule("a", requires: ["places"], severity: "blocking")
      $0.rule("z", first: ["tools": ["close"]], requires: ["places"], severity: "watch")
      closing(&$0)
    },
    row("a later version takes the place of the former", pair, .watch) {
      $0.rule("r", first: ["tools": ["close"]], requires: ["places"], severity: "blocking")
      $0.rule("r", first: ["tools": ["close"]], requires: ["places"], severity: "watch", ["version": 2])
      closing(&$0)
    },
    row("it says in which dimensions they must meet", pair, .watch) {
      $0.rule("r", first: ["tools": ["close"]], requires: ["groups"], severity: "blocking")
      closing(&$0)
    },
    row("its lag counts where the tool has none", pair, nil) {
      $0.rule("r", first: ["tools": ["close"]], requires: ["places"], ["lag_days": 2])
      $0.action("a", "close", .people(.notStated, at: .these(["land"]), from: 0))
      $0.action("b", "evacuate", .people(.notStated, at: .these(["land"]), to: 48))
    },
  ]

  private static let logic = "logic/r/a/b"

  private static func charge(_ builder: inout BoardBuilder) {
    builder.rule(
      "r", kind: "logic", first: ["tools": ["charge"]], second: ["tools": ["relief"]], requires: ["places"],
      ["decay_days": 1])
  }

  static let byWhatTheyAre: [Example] = [
    row("two whose logic defeats each other", logic, .conflict) {
      charge(&$0)
      $0.action("a", "charge", land)
      $0.action("b", "relief", north)
    },
    row("elsewhere", logic, nil) {
      charge(&$0)
      $0.action("a", "charge", Scope(places: .these(["south"])))
      $0.action("b", "relief", north)
    },
    row("felt after it has ended", logic, .conflict, at: 20) {
      charge(&$0)
      $0.action("a", "charge", land)
      $0.status("a", "ended", at: 10)
      $0.action("b", "relief", north)
    },
    row("and no longer", logic, nil, at: 34) {
      charge(&$0)
      $0.action("a", "charge", land)
      $0.status("a", "ended", at: 10)
      $0.action("b", "relief", north)
    },
    row("by actor logic instead of tools", logic, .conflict) {
      $0.rule(
        "r", kind: "logic", first: ["actor_logic": "targeted"], second: ["actor_logic": "all_parties"],
        requires: ["places"])
      $0.action("a", "charge", land)
      $0.action("b", "talks", north)
    },
    row("another actor logic", logic, nil) {
      $0.rule(
        "r", kind: "logic", first: ["actor_logic": "targeted"], second: ["actor_logic": "all_parties"],
        requires: ["places"])
      $0.action("a", "charge", land)
      $0.action("b", "relief", north)
    },
    row("a pair that fits both ways is one finding", "logic/r/b/a", nil) {
      $0.rule(
        "r", kind: "logic", first: ["tools": ["relief"]], second: ["tools": ["relief"]], requires: ["places"])
      $0.action("a", "relief", land)
      $0.action("b", "relief", north)
    },
    row("two that help each other, however graded", "synergy/r/a/b", .note) {
      $0.rule(
        "r", kind: "synergy", first: ["raises": ["FUNDS_FLOW"]], second: ["needs": ["FUNDS_FLOW"]],
        requires: ["places"], severity: "blocking")
      $0.action("a", "licence", land)
      $0.action("b", "relief", north)
    },
    row("what is raised is not what is needed", "synergy/r/a/b", nil) {
      $0.rule(
        "r", kind: "synergy", first: ["raises": ["FUNDS_FLOW", "PRESENCE"]],
        second: ["needs": ["FUNDS_FLOW", "PRESENCE"]], requires: ["places"])
      $0.action("a", "licence", land)
      $0.action("b", "evacuate", north)
    },
  ]

  private static let attack = "logic/one-sided-attack/a/power"

  private static func embargo(_ actors: ScopeNames, places: ScopeNames = .these(["land"])) -> Scope {
    Scope(places: places, actors: actors)
  }

  static let allAlike: [Example] = [
    row("an embargo on all while one attacks", attack, .conflict) {
      $0.action("a", "embargo", embargo(.all))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("before the attack", attack, nil, at: 2) {
      $0.action("a", "embargo", embargo(.all))
      $0.abuse("x", by: "power", ["villagers"], at: "north", 3)
    },
    row("an embargo on the one that attacks", attack, nil) {
      $0.action("a", "embargo", embargo(.these(["power"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("elsewhere", attack, nil) {
      $0.action("a", "embargo", embargo(.all, places: .these(["south"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("place not stated", attack, .watch) {
      $0.action("a", "embargo", embargo(.all, places: .notStated))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("its militia attacks as well", attack, .conflict) {
      $0.action("a", "embargo", embargo(.all))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
      $0.abuse("y", by: "militia", ["villagers"], at: "north")
    },
    row("both sides attack", attack, nil) {
      $0.action("a", "embargo", embargo(.all))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
      $0.abuse("y", by: "rebels", ["others"], at: "north")
    },
    row("a tool for all parties", attack, .conflict) {
      $0.action("a", "talks", embargo(.these(["rebels"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("only proposed", attack, .watch) {
      $0.action("a", "embargo", embargo(.all), ["status": "proposed"])
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
    row("in another situation", attack, nil) {
      $0.action("a", "embargo", embargo(.all))
      $0.situation = "OTHER"
      $0.abuse("x", by: "power", ["villagers"], at: "north")
    },
  ]

  private static let seat = "logic/rewarded-force/a/power"

  static let seats: [Example] = [
    row("whoever attacks has a seat", seat, .watch) {
      $0.action("a", "talks", embargo(.these(["power"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north", 2)
    },
    row("its militia attacks", seat, .watch) {
      $0.action("a", "talks", embargo(.these(["power"])))
      $0.abuse("x", by: "militia", ["villagers"], at: "north", 2)
    },
    row("the attack came before the talks were proposed", seat, nil) {
      $0.action("a", "talks", embargo(.these(["power"])), at: 3)
      $0.abuse("x", by: "power", ["villagers"], at: "north", 2)
    },
    row("somebody else attacks", seat, nil) {
      $0.action("a", "talks", embargo(.these(["power"])))
      $0.abuse("x", by: "rebels", ["villagers"], at: "north", 2)
    },
    row("the talks run through whoever attacks", seat, .watch) {
      $0.action("a", "talks", land, ["uses": .names("power")])
      $0.abuse("x", by: "power", ["villagers"], at: "north", 2)
    },
    row("no talks", seat, nil) {
      $0.action("a", "embargo", embargo(.these(["power"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north", 2)
    },
    row("talks that were called off", seat, nil, at: 9) {
      $0.action("a", "talks", embargo(.these(["power"])))
      $0.abuse("x", by: "power", ["villagers"], at: "north", 2)
      $0.status("a", "withdrawn", at: 8)
    },
  ]

  @Test(arguments: worded + byWhatTheyAre + allAlike + seats)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("the rule that words a finding is the one in its proof")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.rule(
      "r", first: ["tools": ["close"]], requires: ["places"], ["resolutions": .names("pause", "delegate")])
    Self.closing(&builder)
    let finding = try #require(builder.finding(Self.pair))
    #expect(finding.rule.id == "r")
    #expect(finding.rule.source.contains("a case"))
    #expect(finding.proof.possible.count == 2)
  }
}
