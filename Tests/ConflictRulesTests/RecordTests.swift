import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct RecordTests {
  private static let action = "record/action-freeze"
  private static let review = "record/decision-1/review"
  private static let limit = "record/constraint-no-freeze/action-freeze"

  /// An active asset freeze, a tool that asks for a recorded decision.
  private static func base(
    _ builder: inout BoardBuilder, status: String = "active", _ more: [String: JSONValue] = [:]
  ) {
    builder.tool("T04a", ["decision_owed": true])
    builder.action("freeze", by: "HMT", tool: "T04a", status: status, more)
  }

  private static func decided(_ builder: inout BoardBuilder, _ more: [String: JSONValue] = [:]) {
    builder.decision(1, ["review_at": .hour(10)].merging(more) { $1 })
  }

  /// No freezing in Kabul by decision; then a freeze there is put on the board.
  private static func limited(
    _ builder: inout BoardBuilder, status: String = "proposed", at place: ScopeNames = .these(["kabul"]),
    tool: String = "T04a", _ more: [String: JSONValue] = ["tools": .names("T04a")],
    limiting: ScopeNames = .these(["kabul"]), _ effects: [String: JSONValue] = [:]
  ) {
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.place("london")
    builder.tool("T04a", ["lowers": .names("FUNDS_FLOW")])
    builder.tool("T06", ["raises": .names("CREDIBILITY")])
    builder.constraint("no-freeze", scope: .people(.notStated, at: limiting), more)
    builder.action(
      "freeze", by: "HMT", tool: tool, status: status, scope: .people(.notStated, at: place),
      effects.merging(["decision_record": "held"]) { $1 })
  }

  private static func except(_ builder: inout BoardBuilder, _ more: [String: JSONValue] = [:]) {
    builder.add(
      .exceptionRecorded,
      [
        "id": "licence", "title": "licence", "department": "HMT", "from": .names("freeze"),
        "occurred": .time(0),
      ].merging(more) { $1 })
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "what is known of the decision behind an active action that owes one",
      [
        Example("looked for, and there is none", action, at: 1, .conflict) {
          base(&$0, ["decision_record": "absent"])
        },
        Example("not stated", action, at: 1, .watch) { base(&$0) },
        Example("not in the sources", action, at: 1, .note) {
          base(&$0, ["decision_record": "not_in_source"])
        },
        Example("held: the twin without a finding", action, at: 1, nil) {
          base(&$0, ["decision_record": "held"])
        },
        Example("none owed", action, at: 1, nil) { base(&$0, ["decision_record": "not_owed"]) },
        Example("a decision on this board", action, at: 1, nil) {
          $0.decision(1)
          base(&$0, ["decision": 1])
        },
        Example("a decision that was made only later", action, at: 1, .watch) {
          $0.decision(1, at: 2)
          base(&$0, ["decision": 1])
        },
        Example("a decision that this board does not hold", action, at: 1, nil) {
          base(&$0, ["decision": 7])
        },
      ]),
    ExampleGroup(
      "how far the action is, with no decision stated",
      [
        Example("proposed", action, at: 1, nil) { base(&$0, status: "proposed") },
        Example("approved", action, at: 1, nil) { base(&$0, status: "approved") },
        Example("ended", action, at: 3, nil) {
          base(&$0)
          $0.change(action: "freeze", to: "ended", at: 2)
        },
        Example("a standing instrument from before", action, at: 1, nil) { base(&$0, ["standing": true]) },
      ]),
    ExampleGroup(
      "whether the tool asks for a decision",
      [
        Example("it does not", action, at: 1, nil) {
          $0.tool("T06")
          $0.action("freeze", tool: "T06")
        },
        Example("it does not, and the action says that one was looked for", action, at: 1, .conflict) {
          $0.tool("T06")
          $0.action("freeze", tool: "T06", ["decision_record": "absent"])
        },
        Example("no tool, and the action says that one was looked for", action, at: 1, .conflict) {
          $0.action("freeze", ["decision_record": "absent"])
        },
      ]),
    ExampleGroup(
      "the time since a review fell due",
      [
        Example("before", review, at: 9, nil) { decided(&$0) },
        Example("due", review, at: 10, .watch) { decided(&$0) },
        Example("a week overdue", review, at: 178, .conflict) { decided(&$0) },
        Example("no review set", review, at: 10, nil) { $0.decision(1) },
      ]),
    ExampleGroup(
      "what came of a review that is due",
      [
        Example("superseded: the twin without a finding", review, at: 12, nil) {
          decided(&$0)
          $0.decision(2, at: 11, ["supersedes": 1])
        },
        Example("superseded only later", review, at: 12, .watch) {
          decided(&$0)
          $0.decision(2, at: 13, ["supersedes": 1])
        },
        Example("completed after it fell due", review, at: 12, nil) {
          decided(&$0)
          $0.now = BoardBuilder.hour(11)
          $0.add(.decisionCompleted, ["number": 1, "conditions": "stands as it is"])
        },
        Example("completed before it fell due", review, at: 12, .watch) {
          decided(&$0)
          $0.now = BoardBuilder.hour(1)
          $0.add(.decisionCompleted, ["number": 1, "conditions": "for a day"])
        },
        Example("given a later time", review, at: 12, nil) {
          decided(&$0)
          $0.now = BoardBuilder.hour(1)
          $0.add(.decisionCompleted, ["number": 1, "review_at": .hour(40)])
        },
      ]),
    ExampleGroup(
      "how far an action is that a constraint forbids",
      [
        Example("proposed", limit, at: 1, .blocking) { limited(&$0) },
        Example("active", limit, at: 1, .blocking) { limited(&$0, status: "active") },
        Example("suspended: the twin without a finding", limit, at: 1, nil) {
          limited(&$0, status: "suspended")
        },
        Example("there before the constraint", limit, at: 1, .conflict) {
          $0.place("kabul")
          $0.tool("T04a")
          $0.action(
            "freeze", by: "HMT", tool: "T04a", scope: .people(.notStated, at: .these(["kabul"])), at: -200)
          $0.constraint(
            "no-freeze", scope: .people(.notStated, at: .these(["kabul"])), ["tools": .names("T04a")])
        },
      ]),
    ExampleGroup(
      "what a constraint forbids",
      [
        Example("another tool", limit, at: 1, nil) { limited(&$0, ["tools": .names("T06")]) },
        Example("a lever that the tool lowers", limit, at: 1, .blocking) {
          limited(&$0, ["levers": .names("FUNDS_FLOW")])
        },
        Example("a lever that the tool leaves alone", limit, at: 1, nil) {
          limited(&$0, ["levers": .names("EVIDENCE")])
        },
        Example("a lever that this action is said not to lower", limit, at: 1, nil) {
          limited(
            &$0, ["levers": .names("FUNDS_FLOW")],
            [
              "effects": .array([
                .object(
                  JSONObject([
                    ("lever", "FUNDS_FLOW"), ("direction", "needs"), ("reason", "reserves stay open"),
                  ]))
              ])
            ])
        },
      ]),
    ExampleGroup(
      "how constraint and action meet",
      [
        Example("within the place that the constraint names", limit, at: 1, .blocking) {
          limited(&$0, at: .these(["airport"]))
        },
        Example("elsewhere", limit, at: 1, nil) { limited(&$0, at: .these(["london"])) },
        Example("the action states no place", limit, at: 1, .watch) { limited(&$0, at: .notStated) },
        Example("the constraint states nothing, so holds everywhere", limit, at: 1, .blocking) {
          limited(&$0, limiting: .notStated)
        },
        Example("the constraint is lifted", limit, at: 3, nil) {
          limited(&$0)
          $0.add(.constraintChanged, ["id": "no-freeze", "status": "lifted", "occurred": .time(2)])
        },
        Example("before it is lifted", limit, at: 1, .blocking) {
          limited(&$0)
          $0.add(.constraintChanged, ["id": "no-freeze", "status": "lifted", "occurred": .time(2)])
        },
      ]),
    ExampleGroup(
      "exceptions from the action",
      [
        Example("one that covers it whole", limit, at: 1, nil) {
          limited(&$0)
          except(&$0)
        },
        Example("one for the place", limit, at: 1, nil) {
          limited(&$0)
          except(&$0, ["scope": JSONValue(Scope(places: .these(["kabul"])))])
        },
        Example("one for a part of the place", limit, at: 1, .blocking) {
          limited(&$0)
          except(&$0, ["scope": JSONValue(Scope(places: .these(["airport"])))])
        },
        Example("one for the place from a later hour on, before it", limit, at: 1, .blocking) {
          limited(&$0)
          except(&$0, ["scope": JSONValue(Scope.people(.notStated, at: .these(["kabul"]), from: 2))])
        },
        Example("one for the only place that the constraint is about", limit, at: 1, nil) {
          limited(&$0, at: .these(["kabul", "london"]))
          except(&$0, ["scope": JSONValue(Scope(places: .these(["kabul"])))])
        },
        Example("one for goods, and the action does not say which", limit, at: 1, .blocking) {
          limited(&$0)
          except(&$0, ["scope": JSONValue(Scope(goods: .these(["medicine"])))])
        },
        Example("one for another lever", limit, at: 1, .blocking) {
          limited(&$0, ["levers": .names("FUNDS_FLOW")])
          except(&$0, ["levers": .names("GOODS_FLOW")])
        },
        Example("one that was lifted", limit, at: 1, .blocking) {
          limited(&$0)
          except(&$0, ["status": "lifted"])
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("an action and a decision of one number are two things with two names")
  func names() {
    var builder = BoardBuilder()
    builder.action("1", ["decision_record": "absent"])
    builder.decision(1, ["review_at": .hour(0)])
    #expect(builder.severity(of: "record/action-1", at: 1) == .conflict)
    #expect(builder.severity(of: "record/decision-1/review", at: 1) == .watch)
  }
}
