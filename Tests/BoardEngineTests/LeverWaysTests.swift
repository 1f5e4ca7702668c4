import BoardEngine
import BoardModel
import TestSupport
import Testing

/// What a pair rule calls usual, filled in from the board instead of being a task with its name.
@Suite struct LeverWaysTests {
  private let now = BoardBuilder.hour(2)

  /// A rule of HMT's that takes away what FCDO's relocation needs.
  private func state(
    _ usual: String..., change: (inout BoardBuilder) -> Void = { _ in }
  ) -> BoardState {
    var builder = Scene.guards(standing: "pending")
    builder.lever("STABLE")
    builder.tool("rules", lowers: ["STABLE"])
    builder.tool("relocation", needs: ["STABLE"])
    builder.rule(
      "r", first: ["tools": ["rules"]], second: ["tools": ["relocation"]], requires: ["groups"],
      ["resolutions": JSONValue(usual)])
    builder.add(.gateRecorded, ["id": "border", "title": "border", "kind": "entry"])
    builder.pathway("road", ["guards"], ["border"])
    builder.count("border", "guards", "not_asked")
    builder.action("own", "rules", Scope(groups: .these(["guards"])), by: "HMT")
    builder.action("other", "relocation", Scope(groups: .these(["guards"])), by: "FCDO")
    change(&builder)
    return Scene.state(builder)
  }

  private func ways(_ state: BoardState) -> [WeighedProposal] {
    state.weighedProposals(for: "lever/own/other/STABLE", at: now, program: "test")
  }

  @Test func whoCountedOnItIsGrandfatheredByAnException() throws {
    let way = try #require(ways(state("grandfather")).first)
    #expect(way.proposal.resolution == .grandfather)
    #expect(way.proposal.commands.map(\.kind) == [.exceptionRecorded])
    #expect(way.proposal.department == "HMT")
    #expect(way.settlesIt)
  }

  @Test func peopleAreClearedAtTheGatesWhereTheyAreCounted() {
    let found = ways(state("clear"))
    #expect(found.map(\.proposal.resolution).allSatisfy { $0 == .clear || $0 == .delegate })
    #expect(found.contains { $0.proposal.title.contains("guards at clearance") })
    #expect(found.contains { $0.proposal.title.contains("guards at border") })
  }

  @Test func gatesThatNobodyHoldsAreGivenToSomebody() {
    let titles = ways(state("name_owner")).map(\.proposal.title)
    #expect(titles.count == 1)
    #expect(titles.first?.contains("border") ?? false)
  }

  @Test func drawsForItAreReleasedAndElseItEnds() throws {
    let ended = try #require(ways(state("release")).first)
    #expect(ended.proposal.commands.map(\.kind) == [.actionChanged])
    #expect(ended.settlesIt)
    let drawn = state("release") {
      $0.resource("money", capacity: 5)
      $0.draw("share", on: "money", 5, at: 0, ["for": "action/own"])
    }
    let released = ways(drawn)
    #expect(released.map(\.proposal.resolution) == [.release])
    #expect(released.first?.proposal.commands.map(\.kind) == [.drawChanged])
  }

  @Test func onlyWhatIsNotUnderWayIsDelayed() {
    #expect(ways(state("delay")).isEmpty)
    let planned = state("delay") { $0.status("own", "approved", at: 1) }
    #expect(ways(planned).map(\.proposal.resolution) == [.delay])
    #expect(ways(planned).first?.proposal.gaps.map(\.field) == ["scope.window.from"])
  }

  /// A measure for all sides alike, while one of them attacks.
  private func alike(_ tool: [String: JSONValue] = [:]) -> [WeighedProposal] {
    var builder = Scene.guards()
    builder.tool("embargo", tool)
    builder.place("land")
    builder.actor("power")
    builder.actor("rebels")
    builder.action("a", "embargo", Scope(places: .these(["land"]), actors: .all), by: "HMT")
    builder.abuse("x", by: "power", ["guards"], at: "land")
    return Scene.state(builder).weighedProposals(
      for: "logic/one-sided-attack/a/power", at: now, program: "test")
  }

  @Test func whatBindsAllSidesIsNarrowedToWhoAttacks() throws {
    let narrowed = try #require(alike().first { $0.proposal.resolution == .narrow })
    #expect(narrowed.proposal.commands.first?.fields["scope"]?.scope?.actors == .these(["power"]))
    #expect(narrowed.settlesIt)
    #expect(alike().contains { $0.proposal.title.contains("protects guards") })
    // What binds all by its nature is replaced.
    let binding = alike(["actor_logic": "all_parties"]).map(\.proposal.resolution)
    #expect(binding.contains(.substitute) && !binding.contains(.narrow))
  }

  @Test func aSeatIsTiedToConductAndGivenToTheAttackedToo() throws {
    var builder = Scene.guards()
    builder.lever("CHANNEL")
    builder.tool("talks", needs: ["CHANNEL"], ["actor_logic": "all_parties"])
    builder.actor("power")
    builder.action("a", "talks", Scope(actors: .these(["power"])), by: "FCDO")
    builder.abuse("x", by: "power", ["guards"], 1)
    let found = Scene.state(builder).weighedProposals(
      for: "logic/rewarded-force/a/power", at: now, program: "test")
    let titles = found.map(\.proposal.title)
    #expect(titles.contains { $0.contains("conduct that is verified") })
    #expect(titles.contains { $0.contains("Seat those who are attacked, guards") })
    #expect(!titles.contains { $0.contains("Exception") })
    #expect(found.contains { $0.proposal.resolution == .withdraw && $0.settlesIt })
  }
}
