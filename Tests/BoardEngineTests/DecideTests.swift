import BoardEngine
import BoardModel
import TestSupport
import Testing

@Suite struct DecideTests {
  private func problems(
    _ command: Command, on builder: BoardBuilder = Scene.guards(),
    _ context: DecisionContext = Scene.context()
  ) -> [Rejection.Problem] {
    do {
      _ = try Scene.state(builder).decide(command, in: context)
      return []
    } catch {
      if case .invalid(let problems) = error { return problems }
      return []
    }
  }

  @Test func fillsInWhatTheBoardKnows() throws {
    let drafts = try Scene.state(Scene.guards()).decide(
      Scene.command(.taskRecorded, ["title": "Check the list"]), in: Scene.context("HO"))
    let body = try #require(drafts.first?.body)
    #expect(body["id"] == "t1")
    #expect(body["by"] == "HO")
    #expect(body["department"] == "HO")
  }

  @Test func aDecisionStoresWhatWasInView() throws {
    var context = Scene.context()
    context.seenPosition = 7
    context.seenChain = String(repeating: "ab", count: 32)
    context.seenScreen = "conflicts /guards"
    let drafts = try Scene.state(Scene.guards()).decide(
      Scene.command(.decisionRecorded, ["title": "Hold"]), in: context)
    let body = try #require(drafts.first?.body)
    #expect(body["number"] == 1)
    #expect(body["seen_position"] == 7)
    #expect(body["seen_screen"] == "conflicts /guards")
    #expect(body["program"] == "test")
    #expect(body["rules"] != nil)
  }

  @Test(arguments: [
    ("title", JSONValue.string(""), "it is empty"),
    ("title", .string("two\nlines"), "it has more than one line"),
    ("title", .string(String(repeating: "x", count: 301)), "it is 301 bytes long"),
    ("colour", .string("red"), "task.recorded has no such field"),
    ("status", .string("finished"), "“finished” is not one of its words"),
    ("department", .string("XX"), "the board knows no department “XX”"),
    ("blocked_by", .array(["t9"]), "the board knows no task “t9”"),
    ("due", .string("tomorrow"), "the value is of the wrong form"),
    ("total", .integer(-1), "-1 is out of range"),
    ("rests_on", .array(["nowhere"]), "“nowhere” names nothing"),
    ("rests_on", .array(["policy/arap@9"]), "the board knows no policy “policy/arap@9”"),
  ])
  func saysWhatCannotStand(field: String, value: JSONValue, what: String) {
    var fields: [String: JSONValue] = ["title": "Check", "department": "FCDO"]
    fields[field] = value
    let found = problems(Scene.command(.taskRecorded, fields))
    #expect(found.map(\.what) == [what])
    #expect(found.allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func aWindowThatEndsBeforeItStartsIsRefused() {
    let found = problems(
      Scene.command(
        .undertakingGiven,
        ["title": "Come", "groups": ["guards"], "promise": "come", "window": .window(5, 4)]))
    #expect(found.map(\.what) == ["it ends before it starts"])
  }

  @Test func anIdentifierIsGivenOnce() {
    let found = problems(Scene.command(.groupRecorded, ["id": "guards", "title": "again"]))
    #expect(found.map(\.field) == ["id"])
  }

  @Test func blockersDoNotGoRoundInACircle() {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "FCDO"])
    builder.add(.taskRecorded, ["id": "b", "title": "b", "department": "FCDO", "blocked_by": ["a"]])
    builder.add(.taskRecorded, ["id": "c", "title": "c", "department": "FCDO", "blocked_by": ["b"]])
    let found = problems(
      Scene.command(.taskChanged, ["id": "a", "blocked_by": ["c"]]), on: builder)
    #expect(found.map(\.what) == ["it goes round in a circle: a → c → b → a"])
    #expect(problems(Scene.command(.taskChanged, ["id": "c", "blocked_by": ["a"]]), on: builder).isEmpty)
  }

  @Test func policyVersionsHaveNoGaps() {
    let coverage: JSONValue = .object(JSONObject([("guards", "no")]))
    let gap = Scene.command(.policyVersioned, ["id": "arap", "version": 3, "coverage": coverage])
    #expect(problems(gap, Scene.context("MOD")).map(\.field) == ["version"])
    let next = Scene.command(.policyVersioned, ["id": "arap", "version": 2, "coverage": coverage])
    #expect(problems(next, Scene.context("MOD")).isEmpty)
  }

  @Test func aLeadActsForTheirOwnDepartmentAndTheLoggistForAll() {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "HO"])
    let update = Scene.command(.taskChanged, ["id": "a", "status": "done"])
    #expect(problems(update, on: builder, Scene.context("FCDO")).map(\.field) == ["id"])
    #expect(problems(update, on: builder, Scene.context("HO")).isEmpty)
    #expect(problems(update, on: builder, Scene.context("FCDO", forAll: true)).isEmpty)
    let posing = Scene.command(.taskRecorded, ["title": "x", "department": "HO", "by": "HO"])
    #expect(problems(posing, on: builder, Scene.context("FCDO")).map(\.field) == ["by"])
  }

  @Test(arguments: [(0.4, true), (0.6, false)])
  func aLateEntrySaysWhy(delay: Double, isInTime: Bool) {
    let fields: [String: JSONValue] = [
      "text": "MOD says no", "flavour": "statement", "occurred": .time(2 - delay),
    ]
    let found = problems(Scene.command(.logLine, fields), Scene.context(hours: 2))
    #expect(found.map(\.field) == (isInTime ? [] : ["late_reason"]))
    var explained = fields
    explained["late_reason"] = "The line was down"
    #expect(problems(Scene.command(.logLine, explained), Scene.context(hours: 2)).isEmpty)
  }

  @Test(arguments: [EventKind.logLine, .decisionRecorded])
  func whatIsStillToComeIsNotWrittenDown(_ kind: EventKind) {
    var fields: [String: JSONValue] =
      kind == .logLine ? ["text": "MOD says no", "flavour": "statement"] : ["title": "Hold"]
    fields["occurred"] = .time(2.5)
    #expect(problems(Scene.command(kind, fields), Scene.context(hours: 2)).map(\.field) == ["occurred"])
    // The clocks of two hosts are never quite the same.
    fields["occurred"] = .time(2.05)
    #expect(problems(Scene.command(kind, fields), Scene.context(hours: 2)).isEmpty)
  }

  @Test func noMoreIsDoneThanThereIs() {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "HO", "done": 40, "total": 68])
    let change = { (fields: [String: JSONValue]) in
      problems(
        Scene.command(.taskChanged, fields.merging(["id": "a"]) { $1 }), on: builder, Scene.context("HO"))
    }
    #expect(change(["done": 69]).map(\.what) == ["69 done are more than the 68 there are"])
    #expect(change(["total": 39]).map(\.field) == ["total"])
    #expect(change(["done": 68]).isEmpty)
    #expect(change(["done": 70, "total": 70]).isEmpty)
    #expect(change(["status": "done"]).isEmpty)
  }

  @Test func aRiskIsAcceptedUntilSomeTime() {
    var fields: [String: JSONValue] = ["title": "Accept", "settles": [], "manner": "risk_accepted"]
    #expect(problems(Scene.command(.decisionRecorded, fields)).map(\.field) == ["until"])
    fields["until"] = .hour(5)
    #expect(problems(Scene.command(.decisionRecorded, fields)).isEmpty)
  }

  @Test func anEntryOfMoreThanTheLimitIsRefused() {
    let long = JSONValue.string(String(repeating: "x", count: 59_000))
    let fields: [String: JSONValue] = [
      "title": "Long", "statement": long, "rationale": long, "known": long, "conditions": long, "note": long,
    ]
    let found = problems(Scene.command(.decisionRecorded, fields))
    #expect(found.count == 1)
    #expect(found.first?.remedy.contains("256 KiB") == true)
  }
}
