import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// What several changes do together, before any of them is recorded.
@Suite struct PreviewAllTests {
  /// A freeze and relief on one land, and rules about the two.
  private func state() -> BoardState {
    var builder = Scene.guards()
    builder.place("land")
    builder.lever("FUNDS_FLOW")
    builder.tool("freeze")
    builder.tool("relief")
    builder.action("a", "freeze", Scope(places: .these(["land"])))
    builder.action("b", "relief", Scope(places: .these(["land"])), by: "HO")
    return Scene.state(builder)
  }

  private func rule(_ id: String, _ version: Int64, _ severity: String, first: String = "freeze") -> Command {
    Scene.command(
      .ruleAdopted,
      [
        "id": .string(id), "version": .integer(version), "title": .string(id), "reason": "why",
        "kind": "logic", "first": ["tools": [.string(first)]], "second": ["tools": ["relief"]],
        "requires": ["places"], "severity": .string(severity), "example": "a case",
      ])
  }

  private func preview(_ commands: [Command], on state: BoardState) throws -> Admission {
    try state.preview(commands) { _ in Scene.context(hours: 2, forAll: true) }
  }

  @Test func whatAllOfThemRaiseIsListedOnce() throws {
    let admission = try preview([rule("r", 1, "conflict"), rule("s", 1, "watch")], on: state())
    #expect(admission.raised.map(\.finding.name) == ["logic/r/a/b", "logic/s/a/b"])
    #expect(admission.settled.isEmpty)
    #expect(admission.drafts.map(\.kind) == [.ruleAdopted, .ruleAdopted, .conflictRaised, .conflictRaised])
  }

  @Test func whatComesWithOneAndGoesWithAnotherIsNotListed() throws {
    let admission = try preview(
      [rule("r", 1, "conflict"), rule("r", 2, "conflict", first: "relief")], on: state())
    #expect(admission.raised.isEmpty && admission.settled.isEmpty)
  }

  @Test func aLaterVersionSettlesWhatTheFormerFound() throws {
    var state = state()
    state = try Scene.after(rule("r", 1, "conflict"), on: state, in: Scene.context(hours: 1, forAll: true))
    let admission = try preview([rule("r", 2, "conflict", first: "relief")], on: state)
    #expect(admission.settled.map(\.finding.name) == ["logic/r/a/b"])
    #expect(admission.raised.isEmpty)
  }

  @Test func whatIsBlockingIsToBeNamedAsSeenWithAReason() throws {
    let commands = [rule("r", 1, "blocking"), rule("s", 1, "watch")]
    let state = state()
    let context = Scene.context(hours: 2, forAll: true)
    #expect(throws: Rejection.self) { try state.admit(commands) { _ in context } }
    #expect(try preview(commands, on: state).unacknowledged.map(\.finding.name) == ["logic/r/a/b"])
    var named = commands
    for place in named.indices { named[place].fields["acknowledges"] = ["logic/r/a/b"] }
    #expect(throws: Rejection.self) { try state.admit(named) { _ in context } }
    for place in named.indices { named[place].fields["acknowledge_reason"] = "seen" }
    let admission = try state.admit(named) { _ in context }
    #expect(admission.unacknowledged.isEmpty)
    #expect(admission.state.board.conflicts["logic/r/a/b"]?.goneAhead.map(\.reason) == ["seen"])
    #expect(
      admission.state.bookkeeping(at: BoardBuilder.hour(2)).isEmpty, "nothing is left to be written down")
  }

  @Test func whatWasSeenStaysWithTheRuleThatFindsIt() throws {
    var commands = [rule("r", 1, "blocking"), rule("s", 1, "blocking")]
    for place in commands.indices {
      commands[place].fields["acknowledges"] = ["logic/*"]
      commands[place].fields["acknowledge_reason"] = "seen"
    }
    let admission = try state().admit(commands) { _ in Scene.context(hours: 2, forAll: true) }
    let named = admission.drafts.prefix(2).map { $0.body["acknowledges"]?.array?.compactMap(\.string) ?? [] }
    #expect(named == [["logic/*", "logic/r/a/b"], ["logic/s/a/b"]])
  }

  @Test func oneRuleIsAskedAboutLikeSeveral() throws {
    #expect(throws: Rejection.self) {
      try state().admit(rule("r", 1, "blocking"), in: Scene.context(hours: 2, forAll: true))
    }
  }

  @Test func aCaseThatIsPlayedIsNotAsked() throws {
    let context = Scene.context(hours: 2, isScripted: true, forAll: true)
    let admission = try state().admit([rule("r", 1, "blocking")]) { _ in context }
    #expect(admission.drafts.map(\.kind) == [.ruleAdopted, .conflictRaised])
  }

  @Test func nothingIsPreviewedWhenOneCannotStand() {
    #expect(throws: Rejection.self) {
      try preview([rule("r", 1, "conflict"), rule("pathway", 1, "conflict")], on: state())
    }
  }
}
