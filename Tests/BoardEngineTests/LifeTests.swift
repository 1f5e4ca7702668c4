import BoardModel
import ConflictRules
import TestSupport
import Testing

@testable import BoardEngine

/// What becomes of a finding after it was raised.
@Suite struct LifeTests {
  static let name = "pathway/entry/clearance"

  /// A promise of entry to guards whom the Home Office has refused, raised at the beginning.
  static func raised(_ change: (inout BoardBuilder) -> Void = { _ in }) throws -> BoardState {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    change(&builder)
    return try Scene.after(
      Scene.command(.logLine, ["text": "x", "flavour": "statement"]), on: Scene.state(builder),
      in: Scene.context())
  }

  static func accepted(until hours: Double = 10, on state: BoardState) throws -> BoardState {
    try Scene.after(
      Scene.command(
        .decisionRecorded,
        [
          "title": "Take the risk", "settles": [.string(name)], "manner": "risk_accepted",
          "until": .hour(hours), "rationale": "A second bus is on its way",
        ]), on: state, in: Scene.context(hours: 2))
  }

  /// The board after whatever time alone has it write down by a moment.
  static func kept(_ state: BoardState, at hours: Double) -> BoardState {
    var state = state
    let moment = BoardBuilder.hour(hours)
    state.apply(state.provisional(state.bookkeeping(at: moment), from: state.board.position, at: moment))
    return state
  }

  @Test func anAcceptanceThatRunsOutIsWrittenDownOnceWhoeverNoticesIt() throws {
    let state = try Self.accepted(on: Self.raised())
    #expect(state.bookkeeping(at: BoardBuilder.hour(9)).isEmpty)
    let here = state.bookkeeping(at: BoardBuilder.hour(10))
    let there = state.bookkeeping(at: BoardBuilder.hour(12))
    #expect(here.map(\.kind) == [.conflictReopened])
    #expect(here == there)
    #expect(here.first?.body["reason"]?.string?.contains("the risk was accepted until") == true)
    let reopened = Self.kept(state, at: 10)
    #expect(reopened.bookkeeping(at: BoardBuilder.hour(11)).isEmpty)
    #expect(reopened.openFindings(at: BoardBuilder.hour(11)).map(\.finding.name) == [Self.name])
  }

  @Test func aSecondAcceptanceRunsOutUnderAnotherIdentifier() throws {
    let first = try Self.accepted(on: Self.raised())
    let seed = first.bookkeeping(at: BoardBuilder.hour(10)).first?.idSeed
    let second = try Self.accepted(until: 20, on: Self.kept(first, at: 10))
    let again = second.bookkeeping(at: BoardBuilder.hour(20))
    #expect(again.map(\.kind) == [.conflictReopened])
    #expect(again.first?.idSeed != seed)
  }

  @Test func aFactRecordedSinceOpensItAgainAndSaysWhich() throws {
    let state = try Self.accepted(on: Self.raised())
    let count = Scene.command(
      .gateCounted, ["id": "clearance", "group": "guards", "standing": "refused", "refused": 125])
    let admission = try state.admit(count, in: Scene.context("HO", hours: 3))
    #expect(admission.raised.map(\.finding.name) == [Self.name], "a preview says that it comes back")
    #expect(admission.drafts.map(\.kind) == [.gateCounted, .conflictReopened, .conflictRaised])
    let life = try #require(admission.state.board.conflicts[Self.name])
    #expect(life.settlement == nil)
    #expect(life.reopenedBecause?.contains("recorded since it was settled: #") == true)
    #expect(admission.state.bookkeeping(at: BoardBuilder.hour(3)).isEmpty)
  }

  @Test func theTwinInWhichSomethingElseIsRecordedStaysSettled() throws {
    let state = try Self.accepted(on: Self.raised())
    let task = Scene.command(.taskRecorded, ["title": "Send a second bus", "department": "HO"])
    let admission = try state.admit(task, in: Scene.context("HO", hours: 3))
    #expect(admission.drafts.map(\.kind) == [.taskRecorded])
    #expect(admission.state.openFindings(at: BoardBuilder.hour(3)).isEmpty)
  }

  @Test func aFindingThatEndedAndHoldsAgainIsOpenAndAskedAboutAgain() throws {
    var state = try Self.raised()
    state = try Scene.after(
      Scene.command(.conflictAcknowledged, ["finding": .string(Self.name), "department": "HO"]), on: state,
      in: Scene.context("HO"))
    state = try Scene.after(
      Scene.command(.gateCounted, ["id": "clearance", "group": "guards", "standing": "cleared"]), on: state,
      in: Scene.context("HO", hours: 2))
    #expect(state.board.conflicts[Self.name]?.ended?.outcome == "cleared")
    state = try Scene.after(
      Scene.command(.gateCounted, ["id": "clearance", "group": "guards", "standing": "refused"]), on: state,
      in: Scene.context("HO", hours: 3))
    let life = try #require(state.board.conflicts[Self.name])
    #expect(life.ended == nil)
    #expect(life.reopened?.at == BoardBuilder.hour(3))
    #expect(life.acknowledged.isEmpty)
    #expect(life.acknowledgedBefore.keys.sorted() == ["HO"])
  }

  @Test func noConflictNeedsAReasonAndEverySide() throws {
    let state = try Self.raised()
    var fields: [String: JSONValue] = [
      "finding": .string(Self.name), "manner": "not_a_conflict", "agreed_by": ["FCDO"],
    ]
    func problems(_ fields: [String: JSONValue]) -> [Rejection.Problem] {
      do {
        _ = try state.admit(Scene.command(.conflictSettled, fields), in: Scene.context())
        return []
      } catch {
        if case .invalid(let problems) = error { return problems }
        return []
      }
    }
    #expect(problems(fields).map(\.field) == ["reason", "agreed_by"])
    #expect(problems(fields).last?.what == "HO has not agreed that this is no conflict")
    fields["reason"] = "The refusal was a slip"
    #expect(problems(fields).map(\.field) == ["agreed_by"])
    fields["agreed_by"] = ["HO", "FCDO"]
    #expect(problems(fields).isEmpty)
  }

  @Test func anAcceptedRiskNamesWhoWhyAndUntilWhen() throws {
    let state = try Self.raised()
    func fields(_ more: [String: JSONValue]) -> [String: JSONValue] {
      ["title": "Accept", "settles": [.string(Self.name)], "manner": "risk_accepted"].merging(more) { $1 }
    }
    func problems(_ more: [String: JSONValue], _ context: DecisionContext) -> [String] {
      do {
        _ = try state.admit(Scene.command(.decisionRecorded, fields(more)), in: context)
        return []
      } catch {
        guard case .invalid(let problems) = error else { return [] }
        return problems.map(\.field)
      }
    }
    let committee = Scene.context(nil, forAll: true)
    #expect(problems([:], committee) == ["until", "rationale", "maker"])
    #expect(problems(["until": .hour(0), "rationale": "r", "maker": "Chair"], committee) == ["until"])
    #expect(problems(["until": .hour(9), "rationale": "r", "maker": "Chair"], committee).isEmpty)
    #expect(problems(["until": .hour(9), "rationale": "r"], Scene.context("FCDO")).isEmpty)
  }

  @Test func whatAChangeRaisesSaysWhoWentAheadAndWhy() throws {
    let state = Scene.state(Scene.guards(standing: "refused"))
    var command = Scene.command(
      .undertakingGiven, ["id": "entry", "title": "Entry", "groups": ["guards"], "promise": "entry"])
    command.fields["acknowledges"] = ["pathway/gate/clearance/*"]
    command.fields["acknowledge_reason"] = "The refusal is being lifted"
    let admission = try state.admit(command, in: Scene.context())
    let gone = try #require(admission.state.board.conflicts[Self.name]?.goneAhead.first)
    #expect(gone.department == "FCDO")
    #expect(gone.reason == "The refusal is being lifted")
    #expect(admission.drafts.first?.body["acknowledges"]?.array?.last?.string == Self.name)
  }

  @Test(
    "conflicts that become too many to tell are neither cleared nor settled, and the record says what they are told as"
  )
  func toldTogether() throws {
    var builder = Scene.guards()
    builder.place("p")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("stay", needs: ["PRESENCE"])
    for number in 0..<8 { builder.action("c\(number)", "close", Scope(places: .these(["p"]))) }
    for number in 0..<8 { builder.action("s\(number)", "stay", Scope(places: .these(["p"])), by: "MOD") }
    let log = Scene.command(.logLine, ["text": "x", "flavour": "statement"])
    let state = try Scene.after(log, on: Scene.state(builder), in: Scene.context())
    let before = state.board.conflicts.sorted.filter { $0.finding.hasPrefix("lever/c") }
    #expect(before.count == 64)
    let more = Scene.command(
      .actionRecorded,
      [
        "title": "More", "department": "MOD", "tool": "stay", "status": "active",
        "scope": JSONValue(Scope(places: .these(["p"]))),
      ])
    let admission = try state.admit(more, in: Scene.context("MOD", hours: 2))
    let many = "lever/+/AFG-2021/FCDO/MOD/PRESENCE/conflict"
    #expect(admission.settled.isEmpty)
    #expect(admission.raised.map(\.finding.name).contains(many))
    let ended = admission.drafts.filter { $0.kind == .conflictEnded }
    #expect(ended.count == 64)
    #expect(ended.allSatisfy { $0.body["outcome"] == "told_together" && $0.body["told_as"]?.string == many })
    let board = admission.state.board
    let life = try #require(board.conflicts["lever/c0/s0/PRESENCE"])
    let number = try #require(board.conflicts[many]?.number)
    #expect(life.ended.map(board.words) == "told together as C\(number)")
  }
}
