import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// What happens to findings while the committee has silenced or re-graded their rule.
@Suite struct RuleAdjustmentTests {
  private func adjusted(
    _ fields: [String: JSONValue], hours: Double = 2, on state: BoardState? = nil
  ) throws -> BoardState {
    try Scene.after(
      Scene.command(
        .ruleAdjusted, ["rule": "pathway", "reason": "Counted elsewhere"].merging(fields) { $1 }),
      on: try state ?? LifeTests.raised(), in: Scene.context(hours: hours))
  }

  @Test func aSilencedFindingIsListedApartUntilTheSilenceEnds() throws {
    let state = try adjusted(["manner": "silenced", "until": .hour(10)])
    let (during, after) = (BoardBuilder.hour(5), BoardBuilder.hour(10))
    #expect(state.openFindings(at: during).isEmpty)
    #expect(state.silencedFindings(at: during).map(\.finding.name) == [LifeTests.name])
    #expect(state.bookkeeping(at: during).isEmpty, "it has neither ended nor been raised")
    #expect(state.openFindings(at: after).map(\.finding.name) == [LifeTests.name])
    #expect(state.silencedFindings(at: after).isEmpty)
  }

  @Test func aSilencedRuleRaisesNothingAndAsksForNothing() throws {
    var builder = Scene.guards(standing: "refused")
    builder.add(
      .ruleAdjusted, ["rule": "pathway", "manner": "silenced", "reason": "x", "until": .hour(10)])
    let state = Scene.state(builder)
    let promise = Scene.command(
      .undertakingGiven, ["id": "entry", "title": "Entry", "groups": ["guards"], "promise": "entry"])
    let admission = try state.admit(promise, in: Scene.context(hours: 3))
    #expect(admission.drafts.map(\.kind) == [.undertakingGiven])
    let later = admission.state.bookkeeping(at: BoardBuilder.hour(10))
    #expect(later.map(\.kind) == [.conflictRaised], "it is raised when the silence ends")
    #expect(
      admission.state.edges(after: BoardBuilder.hour(3), upTo: BoardBuilder.hour(11)).contains(
        BoardBuilder.hour(10)))
  }

  @Test func restoringTakesASilenceBack() throws {
    let silenced = try adjusted(["manner": "silenced", "until": .hour(10)])
    // What is blocking is put before everybody again, so it is to be named as seen.
    #expect(throws: Rejection.self) { try adjusted(["manner": "restored"], hours: 3, on: silenced) }
    let state = try adjusted(
      [
        "manner": "restored", "acknowledges": [.string(LifeTests.name)], "acknowledge_reason": "x",
      ], hours: 3, on: silenced)
    #expect(state.openFindings(at: BoardBuilder.hour(4)).count == 1)
  }

  @Test func aRegradedFindingShowsBothGradesAndTheRuleItsOwnAgainAfterwards() throws {
    let state = try adjusted(["manner": "regraded", "severity": "watch", "until": .hour(10)])
    let open = try #require(state.openFindings(at: BoardBuilder.hour(5)).first)
    #expect(open.severity == .watch)
    #expect(open.phase.severity == .blocking)
    #expect(open.regrading?.contains("Counted elsewhere") == true)
    #expect(open.regrading?.contains("the rule says blocking") == true)
    #expect(state.board.conflicts[LifeTests.name]?.severity == "watch")
    let after = state.bookkeeping(at: BoardBuilder.hour(10))
    #expect(after.map(\.kind) == [.conflictRaised])
    #expect(after.first?.body["severity"] == "blocking")
  }

  @Test func aPreviewOfASilenceDoesNotCallItSettled() throws {
    let state = try LifeTests.raised()
    let silence = Scene.command(
      .ruleAdjusted, ["rule": "pathway", "manner": "silenced", "reason": "x", "until": .hour(10)])
    let preview = try state.preview(silence, in: Scene.context(hours: 2))
    #expect(preview.settled.isEmpty)
    #expect(preview.silenced.map(\.finding.name) == [LifeTests.name])
  }

  @Test func aGradeThatMakesFindingsBlockingIsAskedAbout() throws {
    let watched = try adjusted(["manner": "regraded", "severity": "watch", "until": .hour(10)])
    var command = Scene.command(
      .ruleAdjusted,
      ["rule": "pathway", "manner": "regraded", "severity": "blocking", "reason": "x", "until": .hour(9)])
    #expect(throws: Rejection.self) { try watched.admit(command, in: Scene.context(hours: 3)) }
    command.fields["acknowledges"] = [.string(LifeTests.name)]
    command.fields["acknowledge_reason"] = "x"
    let state = try watched.admit(command, in: Scene.context(hours: 3)).state
    #expect(state.board.conflicts[LifeTests.name]?.severity == "blocking")
  }

  @Test func aDecisionStoresWhatWasSilenced() throws {
    let state = try adjusted(["manner": "silenced", "until": .hour(10)])
    let after = try Scene.after(
      Scene.command(.decisionRecorded, ["title": "Go on"]), on: state, in: Scene.context(hours: 3))
    #expect(after.board.decisions[1]?.seen.silenced == [LifeTests.name])
    #expect(after.board.decisions[1]?.seen.conflicts == [])
  }
}
