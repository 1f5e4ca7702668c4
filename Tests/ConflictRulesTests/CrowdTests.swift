import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// More actions that meet than can be told apart.
@Suite struct CrowdTests {
  private static let place = Scope(places: .these(["p"]))

  /// A board with one action that lowers a lever, and some that need it where that one is.
  private static func crowded(_ count: Int) -> BoardBuilder {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("p")
    builder.tool("both", needs: ["PRESENCE"], lowers: ["PRESENCE"])
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("stay", needs: ["PRESENCE"])
    builder.rule(
      "s", kind: "synergy", first: ["tools": ["both"]], second: ["tools": ["both"]], requires: ["places"])
    builder.action("first", "close", place)
    for number in 0..<count { builder.action("x\(number)", "stay", place) }
    return builder
  }

  @Test("a crowd that forms is noticed for those that have not changed")
  func crowdForms() throws {
    let most = PairRow.mostCompared
    var builder = Self.crowded(most)
    let events = builder.events
    #expect(
      ConflictRules.findings(on: builder.board).map(\.name) == [
        "lever/+/AFG-2021/FCDO/FCDO/PRESENCE/conflict"
      ])
    builder.action("last", "stay", Scope(places: .these(["p"])))
    let kept = PairSearchTests.kept(builder.events, from: events.count)
    #expect(kept.sorted.map(\.name) == ["lever/first/+/PRESENCE"])
    #expect(kept.together(for: "lever/first/x1/PRESENCE")?.name == "lever/first/+/PRESENCE")
    #expect(kept.sorted == ConflictRules.findings(on: builder.board))
  }

  /// As many that lower and need one lever as may stand in crowds, and some that lower it.
  private static func meeting(_ closing: Int) -> BoardBuilder {
    var builder = crowded(PairRow.mostCompared + 1)
    for number in 1..<max(closing, 1) { builder.action("c\(number)", "close", place) }
    return builder
  }

  @Test("thousands that all meet are a few findings, which say how many there are at least")
  func bounded() throws {
    var builder = Self.crowded(0)
    let count = 600
    for number in 0..<count { builder.action("y\(number)", "both", Self.place) }
    let found = ConflictRules.findings(on: builder.board)
    #expect(found.map(\.name) == ["lever/+/AFG-2021/FCDO/PRESENCE", "synergy/s/+/AFG-2021/FCDO"])
    let one = try #require(found.first)
    #expect(one.summary.contains("“first” and \(count) more of its actions lower PRESENCE"))
    #expect(one.summary.contains("at least \(PairRow.mostCompared + 1) actions within the scope of each"))
    #expect(one.phase(at: BoardBuilder.hour(1))?.severity == .watch)
    #expect(one.subjects == [Subject(.lever, "PRESENCE")])
    #expect(one.proof.facts.count == Crowds.mostTold + 1)
    #expect(BoardFindings(builder.board).count == found.count)
    #expect(PairFindings(BoardTables(builder.board)).findings.count == found.count)
  }

  @Test("crowds are told one by one while they are few")
  func few() {
    let found = ConflictRules.findings(on: Self.meeting(Crowds.mostTold).board)
    #expect(found.count == Crowds.mostTold)
    #expect(found.allSatisfy { $0.subjects.first?.kind == .action && $0.name.contains("/+/") })
  }

  @Test("each department has crowds of its own")
  func departments() {
    var builder = Self.meeting(Crowds.mostTold + 1)
    builder.action("other", "close", Self.place, by: "HO")
    #expect(
      ConflictRules.findings(on: builder.board).map(\.name).filter { $0.contains("+") }
        == ["lever/+/AFG-2021/FCDO/PRESENCE", "lever/other/+/PRESENCE"])
  }

  @Test("crowds become one and many again as they come and go, as a whole evaluation says")
  func comingAndGoing() {
    var builder = Self.meeting(Crowds.mostTold)
    let start = builder.events.count
    builder.action("last", "close", Self.place)
    builder.action("more", "close", Self.place)
    let many = builder
    let merged = PairSearchTests.kept(many.events, from: start)
    #expect(merged.sorted.map(\.name) == ["lever/+/AFG-2021/FCDO/PRESENCE"])
    #expect(merged.sorted == ConflictRules.findings(on: many.board))
    #expect(merged["lever/+/AFG-2021/FCDO/PRESENCE"]?.summary.contains("and 9 more") == true)
    #expect(merged["lever/last/+/PRESENCE"] == nil)
    #expect(
      merged.together(for: "lever/last/x1/PRESENCE")?.name == "lever/+/AFG-2021/FCDO/PRESENCE")
    for id in ["last", "c1"] {
      builder.add(.actionChanged, ["id": .string(id), "scope": JSONValue(Scope(places: .these(["far"])))])
    }
    let parted = PairSearchTests.kept(builder.events, from: start)
    #expect(parted.sorted == ConflictRules.findings(on: builder.board))
    #expect(parted.count == parted.sorted.count)
  }
}
