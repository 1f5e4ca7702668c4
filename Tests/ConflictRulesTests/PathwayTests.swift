import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct PathwayTests {
  /// Guards promised entry at hour 0; a security check of 6 hours, then a gate that closes at hour 48.
  private static func base(
    _ builder: inout BoardBuilder, promise: String = "entry", window: JSONValue? = nil,
    group: String = "guards"
  ) {
    builder.department("FCDO")
    builder.department("HO")
    builder.department("MOD")
    builder.group("staff")
    builder.group("guards", within: ["staff"], ["least": 125, "most": 200])
    builder.policy("arap")
    builder.gate("security", owner: "HO", ["kind": "security", "lead_hours": 6])
    builder.gate("abbey", owner: "MOD", ["kind": "entry", "closes": .hour(48), "lead_hours": 2])
    builder.pathway("way", ["staff"], ["security", "abbey"])
    builder.undertaking("promise", [group], promise, at: 0, window.map { ["window": $0] } ?? [:])
  }

  private static let name = "pathway/promise/security"

  // The check must be passed by hour 46, so begun by 40; a day's margin begins at 16.
  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "the standing at the gate",
      [
        Example("refused", name, at: 5, .blocking) {
          base(&$0)
          $0.count("security", "guards", "refused")
        },
        Example("cleared: the twin without a finding", name, at: 5, nil) {
          base(&$0)
          $0.count("security", "guards", "cleared")
        },
        Example("refused, then cleared", name, at: 11, nil) {
          base(&$0)
          $0.count("security", "guards", "refused")
          $0.count("security", "guards", "cleared", at: 10)
        },
        Example("refused, cleared only later", name, at: 9, .blocking) {
          base(&$0)
          $0.count("security", "guards", "refused")
          $0.count("security", "guards", "cleared", at: 10)
        },
        Example("never asked counts as pending", name, at: 16, .conflict) {
          base(&$0)
          $0.count("security", "guards", "not_asked")
        },
        Example("partly with some refused is a conflict at once", name, at: 1, .conflict) {
          base(&$0)
          $0.count("security", "guards", "partly", ["cleared": 40, "refused": 5])
        },
        Example("partly with nobody refused waits", name, at: 1, .watch) {
          base(&$0)
          $0.count("security", "guards", "partly", ["cleared": 40, "pending": 28])
        },
      ]),
    ExampleGroup(
      "the time left, for people who wait",
      [
        Example("pending, plenty of time", name, at: 15, .watch) {
          base(&$0)
          $0.count("security", "guards", "pending")
        },
        Example("pending, the margin has begun", name, at: 16, .conflict) {
          base(&$0)
          $0.count("security", "guards", "pending")
        },
        Example("pending, the steps no longer fit", name, at: 40, .blocking) {
          base(&$0)
          $0.count("security", "guards", "pending")
        },
      ]),
    ExampleGroup(
      "the time left, with nothing recorded",
      [
        Example("nothing recorded, an end in the future", name, at: 5, .note) { base(&$0) },
        Example("nothing recorded, the margin has begun", name, at: 16, .watch) { base(&$0) },
        Example("nothing recorded is never more than that", name, at: 45, .watch) { base(&$0) },
        Example("nothing recorded behind the next gate", "pathway/promise/abbey", at: 5, nil) { base(&$0) },
        Example("nothing recorded at the next gate", "pathway/promise/abbey", at: 5, .note) {
          base(&$0)
          $0.count("security", "guards", "cleared")
        },
        Example("nothing recorded, the end is over", name, at: 47, nil) { base(&$0) },
      ]),
    ExampleGroup(
      "whether the promise stands",
      [
        Example("before the promise", name, at: -1, nil) {
          base(&$0)
          $0.count("security", "guards", "refused", at: -5)
        },
        Example("withdrawn", name, at: 8, nil) {
          base(&$0)
          $0.count("security", "guards", "refused")
          $0.add(.undertakingChanged, ["id": "promise", "status": "withdrawn", "occurred": .time(7)])
        },
        Example("the window of the promise is over", name, at: 30, nil) {
          base(&$0, window: .window(10, 30))
          $0.count("security", "guards", "refused")
        },
      ]),
    ExampleGroup(
      "who is refused",
      [
        Example("the wider group is refused, and nothing said of the guards", name, at: 5, .blocking) {
          base(&$0)
          $0.count("security", "staff", "refused")
        },
        Example("the wider group is refused, the guards cleared by name", name, at: 5, nil) {
          base(&$0)
          $0.count("security", "staff", "refused")
          $0.count("security", "guards", "cleared")
        },
        Example("another group is refused", name, at: 5, .watch) {
          base(&$0)
          $0.group("drivers", within: ["staff"])
          $0.count("security", "drivers", "refused")
          $0.count("security", "guards", "pending")
        },
        Example("a group without a way", "pathway/other/security", at: 5, nil) {
          base(&$0)
          $0.group("others")
          $0.undertaking("other", ["others"])
          $0.count("security", "guards", "refused")
        },
      ]),
    ExampleGroup(
      "what was promised",
      [
        Example("told they are eligible: refused is a conflict", name, at: 5, .conflict) {
          base(&$0, promise: "eligible")
          $0.count("security", "guards", "refused")
        },
        Example(
          "told they are eligible: the gate at the airport says nothing", "pathway/promise/abbey", at: 5, nil
        ) {
          base(&$0, promise: "eligible")
          $0.count("abbey", "guards", "refused")
        },
        Example("told to wait", name, at: 5, nil) {
          base(&$0, promise: "wait")
          $0.count("security", "guards", "refused")
        },
        Example("an instruction to go is a call too", "pathway/go/security", at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(.these(["guards"])), at: 1)
          $0.count("security", "guards", "refused")
        },
        Example("a proposed one a step less", "pathway/go/security", at: 5, .conflict) {
          base(&$0)
          $0.instruction("go", "go", .people(.these(["guards"])), at: 1, ["status": "proposed"])
          $0.count("security", "guards", "refused")
        },
      ]),
    ExampleGroup(
      "the gate behind it",
      [
        Example("moved through the gate behind it", name, at: 5, nil) {
          base(&$0)
          $0.count("security", "guards", "pending")
          $0.count("abbey", "guards", "moved")
        },
        Example("cleared at the gate behind it still needs the check", name, at: 5, .watch) {
          base(&$0)
          $0.count("security", "guards", "pending")
          $0.count("abbey", "guards", "cleared")
        },
      ]),
    ExampleGroup(
      "when a gate closes",
      [
        Example("there is time to arrive", "pathway/promise/abbey", at: 39, .watch) { base(&$0) },
        Example("the gate closes too soon to arrive", "pathway/promise/abbey", at: 40, .blocking) {
          base(&$0)
        },
        Example("closed and the promise still stands", "pathway/promise/abbey", at: 100, .blocking) {
          base(&$0)
        },
        Example("kept open longer", "pathway/promise/abbey", at: 100, nil) {
          base(&$0)
          $0.add(.gateChanged, ["id": "abbey", "closes": .hour(200), "occurred": .time(20)])
        },
      ]),
    ExampleGroup(
      "what the rule at the gate will say when a promise for later begins, at hour 40",
      [
        Example("no rule but the one in force", later, at: 5, .blocking) { forLater(&$0) },
        Example("they are covered from then on", later, at: 11, nil) {
          forLater(&$0, "yes", effective: 40)
        },
        Example("before that is announced", later, at: 9, .blocking) {
          forLater(&$0, "yes", effective: 40)
        },
        Example("they are covered only later", later, at: 11, .blocking) {
          forLater(&$0, "yes", effective: 41)
        },
        Example("covered now, and not from then on", later, at: 11, .blocking) {
          forLater(&$0, from: "yes", "no", effective: 30)
        },
        Example("covered now, and nothing announced", later, at: 11, nil) { forLater(&$0, from: "yes") },
      ]),
  ]

  private static let later = "pathway/promise/border"

  /// A promise for hour 40 under a rule of which a second version is announced at hour 10.
  private static func forLater(
    _ builder: inout BoardBuilder, from first: String = "no", _ second: String? = nil,
    effective: Double = 40
  ) {
    builder.group("guards")
    builder.policy("rule")
    builder.version("rule", 1, ["guards": first])
    builder.gate("border", ["kind": "entry", "policy": "rule"])
    builder.pathway("way", ["guards"], ["border"])
    builder.undertaking("promise", ["guards"], "entry", ["window": ["from": .hour(40)]])
    guard let second else { return }
    builder.now = BoardBuilder.hour(10)
    builder.version("rule", 2, ["guards": second], at: effective, ["announced": .hour(10)])
  }

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test(
    "coverage at the gate decides",
    arguments: [
      ("yes", Severity?.none), ("no", .blocking), ("discretion", .watch), ("unknown", .watch),
    ])
  func coverage(_ word: String, _ expected: Severity?) {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.policy("arap")
    builder.version("arap", 1, ["guards": word])
    builder.gate("eligibility", ["kind": "eligibility", "policy": "arap"])
    builder.pathway("way", ["guards"], ["eligibility"])
    builder.undertaking("promise", ["guards"])
    #expect(builder.severity(of: "pathway/promise/eligibility", at: 5) == expected)
    // A group that a version does not mention is not known to be covered.
    builder.version("arap", 2, ["others": "yes"], at: 10)
    #expect(builder.severity(of: "pathway/promise/eligibility", at: 11) == .watch)
  }

  @Test("the policy that decides at a gate changes when it is said to, not when that is written down")
  func policyOfTheGate() {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.policy("arap")
    builder.version("arap", 1, ["guards": "yes"])
    builder.policy("acrs")
    builder.version("acrs", 1, ["guards": "no"])
    builder.gate("eligibility", ["kind": "eligibility", "policy": "arap"])
    builder.pathway("way", ["guards"], ["eligibility"])
    builder.undertaking("promise", ["guards"])
    builder.now = BoardBuilder.hour(20)
    builder.add(.gateChanged, ["id": "eligibility", "policy": "acrs", "occurred": .time(10)])
    // Written down last, and true before the other.
    builder.add(.gateChanged, ["id": "eligibility", "policy": "arap", "occurred": .time(8)])
    #expect(builder.severity(of: "pathway/promise/eligibility", at: 9) == nil)
    #expect(builder.severity(of: "pathway/promise/eligibility", at: 11) == .blocking)
  }

  @Test("a gate that is shut did its harm as it closed")
  func harmOfClosing() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    let finding = try #require(builder.finding("pathway/promise/abbey"))
    let shut = try #require(finding.phase(at: BoardBuilder.hour(100)))
    #expect(shut.bites == BoardBuilder.hour(48))
    #expect(finding.proof.possible.contains { $0.contains("opens abbey again") })
    #expect(!finding.proof.possible.contains { $0.contains("keeps abbey open longer") })
  }

  @Test("an uncertain refusal is possible first and certain later")
  func uncertainRefusal() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.count("security", "guards", "pending", at: 0)
    builder.add(
      .gateCounted, ["id": "security", "group": "guards", "standing": "refused", "occurred": .time(10, 12)])
    let finding = try #require(builder.finding(Self.name))
    let phase = try #require(finding.phase(at: BoardBuilder.hour(11)))
    #expect(phase.severity == .blocking)
    #expect(phase.span.possible.from == BoardBuilder.hour(10))
    #expect(phase.span.certain?.from == BoardBuilder.hour(12))
    #expect(finding.phase(at: BoardBuilder.hour(9))?.severity == .watch)
  }

  @Test("a late entry takes its place in time, and a correction replaces what it names")
  func lateAndCorrected() {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.count("security", "guards", "cleared", at: 14)
    builder.now = BoardBuilder.hour(20)
    let late = builder.count("security", "guards", "refused", at: 13, ["late_reason": "learnt by letter"])
    #expect(builder.severity(of: Self.name, at: 13.5) == .blocking)
    #expect(builder.severity(of: Self.name, at: 15) == nil)
    builder.count("security", "guards", "pending", at: 13, ["corrects": .integer(Int64(late))])
    #expect(builder.severity(of: Self.name, at: 13.5) == .watch)
  }

  @Test("the proof names the facts, who is hurt and what can be done")
  func proof() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    let refusal = builder.count(
      "security", "guards", "refused", ["source": "S0", "source_status": "claimed", "account": "AFG0015"])
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.departments == ["FCDO", "HO"])
    #expect(finding.summary == "FCDO promised guards entry; HO has refused them at security")
    #expect(finding.proof.hurt == "guards, 125–200")
    let fact = try #require(finding.proof.facts.first { $0.position == refusal })
    #expect(fact.account == "AFG0015")
    #expect(fact.status == .claimed)
    #expect(finding.proof.facts.map(\.position) == finding.proof.facts.map(\.position).sorted())
    #expect(finding.proof.bars.count == 2)
    #expect(finding.proof.possible.first == "HO reviews the refusal of guards at security")
  }

  @Test("what puts a gate under a policy later is a fact of the proof")
  func changedPolicy() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.policy("other")
    builder.version("arap", 1, ["guards": "no"])
    let other = builder.add(.gateChanged, ["id": "security", "policy": "other", "occurred": .time(1)])
    let change = builder.add(.gateChanged, ["id": "security", "policy": "arap", "occurred": .time(2)])
    let proof = try #require(builder.finding(Self.name)).proof
    #expect(proof.facts.first { $0.position == change }?.text == "arap decides at security")
    #expect(!proof.facts.contains { $0.position == other })
  }

  @Test("bites when the next thing ends")
  func bites() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.count("security", "guards", "pending")
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.phase(at: BoardBuilder.hour(1))?.bites == BoardBuilder.hour(40))
  }

  @Test("a missing record names no moment of harm")
  func missingRecord() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.phases.map(\.bites) == [nil, nil])
    #expect(
      finding.summary == "FCDO promised guards entry; nothing is recorded of how they stand at security")
  }
}
