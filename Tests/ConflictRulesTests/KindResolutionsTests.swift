import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// The ways out that rules of a kind can name are those that are filled in for what they find.
@Suite struct KindResolutionsTests {
  /// Two actions of two departments for one group at one place, and a rule about them that names one way out.
  private static func proposals(_ kind: PairRule.Kind, _ resolution: Resolution) throws -> [Resolution] {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.place("town")
    builder.lever("PRESENCE")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("evacuate", needs: ["PRESENCE"])
    builder.rule(
      "r", kind: kind.rawValue, first: ["tools": ["close"]], second: ["tools": ["evacuate"]],
      requires: ["places"], ["resolutions": .names(resolution.rawValue)])
    // A gate on their way that nobody holds and that they have not passed.
    builder.add(.gateRecorded, ["id": "border", "title": "border", "kind": "entry"])
    builder.pathway("way", ["guards"], ["border"])
    builder.count("border", "guards", "pending")
    var scope = Scope(
      groups: .these(["guards"]), places: .these(["town"]),
      window: TimeWindow(from: BoardBuilder.hour(10), to: BoardBuilder.hour(20)))
    builder.action("b", "evacuate", scope, by: "HO")
    // One that goes on when the other is over can wait for it.
    scope.window.to = BoardBuilder.hour(30)
    builder.action("a", "close", scope, by: "FCDO")
    let state = BoardState(board: builder.board)
    let finding = try #require(state.findings.first { $0.rule.id == "r" })
    return Resolver(state, at: BoardBuilder.hour(5)).proposals(for: finding).map(\.resolution)
  }

  /// A risk is accepted by settling the conflict, by name and until some time; no entry is filled in for that.
  private static let settled: Set<Resolution> = [.acceptRisk]

  @Test(arguments: [PairRule.Kind.lever, .logic])
  func `what a kind can name is filled in`(_ kind: PairRule.Kind) throws {
    for resolution in kind.resolutions where !Self.settled.contains(resolution) {
      #expect(try Self.proposals(kind, resolution).first == resolution, "\(resolution.rawValue)")
    }
  }

  @Test func `what helps needs no way out`() {
    #expect(PairRule.Kind.synergy.resolutions.isEmpty)
  }
}
