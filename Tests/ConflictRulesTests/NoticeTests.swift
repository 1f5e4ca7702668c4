import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct NoticeTests {
  private static let closing = "notice/undertaking-promise/gate-abbey"
  private static let refusal = "notice/undertaking-promise/gate-call"
  private static let rule = "notice/undertaking-promise/policy-arap@2"
  private static let call = "notice/instruction-go/call"

  /// The way of the guards: a call, a day through the city, then a gate.
  private static func way(_ builder: inout BoardBuilder, travel: Int64? = 24) {
    builder.department("FCDO")
    builder.department("MOD")
    builder.group("staff")
    builder.group("guards", within: ["staff"], ["least": 125, "most": 200])
    builder.group("drivers", within: ["staff"])
    builder.place("airport")
    builder.gate("call", owner: "FCDO", ["kind": "processing"])
    builder.gate(
      "city", owner: "US",
      ["kind": "travel"].merging(travel.map { ["lead_hours": .integer($0)] } ?? [:]) { $1 })
    builder.gate("abbey", owner: "MOD", ["kind": "entry", "place": "airport"])
    builder.pathway("way", ["staff"], ["call", "city", "abbey"])
  }

  /// Guards promised entry at hour 0; at hour 10 the gate is set to close at hour 72.
  private static func closes(
    _ builder: inout BoardBuilder, promise: String = "entry", travel: Int64? = 24, set: Double = 10,
    window: JSONValue? = nil
  ) {
    way(&builder, travel: travel)
    builder.undertaking("promise", ["guards"], promise, window.map { ["window": $0] } ?? [:])
    builder.add(.gateChanged, ["id": "abbey", "closes": .hour(72), "occurred": .time(set)])
  }

  private static func refuses(
    _ builder: inout BoardBuilder, at hours: Double = 10, gate: String = "call", travel: Int64? = 24,
    learnt: Double? = nil
  ) {
    way(&builder, travel: travel)
    builder.undertaking("promise", ["guards"], "entry")
    guard let learnt else {
      builder.count(gate, "guards", "refused", at: hours)
      return
    }
    // Known roughly: by the end of the day, and no later than somebody knew of it.
    builder.now = BoardBuilder.hour(learnt)
    builder.count(gate, "guards", "refused", ["occurred": .time(hours, 24)])
  }

  /// A promise that rests on a policy, which at hour 100 takes effect narrower; announced at hour 10.
  private static func narrows(
    _ builder: inout BoardBuilder, promise: String = "entry", to coverage: String = "no",
    _ more: [String: JSONValue] = ["announced": .hour(10)]
  ) {
    way(&builder)
    builder.policy("arap")
    builder.version("arap", 1, ["guards": "yes"])
    builder.undertaking("promise", ["guards"], promise, ["rests_on": .names("policy/arap@1")])
    builder.now = BoardBuilder.hour(10)
    builder.version("arap", 2, ["guards": coverage], at: 100, more)
  }

  /// Told to go by hour 72, on a way that takes a day.
  private static func calls(
    _ builder: inout BoardBuilder, at hours: Double = 0, status: String = "in_force", to end: Double? = 72,
    travel: Int64? = 24
  ) {
    way(&builder, travel: travel)
    builder.instruction(
      "go", "go", .people(.these(["guards"]), to: end), at: hours, ["status": .string(status)])
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "the time left, for a gate that was set to close after people were told to come",
      [
        Example("before it was set", closing, at: 9, nil) { closes(&$0) },
        Example("more than a day before the last moment", closing, at: 20, .watch) { closes(&$0) },
        Example("a day before the last moment", closing, at: 24, .conflict) { closes(&$0) },
        Example("the last moment: the way takes a day", closing, at: 48, .blocking) { closes(&$0) },
        Example("nothing known of travel: the last moment is the closing", closing, at: 49, .conflict) {
          closes(&$0, travel: nil)
        },
        Example("it has closed: what is to be told is over", closing, at: 72, nil) { closes(&$0) },
      ]),
    ExampleGroup(
      "whom a notice of the closing reaches, and when",
      [
        Example("them, in time: the twin without a finding", closing, at: 50, nil) {
          closes(&$0)
          $0.notice("n", to: ["guards"], about: "gate/abbey", at: 40)
        },
        Example("a wider group, in time", closing, at: 50, nil) {
          closes(&$0)
          $0.notice("n", to: ["staff"], about: "gate/abbey", at: 40)
        },
        Example("others", closing, at: 50, .blocking) {
          closes(&$0)
          $0.notice("n", to: ["drivers"], about: "gate/abbey", at: 40)
        },
        Example("them, too late to travel", closing, at: 61, .watch) {
          closes(&$0)
          $0.notice("n", to: ["guards"], about: "gate/abbey", at: 60)
        },
        Example("them, about another gate", closing, at: 50, .blocking) {
          closes(&$0)
          $0.notice("n", to: ["guards"], about: "gate/city", at: 40)
        },
        Example("them, about the promise", closing, at: 50, nil) {
          closes(&$0)
          $0.notice("n", to: ["guards"], about: "undertaking/promise", at: 40)
        },
        Example("them, about the promise and before the closing was set", closing, at: 50, .blocking) {
          closes(&$0)
          $0.notice("n", to: ["guards"], about: "undertaking/promise", at: 5)
        },
      ]),
    ExampleGroup(
      "what people were told before the closing",
      [
        Example("told to come by a time before it closes", closing, at: 50, nil) {
          closes(&$0, window: .window(0, 60))
        },
        Example("told when the closing was set already", closing, at: 50, nil) { closes(&$0, set: -10) },
        Example("told that they are eligible: nobody moves yet", closing, at: 50, nil) {
          closes(&$0, promise: "eligible")
        },
        Example("only kept open longer", closing, at: 60, nil) {
          closes(&$0, set: -10)
          $0.add(.gateChanged, ["id": "abbey", "closes": .hour(90), "occurred": .time(10)])
        },
        Example("brought forward", closing, at: 30, .blocking) {
          closes(&$0, set: -10)
          $0.add(.gateChanged, ["id": "abbey", "closes": .hour(50), "occurred": .time(10)])
        },
        Example("the promise is withdrawn", closing, at: 50, nil) {
          closes(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "withdrawn", "occurred": .time(20)])
        },
        Example("they are through the city: travel is behind them", closing, at: 50, .conflict) {
          closes(&$0)
          $0.count("city", "guards", "moved", at: 20)
        },
        Example("they are through the gate", closing, at: 50, nil) {
          closes(&$0)
          $0.count("abbey", "guards", "moved", at: 20)
        },
      ]),
    ExampleGroup(
      "a gate that refuses people who were told to come",
      [
        Example("nobody has told them", refusal, at: 11, .conflict) { refuses(&$0) },
        Example("before the refusal", refusal, at: 9, nil) { refuses(&$0) },
        Example("told: the twin without a finding", refusal, at: 13, nil) {
          refuses(&$0)
          $0.notice("n", to: ["guards"], about: "gate/call", at: 12)
        },
        Example("refused some time that day, and told once that was known", refusal, at: 13, nil) {
          refuses(&$0, learnt: 11)
          $0.notice("n", to: ["guards"], about: "gate/call", at: 12)
        },
        Example("refused some time that day, and told before that was known", refusal, at: 13, .conflict) {
          refuses(&$0, learnt: 12.5)
          $0.notice("n", to: ["guards"], about: "gate/call", at: 12)
        },
        Example("refused before they were told to come", refusal, at: 11, nil) { refuses(&$0, at: -5) },
        Example("no travel ahead that they could be spared", refusal, at: 11, nil) {
          refuses(&$0, travel: nil)
        },
        Example("at a place behind the way through the city", closing, at: 11, .conflict) {
          refuses(&$0, gate: "abbey")
        },
        Example("at a place where they stand already", closing, at: 11, nil) {
          refuses(&$0, gate: "abbey")
          $0.count("city", "guards", "moved", at: 5)
        },
        Example("a closing behind a gate that refuses them", closing, at: 50, nil) {
          refuses(&$0)
          $0.add(.gateChanged, ["id": "abbey", "closes": .hour(72), "occurred": .time(10)])
        },
      ]),
    ExampleGroup(
      "the time, for a rule that covers people less than when they were promised entry",
      [
        Example("before it is announced", rule, at: 9, nil) { narrows(&$0) },
        Example("announced", rule, at: 11, .watch) { narrows(&$0) },
        Example("a day before they must know, the way taking a day", rule, at: 52, .conflict) {
          narrows(&$0)
        },
        Example("those on the way can no longer be told in time", rule, at: 76, .blocking) { narrows(&$0) },
        Example("in effect", rule, at: 101, .blocking) { narrows(&$0) },
        Example("in effect at the hour at which it is announced", rule, at: 101, .blocking) {
          narrows(&$0, [:])
        },
        Example("superseded by a version that covers them", rule, at: 121, nil) {
          narrows(&$0)
          $0.version("arap", 3, ["guards": "yes"], at: 120)
        },
        Example("superseded by a version that shuts them out as before", rule, at: 121, .blocking) {
          narrows(&$0)
          $0.version("arap", 3, ["guards": "no"], at: 120)
        },
        Example("superseded by a version that covers them, and shut out again", rule, at: 131, nil) {
          narrows(&$0)
          $0.version("arap", 3, ["guards": "yes"], at: 120)
          $0.version("arap", 4, ["guards": "no"], at: 130)
        },
        Example("superseded by a version that shuts them out as before, and told of it", rule, at: 123, nil) {
          narrows(&$0)
          $0.version("arap", 3, ["guards": "no"], at: 120)
          $0.notice("n", to: ["guards"], about: "policy/arap@3", at: 122)
        },
      ]),
    ExampleGroup(
      "what was promised, and how much less the rule covers",
      [
        Example("entry, and shut out", rule, at: 101, .blocking) { narrows(&$0) },
        Example("entry, and left to discretion", rule, at: 101, .conflict) { narrows(&$0, to: "discretion") },
        Example("told they are eligible, and shut out", rule, at: 101, .conflict) {
          narrows(&$0, promise: "eligible")
        },
        Example("anything else, and left open", rule, at: 101, .watch) {
          narrows(&$0, promise: "other", to: "unknown")
        },
        Example("still covered", rule, at: 101, nil) { narrows(&$0, to: "yes") },
      ]),
    ExampleGroup(
      "whom a notice of the rule reaches, and when",
      [
        Example("them, before they must know: the twin without a finding", rule, at: 101, nil) {
          narrows(&$0)
          $0.notice("n", to: ["guards"], about: "policy/arap@2", at: 50)
        },
        Example("them, too late for those on the way", rule, at: 91, .watch) {
          narrows(&$0)
          $0.notice("n", to: ["guards"], about: "policy/arap@2", at: 90)
        },
        Example("them, after its effect: they know now", rule, at: 111, nil) {
          narrows(&$0)
          $0.notice("n", to: ["guards"], about: "policy/arap", at: 110)
        },
        Example("them, about the version before", rule, at: 101, .blocking) {
          narrows(&$0)
          $0.notice("n", to: ["guards"], about: "policy/arap@1", at: 50)
        },
        Example("others", rule, at: 101, .blocking) {
          narrows(&$0)
          $0.notice("n", to: ["drivers"], about: "policy/arap@2", at: 50)
        },
      ]),
    ExampleGroup(
      "when people are told to go, on a way that takes a day",
      [
        Example("with time to travel: the twin without a finding", call, at: 50, nil) { calls(&$0) },
        Example("too late to travel", call, at: 51, .blocking) { calls(&$0, at: 50) },
        Example("too late, and its time is over", call, at: 73, nil) { calls(&$0, at: 50) },
        Example("without an end", call, at: 51, nil) { calls(&$0, at: 50, to: nil) },
        Example("nothing known of travel", call, at: 51, nil) { calls(&$0, at: 50, travel: nil) },
        Example("in time, and it reached them in time", call, at: 50, nil) {
          calls(&$0)
          $0.notice("n", to: ["guards"], about: "instruction/go", at: 30)
        },
        Example("in time, and it reached them too late", call, at: 51, .blocking) {
          calls(&$0)
          $0.notice("n", to: ["guards"], about: "instruction/go", at: 50)
        },
        Example("too late, but they are through the city", call, at: 51, nil) {
          calls(&$0, at: 50)
          $0.count("city", "guards", "moved", at: 40)
        },
      ]),
    ExampleGroup(
      "the time left, for a call that is only proposed",
      [
        Example("more than a day before the last moment", call, at: 20, .note) {
          calls(&$0, status: "proposed")
        },
        Example("a day before the last moment", call, at: 24, .watch) { calls(&$0, status: "proposed") },
        Example("the last moment is over", call, at: 48, .conflict) { calls(&$0, status: "proposed") },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says by when notice must go out")
  func words() throws {
    var builder = BoardBuilder()
    Self.closes(&builder)
    let finding = try #require(builder.finding(Self.closing))
    #expect(finding.departments == ["MOD", "FCDO"])
    #expect(
      finding.summary
        == "FCDO promised guards entry; abbey now closes 28 Aug 2021 01:00 and nobody has told them "
        + "(at the latest 27 Aug 2021 01:00)")
    #expect(
      finding.proof.possible.first
        == "FCDO sends notice to guards: abbey closes 28 Aug 2021 01:00, at the latest 27 Aug 2021 01:00")
    #expect(finding.phase(at: BoardBuilder.hour(20))?.bites == BoardBuilder.hour(48))
    #expect(finding.phase(at: BoardBuilder.hour(50))?.bites == BoardBuilder.hour(72))
  }

  @Test("what puts a gate under a policy later is a fact of the proof")
  func changedPolicy() throws {
    var builder = BoardBuilder()
    Self.narrows(&builder)
    #expect(
      try #require(builder.finding(Self.rule)).proof.facts.contains { $0.text.contains("decides") } == false)
    let change = builder.add(.gateChanged, ["id": "call", "policy": "arap", "occurred": .time(2)])
    let facts = try #require(builder.finding(Self.rule)).proof.facts
    #expect(facts.first { $0.position == change }?.text == "arap decides at call")
  }

  @Test("a notice of an uncertain hour leaves open whether it was in time")
  func uncertainNotice() throws {
    var builder = BoardBuilder()
    Self.closes(&builder)
    builder.notice("n", to: ["guards"], about: "gate/abbey", at: 40, ["occurred": .time(40, 60)])
    let finding = try #require(builder.finding(Self.closing))
    let phase = try #require(finding.phase(at: BoardBuilder.hour(65)))
    #expect(phase.severity == .watch)
    #expect(phase.span.certain == nil)
  }
}
