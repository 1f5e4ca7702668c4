import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct OwnershipTests {
  private static let gate = "ownership/gate-baron/no-lead"
  private static let lead = "ownership/gate-baron/disputed"
  private static let rule = "ownership/policy-word/no-assessor"
  private static let asked = "ownership/undertaking-promise/not-asked-HO"
  private static let circle = "ownership/task-a/task-b"
  private static let twice = "ownership/action-a/action-b"
  private static let many = "ownership/+/AFG-2021/tool-T06"

  /// Guards promised entry through a security check and a gate that nobody holds.
  private static func base(
    _ builder: inout BoardBuilder, owner: String? = nil, promise: String = "entry",
    window: JSONValue? = nil
  ) {
    for id in ["FCDO", "HO", "MOD"] { builder.department(id) }
    builder.group("guards")
    builder.gate("security", owner: "FCDO", ["kind": "security"])
    builder.gate("baron", owner: owner, ["kind": "processing"])
    builder.pathway("way", ["guards"], ["security", "baron"])
    builder.undertaking("promise", ["guards"], promise, window.map { ["window": $0] } ?? [:])
  }

  private static func says(
    _ builder: inout BoardBuilder, _ id: String, _ value: String, at hours: Double = 1, by: String? = nil,
    attribute: String = "owner"
  ) {
    builder.now = BoardBuilder.hour(hours)
    builder.reading(
      id, of: "gate/baron", attribute, value, at: hours, by.map { ["by": .string($0)] } ?? [:])
  }

  /// The Home Office holds the check on the way of people whom the FCDO has called.
  private static func unasked(
    _ builder: inout BoardBuilder, caller: String = "FCDO", window: JSONValue? = nil,
    _ gate: [String: JSONValue] = [:]
  ) {
    builder.group("guards")
    builder.gate("check", owner: "HO", ["kind": "security"].merging(gate) { $1 })
    builder.pathway("way", ["guards"], ["check"])
    builder.undertaking("promise", ["guards"], by: caller, window.map { ["window": $0] } ?? [:])
  }

  private static func rests(_ builder: inout BoardBuilder, promise: String = "entry", checker: String? = nil)
  {
    builder.group("guards")
    builder.add(
      .policyRecorded,
      ["id": "word", "title": "word", "department": "HMG"].merging(
        checker.map { ["checker": .string($0)] } ?? [:]
      ) { $1 })
    builder.version("word", 1, ["guards": "yes"])
    builder.undertaking("promise", ["guards"], promise, ["rests_on": .names("policy/word@1")])
  }

  private static func waits(
    _ builder: inout BoardBuilder, _ first: [String: JSONValue] = ["action": "lift"],
    _ second: [String: JSONValue] = ["action": "lift"]
  ) {
    builder.task("a", by: "HO", at: 0, ["waiting_on": "MOD"].merging(first) { $1 })
    builder.task("b", by: "MOD", at: 0, ["waiting_on": "HO"].merging(second) { $1 })
  }

  private static func both(
    _ builder: inout BoardBuilder, supports: [String] = [], by second: String = "MOD", tool: String = "T06",
    at place: ScopeNames = .these(["kabul"]), status: String = "active"
  ) {
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.place("london")
    builder.tool("T06", supports.isEmpty ? [:] : ["supports": JSONValue(supports)])
    builder.tool("T07")
    builder.action("a", by: "FCDO", tool: "T06", scope: .people(.notStated, at: .these(["airport"])))
    builder.action("b", by: second, tool: tool, status: status, scope: .people(.notStated, at: place))
  }

  /// Actions with one tool, by two departments in turn.
  private static func crowd(
    _ builder: inout BoardBuilder, _ count: Int, by second: String = "MOD", at other: String = "kabul"
  ) {
    builder.situation("AFG-2021")
    builder.place("kabul")
    builder.place("london")
    builder.tool("T06")
    for number in 0..<count {
      let isSecond = !number.isMultiple(of: 2)
      builder.action(
        "n\(number)", by: isSecond ? second : "FCDO", tool: "T06",
        scope: .people(.notStated, at: .these([isSecond ? other : "kabul"])))
    }
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "how near people are to a gate that nobody holds",
      [
        Example("another gate comes first", gate, at: 1, .watch) { base(&$0) },
        Example("it is the next", gate, at: 1, .conflict) {
          base(&$0)
          $0.count("security", "guards", "cleared")
        },
        Example("they were counted there", gate, at: 1, .conflict) {
          base(&$0)
          $0.count("baron", "guards", "pending")
        },
        Example("it has closed", gate, at: 3, nil) {
          base(&$0)
          $0.add(.gateChanged, ["id": "baron", "closes": .hour(2), "occurred": .time(0)])
        },
        Example("they are through it", gate, at: 1, nil) {
          base(&$0)
          $0.count("baron", "guards", "moved")
        },
      ]),
    ExampleGroup(
      "who holds the gate",
      [
        Example("a department: the twin without a finding", gate, at: 1, nil) { base(&$0, owner: "MOD") },
        Example("a department from then on", gate, at: 6, nil) {
          base(&$0)
          $0.add(.gateChanged, ["id": "baron", "owner": "MOD", "occurred": .time(5)])
        },
        Example("nobody yet", gate, at: 4, .watch) {
          base(&$0)
          $0.add(.gateChanged, ["id": "baron", "owner": "MOD", "occurred": .time(5)])
        },
        Example("accounts contradict each other: told as a dispute", gate, at: 3, nil) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "HO", at: 2)
        },
      ]),
    ExampleGroup(
      "what people were told, at a gate that nobody holds",
      [
        Example("eligible, at a gate of the airport", gate, at: 1, nil) { base(&$0, promise: "eligible") },
        Example("wait", gate, at: 1, nil) { base(&$0, promise: "wait") },
        Example("before they are told", gate, at: -1, nil) { base(&$0) },
      ]),
    ExampleGroup(
      "what is said of who holds a gate",
      [
        Example("two departments", lead, at: 3, .conflict) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "HO", at: 2)
        },
        Example("the same twice: the twin without a finding", lead, at: 3, nil) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "MOD", at: 2)
        },
        Example("the second is not known yet", lead, at: 1.5, nil) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "HO", at: 2)
        },
        Example("a department and a description", lead, at: 3, .watch) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "officials at the gate", at: 2)
        },
        Example("another than is recorded", lead, at: 3, .conflict) {
          base(&$0, owner: "MOD")
          says(&$0, "one", "HO")
        },
        Example("answered by recording an owner since", lead, at: 6, nil) {
          base(&$0)
          says(&$0, "one", "MOD")
          says(&$0, "two", "HO", at: 2)
          $0.now = BoardBuilder.hour(5)
          $0.add(.gateChanged, ["id": "baron", "owner": "MOD", "occurred": .time(5)])
        },
        Example("one department says something else than before", lead, at: 3, nil) {
          base(&$0)
          says(&$0, "one", "MOD", by: "FCDO")
          says(&$0, "two", "HO", at: 2, by: "FCDO")
        },
        Example("each department names the other", lead, at: 3, .conflict) {
          base(&$0)
          says(&$0, "one", "MOD", by: "HO", attribute: "lead")
          says(&$0, "two", "HO", at: 2, by: "MOD", attribute: "lead")
        },
        Example("another attribute", lead, at: 3, nil) {
          base(&$0)
          says(&$0, "one", "MOD", attribute: "hours")
          says(&$0, "two", "HO", at: 2, attribute: "hours")
        },
      ]),
    ExampleGroup(
      "what rests on a rule under which nobody decides single cases",
      [
        Example("a promise of entry", rule, at: 1, .conflict) { rests(&$0) },
        Example("a promise of eligibility", rule, at: 1, .watch) { rests(&$0, promise: "eligible") },
        Example("somebody checks: the twin without a finding", rule, at: 1, nil) {
          rests(&$0, checker: "HO")
        },
        Example("somebody is named later, before then", rule, at: 3, .conflict) {
          rests(&$0)
          $0.add(.policyChanged, ["id": "word", "assessor": "HO", "occurred": .time(4)])
        },
        Example("somebody is named later, from then on", rule, at: 5, nil) {
          rests(&$0)
          $0.add(.policyChanged, ["id": "word", "assessor": "HO", "occurred": .time(4)])
        },
        Example("it decides at a gate that somebody holds", rule, at: 1, nil) {
          rests(&$0)
          $0.gate("desk", owner: "HO", ["policy": "word"])
        },
        Example("the promise is withdrawn", rule, at: 6, nil) {
          rests(&$0)
          $0.add(.undertakingChanged, ["id": "promise", "status": "withdrawn", "occurred": .time(5)])
        },
      ]),
    ExampleGroup(
      "whether another department's gate on the way has been asked about",
      [
        Example("nothing recorded", asked, at: 1, .watch) { unasked(&$0) },
        Example("people were counted there: the twin without a finding", asked, at: 1, nil) {
          unasked(&$0)
          $0.count("check", "guards", "pending")
        },
        Example("counted only later", asked, at: 1, .watch) {
          unasked(&$0)
          $0.count("check", "guards", "pending", at: 2)
        },
        Example("a task of theirs rests on the gate", asked, at: 1, nil) {
          unasked(&$0)
          $0.task("clear", by: "HO", ["rests_on": .names("gate/check")])
        },
        Example("a task that waits for them rests on the promise", asked, at: 1, nil) {
          unasked(&$0)
          $0.task("clear", by: "FCDO", ["rests_on": .names("undertaking/promise"), "waiting_on": "HO"])
        },
        Example("a task of theirs about something else", asked, at: 1, .watch) {
          unasked(&$0)
          $0.task("clear", by: "HO")
        },
        Example("they have called the same people", asked, at: 1, nil) {
          unasked(&$0)
          $0.undertaking("second", ["guards"], "come", by: "HO")
        },
        Example("they act for these people at the gate's place", asked, at: 1, nil) {
          $0.place("kabul")
          $0.place("airport", within: "kabul")
          unasked(&$0, ["place": "airport"])
          $0.action("lift", by: "HO", scope: .people(.these(["guards"]), at: .these(["kabul"])))
        },
        Example("they act for others at the gate's place", asked, at: 1, .watch) {
          $0.place("airport")
          unasked(&$0, ["place": "airport"])
          $0.action("lift", by: "HO", scope: .people(.these(["drivers"]), at: .these(["airport"])))
        },
        Example("the gate has closed", asked, at: 3, nil) { unasked(&$0, ["closes": .hour(2)]) },
        Example("the caller holds the gate", asked, at: 1, nil) { unasked(&$0, caller: "HO") },
        Example("how much there is left answers", asked, at: 1, nil) {
          $0.resource("seats", capacity: 50)
          unasked(&$0, ["resource": "seats"])
        },
      ]),
    ExampleGroup(
      "the time left, for a gatekeeper nobody has asked",
      [
        Example("more than a day", asked, at: 20, .watch) { unasked(&$0, window: .window(0, 48)) },
        Example("a day before the promise ends", asked, at: 24, .conflict) {
          unasked(&$0, window: .window(0, 48))
        },
        Example("a day before the gate closes", asked, at: 24, .conflict) {
          unasked(&$0, ["closes": .hour(48)])
        },
        Example("its time is over", asked, at: 48, nil) { unasked(&$0, window: .window(0, 48)) },
      ]),
    ExampleGroup(
      "what two departments wait for each other about",
      [
        Example("the same action", circle, at: 1, .conflict) { waits(&$0) },
        Example("the same gate", circle, at: 1, .conflict) {
          waits(&$0, ["rests_on": .names("gate/check")], ["rests_on": .names("gate/check")])
        },
        Example("one blocks the other", circle, at: 1, .conflict) {
          waits(&$0, ["blocked_by": .names("b")], [:])
        },
        Example("different actions: the twin without a finding", circle, at: 1, nil) {
          waits(&$0, ["action": "lift"], ["action": "list"])
        },
        Example("nothing in common", circle, at: 1, nil) { waits(&$0, [:], [:]) },
        Example("one is done", circle, at: 6, nil) {
          waits(&$0)
          $0.add(.taskChanged, ["id": "a", "status": "done", "occurred": .time(5)])
        },
        Example("three departments in a circle", "ownership/task-a/task-b/task-c", at: 1, .conflict) {
          $0.task("a", by: "HO", ["waiting_on": "MOD", "action": "lift"])
          $0.task("b", by: "MOD", ["waiting_on": "FCDO", "action": "lift"])
          $0.task("c", by: "FCDO", ["waiting_on": "HO", "action": "lift"])
        },
        Example("a row without an end", "ownership/task-a/task-b/task-c", at: 1, nil) {
          $0.task("a", by: "HO", ["waiting_on": "MOD", "action": "lift"])
          $0.task("b", by: "MOD", ["waiting_on": "FCDO", "action": "lift"])
          $0.task("c", by: "FCDO", ["waiting_on": "CO", "action": "lift"])
        },
      ]),
    ExampleGroup(
      "what two departments do at one place",
      [
        Example("the same tool", twice, at: 1, .watch) { both(&$0) },
        Example("the same tool, of which each holds a part", twice, at: 1, .note) {
          both(&$0, supports: ["MOD"])
        },
        Example("another tool: the twin without a finding", twice, at: 1, nil) { both(&$0, tool: "T07") },
        Example("the same tool elsewhere", twice, at: 1, nil) { both(&$0, at: .these(["london"])) },
        Example("the same tool at no place stated", twice, at: 1, nil) { both(&$0, at: .notStated) },
        Example("the same tool, one department", twice, at: 1, nil) { both(&$0, by: "FCDO") },
        Example("the same tool, the second only proposed", twice, at: 1, nil) {
          both(&$0, status: "proposed")
        },
        Example("a lever that both say they raise", twice, at: 1, .watch) {
          $0.place("kabul")
          let raises = JSONValue.array([
            .object(
              JSONObject([("lever", "PRESENCE"), ("direction", "raises"), ("reason", "a post stays open")]))
          ])
          for (id, department) in [("a", "FCDO"), ("b", "MOD")] {
            $0.action(
              id, by: department, scope: .people(.notStated, at: .these(["kabul"])), ["effects": raises])
          }
        },
      ]),
    ExampleGroup(
      "how many do the same at one place: more than 32 are one finding",
      [
        Example("33 by two departments", many, at: 1, .watch) { crowd(&$0, 33) },
        Example("32: each two are told by themselves", many, at: 1, nil) { crowd(&$0, 32) },
        Example("33 by one department", many, at: 1, nil) { crowd(&$0, 33, by: "FCDO") },
        Example("66, those of each department at a place of its own", many, at: 1, nil) {
          crowd(&$0, 66, at: "london")
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says who is said to hold it, and by whom")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    Self.says(&builder, "one", "MOD", by: "HO")
    Self.says(&builder, "two", "HO", at: 2, by: "MOD")
    let finding = try #require(builder.finding(Self.lead))
    #expect(finding.departments == ["MOD", "HO"])
    #expect(finding.summary == "Who holds baron is disputed: MOD, or HO")
    #expect(finding.proof.facts.map(\.text) == ["HO has it that baron: MOD", "MOD has it that baron: HO"])
    #expect(finding.proof.hurt == "guards")
  }
}
