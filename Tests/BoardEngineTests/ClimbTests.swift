import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// How a finding climbs while nobody says that they have seen it.
@Suite struct ClimbTests {
  private func climb(_ state: BoardState, _ hours: Double) throws -> Climb {
    let moment = BoardBuilder.hour(hours)
    let open = try #require(state.openFindings(at: moment).first)
    return try #require(state.climb(of: open, at: moment))
  }

  /// Raised at one o'clock and blocking: one hour to the head, two to the agenda.
  @Test(arguments: [(1.5, Climb.Rung.lead), (2, .head), (2.9, .head), (3, .agenda), (40, .agenda)])
  func climbsByTheClock(hours: Double, rung: Climb.Rung) throws {
    let climb = try climb(LifeTests.raised(), hours)
    #expect(climb.rung == rung)
    #expect(climb.waiting == ["FCDO", "HO"])
    #expect((climb.next == nil) == (rung == .agenda))
    if rung == .agenda { #expect(climb.since == BoardBuilder.hour(3)) }
  }

  @Test func whoeverHasSeenItIsNotWaitedForAndTheLastTakesItBack() throws {
    func acknowledged(_ state: BoardState, _ department: String) throws -> BoardState {
      try Scene.after(
        Scene.command(
          .conflictAcknowledged, ["finding": .string(LifeTests.name), "department": .string(department)]),
        on: state, in: Scene.context(department, hours: 4))
    }
    var state = try acknowledged(LifeTests.raised(), "FCDO")
    #expect(try climb(state, 5).waiting == ["HO"])
    #expect(try climb(state, 5).rung == .agenda)
    state = try acknowledged(state, "HO")
    #expect(try climb(state, 5).rung == .lead)
  }

  @Test func sayingWhatOneDoesAboutItIsHavingSeenIt() throws {
    let state = try Scene.after(
      Scene.command(
        .conflictResolving,
        ["finding": .string(LifeTests.name), "department": "HO", "note": "The refusal is reviewed"]),
      on: LifeTests.raised(), in: Scene.context("HO", hours: 4))
    #expect(try climb(state, 5).waiting == ["FCDO"])
  }

  @Test func theAgendaPutsWhatHasClimbedFurthestBeforeWhatIsWorse() throws {
    var builder = Scene.guards(standing: "pending")
    builder.undertaking("waiting", ["guards"], "entry", at: 0)
    var state = try Scene.after(
      Scene.command(.logLine, ["text": "x", "flavour": "statement"]), on: Scene.state(builder),
      in: Scene.context())
    for command in [
      Scene.command(.gateRecorded, ["id": "door", "title": "Door", "owner": "MOD"]),
      Scene.command(.gateCounted, ["id": "door", "group": "guards", "standing": "refused"]),
      Scene.command(
        .pathwayRecorded, ["id": "way2", "title": "Way", "groups": ["guards"], "gates": ["door"]]),
    ] {
      state = try Scene.after(command, on: state, in: Scene.context("MOD", hours: 80))
    }
    let moment = BoardBuilder.hour(80)
    #expect(state.openFindings(at: moment).map(\.severity) == [.blocking, .watch])
    #expect(state.agenda(at: moment).map(\.severity) == [.watch, .blocking])
  }
}
