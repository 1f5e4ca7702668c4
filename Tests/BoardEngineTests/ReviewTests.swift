import BoardModel
import ConflictRules
import TestSupport
import Testing

@testable import BoardEngine

/// Conflicts in hindsight: who could have known what, since when, and how long before harm.
@Suite struct ReviewTests {
  private typealias Hour = BoardBuilder

  private func learnt(_ times: [String: Double]) -> [String: JSONValue] {
    ["learnt": .object(JSONObject(times.map { ($0.key, .hour($0.value)) }))]
  }

  /// A promise and a refusal that were recorded long after both.
  private func late(
    promised: Double = 2, refused: Double = 5, _ more: [String: JSONValue] = [:]
  ) -> BoardBuilder {
    var builder = Scene.guards()
    builder.now = Hour.hour(5000)
    builder.undertaking("guards", ["guards"], at: promised)
    builder.count("clearance", "guards", "refused", at: refused, more)
    return builder
  }

  private func only(_ builder: BoardBuilder, by clock: ConflictReview.Clock = .today) throws
    -> ReviewedFinding
  {
    let review = ConflictReview(of: builder.events, by: clock)
    return try #require(review.findings.first { $0.name == "pathway/guards/clearance" })
  }

  @Test func `whoever did something knew of it when it happened`() throws {
    let row = try only(late())
    #expect(row.flaggable?.time == UncertainTime(Hour.hour(5)))
    #expect(row.flaggable?.isOnlyRecorded == false)
    #expect(row.trueSince?.earliest == Hour.hour(5))
  }

  @Test func `whoever announced something knew of it before it happened`() throws {
    for (announced, since) in [(5.0, 5.0), (12, 8)] {
      var builder = Scene.guards()
      builder.now = Hour.hour(5000)
      builder.policy("arap")
      builder.version("arap", 1, ["guards": "yes"], at: 1)
      builder.version("arap", 2, ["guards": "no"], at: 8, ["announced": .hour(announced)])
      let event = try #require(builder.events.last { $0.kind == EventKind.policyVersioned.rawValue })
      let maker = try #require(builder.board.policies["arap"]?.department)
      #expect(EventKnowledge(event, on: builder.board).by(maker) == UncertainTime(Hour.hour(since)))
    }
  }

  @Test func `what was so, and over, before the harm is another matter`() throws {
    var builder = Scene.guards()
    builder.undertaking("guards", ["guards"], at: 1)
    builder.count("clearance", "guards", "refused", at: 2)
    builder.count("clearance", "guards", "cleared", at: 10)
    builder.count("clearance", "guards", "partly", at: 20, ["cleared": 3])
    builder.count("clearance", "guards", "cleared", at: 30)
    builder.now = Hour.hour(40)
    // Twice: refused, which is worse, and then partly.
    #expect(try only(builder).trueSince?.earliest == Hour.hour(2))
    #expect(try only(builder, by: .trueAt(Hour.hour(25))).trueSince?.earliest == Hour.hour(20))
  }

  @Test func `a department knows of another's act when it learnt it, else when it was recorded`() throws {
    let row = try only(late(learnt(["FCDO": 9, "HO": 5])))
    let knew = Dictionary(uniqueKeysWithValues: row.sides.map { ($0.department, $0.knowing) })
    #expect(knew["FCDO"]??.time.latest == Hour.hour(9))
    // Nothing says that the Home Office heard of the promise before it was recorded.
    #expect(knew["HO"]??.time.latest == Hour.hour(5000))
    #expect(knew["HO"]??.isOnlyRecorded == true)
  }

  @Test func `an act of a day is known to whoever did it though it was recorded as the day ended`() throws {
    var builder = Scene.guards()
    builder.now = Hour.hour(24)
    builder.undertaking("guards", ["guards"], at: 0, ["occurred": .time(0, 24)])
    builder.count("clearance", "guards", "refused", at: 0, ["occurred": .time(0, 24)])
    let row = try only(builder)
    #expect(row.flaggable?.time == UncertainTime(earliest: Hour.hour(0), latest: Hour.hour(24)))
    #expect(row.flaggable?.isOnlyRecorded == false)
  }

  @Test func `what was learnt late was flaggable late`() throws {
    let row = try only(late(learnt(["HO": 8])))
    #expect(row.flaggable?.time.latest == Hour.hour(8))
  }

  @Test func `rough times make a lead time at least so long`() throws {
    var builder = Scene.guards()
    builder.now = Hour.hour(5000)
    builder.add(.gateChanged, ["id": "clearance", "closes": .hour(40), "occurred": .time(0)])
    builder.count("clearance", "guards", "pending", at: 1)
    builder.undertaking("guards", ["guards"], at: 2, ["occurred": .time(2, 10)])
    let row = try only(builder)
    #expect(row.flaggable?.time == UncertainTime(earliest: Hour.hour(2), latest: Hour.hour(10)))
    #expect(row.harm?.earliest == Hour.hour(40))
    let lead = try #require(row.lead)
    #expect(lead.least == .hours(30))
    #expect(lead.isCertain)
    #expect(!lead.isExact)
  }

  @Test func `what a situation asks for is known when it is asked for, in whichever entry`() throws {
    var builder = Scene.guards()
    let change = builder.add(
      .situationChanged,
      [
        "id": "S", "occurred": .time(3),
        "objectives": .array([.object(JSONObject([("id", "o"), ("title", "x")]))]),
      ])
    let event = try #require(builder.events.first { $0.position == change })
    let knowledge = EventKnowledge(event, on: builder.board)
    #expect(knowledge.bySomebody == UncertainTime(min(Hour.hour(3), event.boardTime)))
    #expect(knowledge.by("HO") == knowledge.bySomebody)
  }

  @Test func `an objective that names a department is held by it`() throws {
    var builder = Scene.guards()
    builder.lever("MOBILITY_OUT")
    builder.place("airport")
    builder.tool("rules", lowers: ["MOBILITY_OUT"])
    let scope = JSONValue(Scope(places: .these(["airport"])))
    builder.add(
      .situationChanged,
      [
        "id": "AFG-2021",
        "objectives": [
          [
            "id": "out", "title": "People can leave", "needs": .names("MOBILITY_OUT"), "department": "HO",
            "scope": scope,
          ]
        ],
      ])
    builder.action("a", "rules", Scope(places: .these(["airport"])))
    let review = ConflictReview(of: builder.events, by: .today, kind: "lever")
    let row = try #require(review.findings.first { $0.name.contains("objective/AFG-2021/out") })
    #expect(row.account.contains { $0.label == "Held by" && $0.text == "HO: People can leave" })
    #expect(!row.account.contains { $0.text.contains("nobody recorded") })
  }

  @Test func `what was raised counts as before harm only where it was`() throws {
    var builder = Scene.guards()
    builder.add(.gateChanged, ["id": "clearance", "closes": .hour(40), "occurred": .time(0)])
    builder.count("clearance", "guards", "pending", at: 1)
    builder.undertaking("guards", ["guards"], at: 2)
    func isBeforeHarm(raisedAt hours: Double) throws -> Bool {
      var builder = builder
      builder.now = Hour.hour(hours)
      builder.add(
        .conflictRaised,
        [
          "finding": "pathway/guards/clearance", "kind": "pathway", "rule": "pathway",
          "rule_version": .integer(1), "severity": "conflict", "departments": .names("FCDO", "HO"),
          "summary": "x",
        ])
      return try only(builder).wasRaisedBeforeHarm
    }
    #expect(try isBeforeHarm(raisedAt: 39))
    #expect(try !isBeforeHarm(raisedAt: 41))
    #expect(try !only(builder).wasRaisedBeforeHarm)
  }

  @Test func `a contradiction nobody knew of is flaggable when recorded`() throws {
    var builder = Scene.guards()
    builder.gate("door", owner: nil)
    builder.pathway("out", ["guards"], ["door"])
    builder.now = Hour.hour(5000)
    builder.undertaking("guards", ["guards"], at: 2)
    builder.count("door", "guards", "refused", at: 5)
    let review = ConflictReview(of: builder.events, by: .today)
    let row = try #require(review.findings.first { $0.name == "pathway/guards/door" })
    #expect(row.flaggable?.isOnlyRecorded == true)
    #expect(row.flaggable?.time.latest == Hour.hour(5000))
  }

  @Test func `the board of then holds what somebody had learnt by then`() throws {
    let builder = late()
    func isFound(_ clock: ConflictReview.Clock) -> Bool {
      ConflictReview(of: builder.events, by: clock).findings.contains {
        $0.name == "pathway/guards/clearance"
      }
    }
    #expect(!isFound(.known(Hour.hour(4))))
    #expect(isFound(.known(Hour.hour(5))))
    #expect(!isFound(.trueAt(Hour.hour(4))))
    #expect(isFound(.trueAt(Hour.hour(6))))
    #expect(ConflictReview(of: builder.events, by: .today, kind: "capacity").findings.isEmpty)
    #expect(ConflictReview(of: builder.events, by: .today, situation: "OTHER").findings.isEmpty)
  }

  @Test func `what was raised and is found no longer stays in the review`() throws {
    var builder = Scene.guards(standing: "cleared")
    builder.add(
      .conflictRaised,
      [
        "finding": "pathway/gone/clearance", "kind": "pathway", "rule": "pathway",
        "rule_version": .integer(1),
        "severity": "blocking", "departments": .names("FCDO", "HO"), "summary": "It was so",
      ])
    builder.now = Hour.hour(3)
    builder.add(.conflictShown, ["finding": "pathway/gone/clearance", "department": "HO"])
    let row = try #require(ConflictReview(of: builder.events, by: .today).findings.first)
    #expect(row.finding == nil)
    #expect(row.life?.shown["HO"] == Hour.hour(3))
    #expect(row.flaggable == nil)
  }

  @Test func `folding in the order of knowing is folding in the order of recording`() throws {
    var builder = late(learnt(["MOD": 7]))
    builder.now = Hour.hour(6000)
    builder.add(
      .undertakingChanged, ["id": "guards", "status": "withdrawn", "occurred": .time(9)])
    builder.count("clearance", "guards", "cleared", at: 8, learnt(["HO": 30]))
    let board = builder.board
    let order = KnownOrder(builder.events, on: board) { $0.bySomebody.latest }
    var stepwise = BoardState()
    for step in order.steps {
      stepwise.apply(step.events)
      let whole = BoardState(board: .folding(order.events(knownBy: step.moment)))
      #expect(stepwise.findings.map(\.name) == whole.findings.map(\.name))
      #expect(stepwise.findings.map(\.phases) == whole.findings.map(\.phases))
    }
    #expect(order.steps.count > 4)
  }

  @Test func `a review says how far it has come and ends when it is told to`() throws {
    let builder = late()
    var told: [Int] = []
    let review = ConflictReview(of: builder.events, by: .today) { told.append($0.percent) }
    #expect(!review.findings.isEmpty)
    #expect(told == told.sorted() && told.first == 0 && told.allSatisfy { (0..<100).contains($0) })
    #expect(throws: CancellationError.self) {
      _ = try ConflictReview(of: builder.events, by: .today) { _ in throw CancellationError() }
    }
  }
}
