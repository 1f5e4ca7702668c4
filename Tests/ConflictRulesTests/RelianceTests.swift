import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct RelianceTests {
  private static let name = "reliance/undertaking-promise/arap@2"

  private static func base(
    _ builder: inout BoardBuilder, promise: String = "entry", to: [String: String] = ["guards": "no"],
    _ more: [String: JSONValue] = [:]
  ) {
    builder.group("staff")
    builder.group("guards", within: ["staff"])
    builder.group("scholars")
    builder.policy("arap")
    builder.version("arap", 1, ["staff": "yes", "scholars": "discretion"])
    builder.undertaking("promise", ["guards"], promise, ["rests_on": .names("policy/arap@1")])
    builder.now = BoardBuilder.hour(10)
    builder.version("arap", 2, to, at: 10, more)
  }

  private static let third = "reliance/undertaking-promise/arap@3"
  private static let unopened = "reliance/undertaking-promise/scheme/not-in-force"

  /// A promise under a scheme that opens after two days, told of beforehand.
  private static func scheme(
    _ builder: inout BoardBuilder, promise: String = "wait", on ground: String = "policy/scheme",
    opens: Double? = 48, announced: Double? = nil, window: JSONValue? = nil
  ) {
    builder.group("guards")
    builder.policy("scheme")
    var fields: [String: JSONValue] = ["rests_on": .names(ground)]
    if let window { fields["window"] = window }
    builder.undertaking("promise", ["guards"], promise, fields)
    guard let opens else { return }
    builder.now = BoardBuilder.hour(min(opens, 48))
    builder.version(
      "scheme", 1, ["guards": "yes"], at: opens, announced.map { ["announced": .hour($0)] } ?? [:])
  }

  private static let schemeGroups: [ExampleGroup] = [
    ExampleGroup(
      "whether the scheme that a promise rests on is in force",
      [
        Example("it never opens", unopened, at: 100, .conflict) { scheme(&$0, opens: nil) },
        Example("it has not opened yet", unopened, at: 47, .conflict) { scheme(&$0) },
        Example("it has opened", unopened, at: 49, nil) { scheme(&$0) },
        Example("it was open before", unopened, at: 1, nil) { scheme(&$0, opens: -1) },
        Example("announced, and open only later", unopened, at: 47, .conflict) { scheme(&$0, announced: -1) },
        Example(
          "a version is named that has not taken effect",
          "reliance/undertaking-promise/scheme@2/not-in-force",
          at: 49, .conflict
        ) { scheme(&$0, on: "policy/scheme@2") },
        Example(
          "the version that is named has taken effect", "reliance/undertaking-promise/scheme@1/not-in-force",
          at: 49, nil
        ) { scheme(&$0, on: "policy/scheme@1") },
      ]),
    ExampleGroup(
      "what people are told under a scheme that is not in force",
      [
        Example("told to wait for it", unopened, at: 1, .conflict) { scheme(&$0) },
        Example("told that they qualify under it", unopened, at: 1, .conflict) {
          scheme(&$0, promise: "eligible")
        },
        Example("told to come under it", unopened, at: 1, .blocking) { scheme(&$0, promise: "come") },
        Example(
          "an action under it is approved", "reliance/action-flights/scheme/not-in-force", at: 1, .watch
        ) {
          scheme(&$0)
          $0.action("flights", status: "approved", ["rests_on": .names("policy/scheme")])
        },
        Example(
          "an action under it is under way", "reliance/action-flights/scheme/not-in-force", at: 1, .conflict
        ) {
          scheme(&$0)
          $0.action("flights", ["rests_on": .names("policy/scheme")])
        },
        Example("a task is done for it", "reliance/task-forms/scheme/not-in-force", at: 1, .watch) {
          $0.task("forms", at: 0, ["rests_on": .names("policy/scheme")])
          scheme(&$0)
        },
      ]),
    ExampleGroup(
      "when they are to act under a scheme that opens later",
      [
        Example("ahead, and nothing is known to open by then", unopened, at: 1, .conflict) {
          scheme(&$0, promise: "come", window: .window(24, 30))
        },
        Example("the time has come, and it has not opened", unopened, at: 25, .blocking) {
          scheme(&$0, promise: "come", window: .window(24, 30))
        },
        Example("the time is over", unopened, at: 31, nil) {
          scheme(&$0, promise: "come", window: .window(24, 30))
        },
        Example("it is announced to open by then", unopened, at: 1, nil) {
          scheme(&$0, promise: "come", announced: -1, window: .window(50, 60))
        },
        Example("it opens by then, and nobody has said so yet", unopened, at: 1, .conflict) {
          scheme(&$0, promise: "come", window: .window(50, 60))
        },
      ]),
  ]

  static let groups: [ExampleGroup] = changeGroups + schemeGroups

  private static let changeGroups: [ExampleGroup] = [
    ExampleGroup(
      "what the new version does to the group that was promised entry",
      [
        Example("the group is shut out", name, at: 11, .blocking) { base(&$0) },
        Example("left to discretion", name, at: 11, .conflict) { base(&$0, to: ["guards": "discretion"]) },
        Example("not mentioned any more", name, at: 11, .conflict) { base(&$0, to: ["scholars": "yes"]) },
        Example("another group is shut out", name, at: 11, nil) {
          base(&$0, to: ["staff": "yes", "scholars": "no"])
        },
        Example("the wider group is shut out", name, at: 11, .blocking) { base(&$0, to: ["staff": "no"]) },
      ]),
    ExampleGroup(
      "the time",
      [
        Example("before the announcement", name, at: 7, nil) { base(&$0, ["announced": .hour(8)]) },
        Example("announced before", name, at: 9, .conflict) { base(&$0, ["announced": .hour(8)]) },
        Example("before it takes effect and unannounced", name, at: 9, nil) { base(&$0) },
      ]),
    ExampleGroup(
      "what was promised",
      [
        Example("told they are eligible", name, at: 11, .conflict) { base(&$0, promise: "eligible") },
        Example("told they are eligible, pending cases included", name, at: 11, .blocking) {
          base(&$0, promise: "eligible", ["applies_to_pending": true])
        },
      ]),
    ExampleGroup(
      "what has been done about it",
      [
        Example("withdrawn", name, at: 13, nil) {
          base(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "withdrawn", "occurred": .time(12)])
        },
        Example("grandfathered by a third version", name, at: 21, nil) {
          base(&$0)
          $0.version("arap", 3, ["guards": "yes"], at: 20)
        },
        Example("left so by a third version", name, at: 21, .blocking) {
          base(&$0)
          $0.version("arap", 3, ["guards": "no", "scholars": "yes"], at: 20)
        },
        Example("a third version, which took nothing more", third, at: 21, nil) {
          base(&$0)
          $0.version("arap", 3, ["guards": "no", "scholars": "yes"], at: 20)
        },
        Example("a third version leaves to discretion those who were not mentioned", name, at: 21, .conflict)
        {
          base(&$0, to: ["scholars": "yes"])
          $0.version("arap", 3, ["guards": "discretion"], at: 20)
        },
        Example("taken again by a fourth after a third gave it back", name, at: 31, nil) {
          base(&$0)
          $0.version("arap", 3, ["guards": "yes"], at: 20)
          $0.version("arap", 4, ["guards": "no"], at: 30)
        },
        Example(
          "the fourth, which takes it again", "reliance/undertaking-promise/arap@4", at: 31, .blocking
        ) {
          base(&$0)
          $0.version("arap", 3, ["guards": "yes"], at: 20)
          $0.version("arap", 4, ["guards": "no"], at: 30)
        },
        Example("resting on the new version instead", name, at: 13, nil) {
          base(&$0)
          $0.add(
            .undertakingChanged,
            ["id": "promise", "rests_on": .names("policy/arap@2"), "occurred": .time(12)])
        },
      ]),
    ExampleGroup(
      "what rests on the rule besides a promise",
      [
        Example("a task rests on it", "reliance/task-check/arap@2", at: 11, .conflict) {
          $0.task("check", at: 0, ["rests_on": .names("policy/arap@1")])
          base(&$0)
        },
        Example("a task that is done", "reliance/task-check/arap@2", at: 11, nil) {
          $0.task("check", at: 0, ["rests_on": .names("policy/arap@1")])
          base(&$0)
          $0.add(.taskChanged, ["id": "check", "status": "done", "occurred": .time(5)])
        },
        Example("an action for another group", "reliance/action-visas/arap@2", at: 11, nil) {
          base(&$0, to: ["guards": "no", "scholars": "discretion"])
          $0.add(
            .actionRecorded,
            [
              "id": "visas", "title": "visas", "department": "HO", "rests_on": .names("policy/arap@1"),
              "scope": JSONValue(Scope.people(.these(["scholars"]))), "occurred": .time(0),
            ])
        },
      ]),
    ExampleGroup(
      "what a promise rests on besides a rule",
      [
        Example("a gate that refused since", "reliance/undertaking-promise/gate-security", at: 5, .blocking) {
          $0.group("guards")
          $0.gate("security")
          $0.undertaking("promise", ["guards"], "entry", ["rests_on": .names("gate/security")])
          $0.count("security", "guards", "refused", at: 4)
        },
        Example("a gate that had refused before", "reliance/undertaking-promise/gate-security", at: 5, nil) {
          $0.group("guards")
          $0.gate("security")
          $0.count("security", "guards", "refused", at: -4)
          $0.undertaking("promise", ["guards"], "entry", ["rests_on": .names("gate/security")])
        },
        Example("a decision superseded", "reliance/undertaking-promise/decision-1", at: 5, .watch) {
          $0.group("guards")
          $0.add(.decisionRecorded, ["number": 1, "title": "go", "occurred": .time(0)])
          $0.undertaking("promise", ["guards"], "entry", ["rests_on": .names("decision/1")])
          $0.add(.decisionRecorded, ["number": 2, "title": "stop", "supersedes": 1, "occurred": .time(4)])
        },
        Example("an account contradicted", "reliance/undertaking-promise/reading-a", at: 5, .watch) {
          $0.group("guards")
          $0.gate("security")
          $0.add(
            .readingRecorded,
            [
              "id": "a", "subject": "gate/security", "attribute": "owner", "value": "HO",
              "occurred": .time(0),
            ])
          $0.undertaking("promise", ["guards"], "entry", ["rests_on": .names("reading/a")])
          $0.now = BoardBuilder.hour(4)
          $0.add(
            .readingRecorded,
            [
              "id": "b", "subject": "gate/security", "attribute": "owner", "value": "FCDO",
              "occurred": .time(0),
            ])
        },
      ]),
    ExampleGroup(
      "whether a group newly covered is picked up",
      [
        Example("newly covered, a day later", "reliance/arap@3/guards", at: 45, .note) {
          base(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "broken", "occurred": .time(12)])
          $0.version("arap", 3, ["guards": "yes"], at: 20)
        },
        Example("newly covered, within the day", "reliance/arap@3/guards", at: 43, nil) {
          base(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "broken", "occurred": .time(12)])
          $0.version("arap", 3, ["guards": "yes"], at: 20)
        },
        Example("newly covered and picked up by a gate", "reliance/arap@3/guards", at: 51, nil) {
          base(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "broken", "occurred": .time(12)])
          $0.version("arap", 3, ["guards": "yes"], at: 20)
          $0.gate("security")
          $0.count("security", "guards", "pending", at: 50)
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says what it rests on and whom the change hurts")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    let finding = try #require(builder.finding(Self.name))
    #expect(
      finding.summary
        == "FCDO's promise to guards rests on arap version 1; version 2 no longer covers guards")
    #expect(finding.departments == ["FCDO", "HO"])
    #expect(finding.proof.facts.count == 3)
    #expect(finding.proof.possible.first == "HO grandfathers guards: promises made under version 1 stand")
  }

  @Test("a change after a scheme has opened counts for those who were told before")
  func changeAfterOpening() {
    var builder = BoardBuilder()
    Self.scheme(&builder, promise: "eligible")
    builder.now = BoardBuilder.hour(60)
    builder.version("scheme", 2, ["guards": "no"], at: 60)
    #expect(builder.severity(of: "reliance/undertaking-promise/scheme@2", at: 61) == .conflict)
  }

  @Test("says which scheme is not in force and who could open it")
  func unopenedWords() throws {
    var builder = BoardBuilder()
    Self.scheme(&builder, promise: "come")
    let finding = try #require(builder.finding(Self.unopened))
    #expect(finding.summary == "FCDO's promise to guards rests on scheme, which has no version in force")
    #expect(finding.departments == ["FCDO", "HO"])
    #expect(finding.subjects == [Subject(.undertaking, "promise"), Subject(.policy, "scheme")])
    #expect(finding.proof.possible.first == "HO opens scheme for guards")
    // Nothing that was recorded later is needed to see it.
    #expect(finding.proof.facts.allSatisfy { $0.position <= 3 })
  }

  @Test("a rough time of opening is possible until it is over")
  func roughOpening() throws {
    var builder = BoardBuilder()
    Self.scheme(&builder, opens: nil)
    builder.version("scheme", 1, ["guards": "yes"], ["occurred": .time(40, 60)])
    let phase = try #require(builder.finding(Self.unopened)?.phases.first)
    #expect(phase.span.certain?.to == BoardBuilder.hour(40))
    #expect(phase.span.possible.to == BoardBuilder.hour(60))
  }

  @Test("an uncertain effect is possible first and certain later")
  func uncertainEffect() throws {
    var builder = BoardBuilder()
    Self.base(&builder, ["occurred": .time(10, 20)])
    let finding = try #require(builder.finding(Self.name))
    let phase = try #require(finding.phase(at: BoardBuilder.hour(15)))
    #expect(phase.span.possible.from == BoardBuilder.hour(10))
    #expect(phase.span.certain?.from == BoardBuilder.hour(20))
  }
}
