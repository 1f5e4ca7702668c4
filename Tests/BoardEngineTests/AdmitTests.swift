import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct AdmitTests {
  private let promise = Scene.command(
    .undertakingGiven,
    [
      "id": "entry", "title": "Entry for the guards", "groups": ["guards"], "promise": "entry",
      "window": .window(0, 48),
    ])

  @Test func aPromiseThatARefusalBlocksAsksForAnAcknowledgement() throws {
    let state = Scene.state(Scene.guards(standing: "refused"))
    let preview = try state.preview(promise, in: Scene.context())
    #expect(preview.raised.map(\.severity) == [.blocking])
    #expect(preview.unacknowledged.map(\.finding.name) == ["pathway/entry/clearance"])
    #expect(throws: Rejection.self) { try state.admit(promise, in: Scene.context()) }
  }

  @Test(arguments: ["pathway/entry/clearance", "pathway/*"])
  func namingWhatWasSeenAndAReasonLetsItThrough(name: String) throws {
    let state = Scene.state(Scene.guards(standing: "refused"))
    var command = promise
    command.fields["acknowledges"] = [.string(name)]
    #expect(throws: Rejection.self) { try state.admit(command, in: Scene.context()) }
    command.fields["acknowledge_reason"] = "The Home Office says the refusal is being lifted"
    let admission = try state.admit(command, in: Scene.context())
    #expect(admission.drafts.map(\.kind) == [.undertakingGiven, .conflictRaised])
    let life = try #require(admission.state.board.conflicts["pathway/entry/clearance"])
    #expect(life.number == 1)
    #expect(life.severity == "blocking")
  }

  @Test func theTwinWithTheGuardsClearedRaisesNothing() throws {
    let state = Scene.state(Scene.guards(standing: "cleared"))
    let admission = try state.admit(promise, in: Scene.context())
    #expect(admission.raised.isEmpty)
    #expect(admission.drafts.map(\.kind) == [.undertakingGiven])
  }

  @Test func tasksAndLinesNeverAsk() throws {
    let state = Scene.state(Scene.guards(standing: "refused"))
    for command in [
      Scene.command(.taskRecorded, ["title": "Call them"]),
      Scene.command(.logLine, ["text": "A line", "flavour": "statement"]),
    ] {
      #expect(try state.admit(command, in: Scene.context()).unacknowledged.isEmpty)
    }
  }

  @Test func aScriptIsNotAskedAndClaimsNoKnowledge() throws {
    let state = Scene.state(Scene.guards(standing: "refused"))
    let admission = try state.admit(promise, in: Scene.context(isScripted: true))
    #expect(admission.state.board.conflicts["pathway/entry/clearance"]?.goneAhead.isEmpty == true)
  }

  @Test func clearingTheGroupSettlesTheFinding() throws {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    var state = Scene.state(builder)
    state = BoardState(
      board: try Scene.after(
        Scene.command(.logLine, ["text": "x", "flavour": "statement"]), on: state, in: Scene.context()
      ).board)
    #expect(state.board.conflicts["pathway/entry/clearance"]?.ended == nil)
    let cleared = Scene.command(
      .gateCounted, ["id": "clearance", "group": "guards", "standing": "cleared"])
    let admission = try state.admit(cleared, in: Scene.context("HO"))
    #expect(admission.settled.map(\.finding.name) == ["pathway/entry/clearance"])
    #expect(admission.state.board.conflicts["pathway/entry/clearance"]?.ended?.outcome == "cleared")
  }

  @Test func aDecisionSettlesAndTheFindingIsNoLongerOpen() throws {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    var state = Scene.state(builder)
    state = try Scene.after(
      Scene.command(.logLine, ["text": "x", "flavour": "statement"]), on: state, in: Scene.context())
    #expect(state.openFindings(at: BoardBuilder.hour(1)).count == 1)
    state = try Scene.after(
      Scene.command(
        .decisionRecorded,
        [
          "title": "Take the risk", "settles": ["pathway/entry/clearance"], "manner": "risk_accepted",
          "until": .hour(10), "rationale": "A second bus is on its way",
        ]),
      on: state, in: Scene.context(hours: 2))
    #expect(state.openFindings(at: BoardBuilder.hour(3)).isEmpty)
    #expect(state.openFindings(at: BoardBuilder.hour(11)).count == 1, "an acceptance ends")
    let raised = state.bookkeeping(at: BoardBuilder.hour(11))
    #expect(raised.map(\.kind) == [.conflictReopened])
  }

  @Test func whatTimeAloneRaisesHasOneIdentifierWhoeverNoticesIt() throws {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    let state = Scene.state(builder)
    let here = state.bookkeeping(at: BoardBuilder.hour(1))
    let there = state.bookkeeping(at: BoardBuilder.hour(2))
    #expect(here.count == 1)
    #expect(here.map(\.idSeed) == there.map(\.idSeed))
  }

  @Test func afterTheWindowTheFindingCameTrue() throws {
    var builder = Scene.guards(standing: "refused")
    builder.undertaking("entry", ["guards"], "entry", at: 0, ["window": .window(0, 48)])
    var state = Scene.state(builder)
    state = try Scene.after(
      Scene.command(.logLine, ["text": "x", "flavour": "statement"]), on: state, in: Scene.context())
    let drafts = state.bookkeeping(at: BoardBuilder.hour(60))
    #expect(drafts.map(\.kind) == [.conflictEnded])
    #expect(drafts.first?.body["outcome"] == "came_true")
  }

  @Test func aVersionThatSomebodyElseMadeMeanwhileStopsTheNext() throws {
    var builder = Scene.guards()
    let seen = builder.events.count
    builder.version("arap", 2, ["guards": "no"])
    let fresh = Array(builder.events.dropFirst(seen))
    let version = Scene.command(
      .policyVersioned, ["id": "arap", "coverage": .object(JSONObject([("guards", "discretion")]))])
    let error = #expect(throws: Rejection.self) {
      try Scene.state(builder).admit(version, in: Scene.context("MOD"), since: fresh)
    }
    guard case .moved(let movements)? = error else {
      Issue.record("it takes the place of version 2 unseen")
      return
    }
    #expect(movements.map(\.field) == ["coverage"])
  }

  @Test func countsOfTwoGroupsAtOneGateDoNotMeet() throws {
    var builder = Scene.guards()
    builder.group("staff")
    let seen = builder.events.count
    builder.count("clearance", "staff", "pending")
    let fresh = Array(builder.events.dropFirst(seen))
    func count(_ group: String) -> Command {
      Scene.command(
        .gateCounted, ["id": "clearance", "group": .string(group), "standing": "cleared"])
    }
    let state = Scene.state(builder)
    #expect(try !state.admit(count("guards"), in: Scene.context("HO"), since: fresh).drafts.isEmpty)
    #expect(throws: Rejection.self) {
      try state.admit(count("staff"), in: Scene.context("HO"), since: fresh)
    }
  }

  @Test func aFieldThatSomebodyElseWroteMeanwhileStopsTheChange() throws {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "HO"])
    let seen = builder.events.count
    builder.add(.taskChanged, ["id": "a", "status": "doing", "by": "HO"])
    let fresh = Array(builder.events.dropFirst(seen))
    let state = Scene.state(builder)
    let same = Scene.command(.taskChanged, ["id": "a", "status": "done"])
    #expect(
      throws: Rejection.moved([.init(position: seen + 1, department: "HO", field: "status", value: "doing")])
    ) {
      try state.admit(same, in: Scene.context("HO"), since: fresh)
    }
    let other = Scene.command(.taskChanged, ["id": "a", "note": "called"])
    #expect(try state.admit(other, in: Scene.context("HO"), since: fresh).drafts.count == 1)
  }
}
