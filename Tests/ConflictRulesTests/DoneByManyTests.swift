import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// More actions that do the same, by several departments, than can be told apart.
@Suite struct DoneByManyTests {
  private static let departments = ["FCDO", "HO", "MOD"]
  private static let crowd = "ownership/+/AFG-2021/tool-t"
  private static let most = BucketFamily.actionsDoing.mostTold ?? 0

  private static func base() -> BoardBuilder {
    var builder = BoardBuilder()
    for id in departments { builder.department(id) }
    builder.situation("AFG-2021")
    builder.place("p")
    builder.place("q", within: "p")
    builder.place("far")
    builder.lever("REACH")
    builder.tool("t")
    builder.tool("u")
    return builder
  }

  /// As many actions with one tool at one place, by departments in turn.
  private static func many(_ count: Int, by departments: [String] = Self.departments) -> BoardBuilder {
    var builder = base()
    for number in 0..<count {
      builder.action("a\(number)", "t", at("p"), by: departments[number % departments.count])
    }
    return builder
  }

  private static func at(_ place: String) -> Scope { Scope(places: .these([place])) }

  private static func names(_ builder: BoardBuilder) -> [String] {
    ConflictRules.findings(on: builder.board).map(\.name).filter { $0.hasPrefix("ownership/") }
  }

  @Test("as many as can be told apart are told as pairs, and one more makes them one finding")
  func limit() throws {
    var builder = Self.many(Self.most)
    let start = builder.events.count
    let names = Self.names(builder)
    #expect(names.count > Self.most && !names.contains(Self.crowd))
    builder.action("last", "t", Self.at("p"), by: "MOD")
    #expect(Self.names(builder) == [Self.crowd])
    let kept = PairSearchTests.kept(builder.events, from: start)
    #expect(kept.sorted == ConflictRules.findings(on: builder.board))
    let one = try #require(kept[Self.crowd])
    #expect(kept.together(for: "ownership/action-a0/action-a1") == one)
    #expect(kept.together(for: "ownership/action-a0/action-gone") == nil)
    #expect(
      one.summary
        == "At least \(Self.most + 1) actions of FCDO, HO and MOD use t t and may do so for the same people and "
        + "places; they were not compared one by one")
    #expect(one.departments == Self.departments)
    #expect(one.phase(at: BoardBuilder.hour(1))?.severity == .watch)
    #expect(one.proof.facts.count == Crowds.mostTold + 1)
  }

  @Test("thousands are one finding")
  func bounded() { #expect(Self.names(Self.many(2000)) == [Self.crowd]) }

  @Test("one department alone does nothing twice")
  func alone() { #expect(Self.names(Self.many(Self.most + 1, by: ["FCDO"])).isEmpty) }

  @Test("crowds of one department each, at places apart, are nothing done twice")
  func apart() {
    var builder = Self.many(Self.most + 1, by: ["FCDO"])
    for number in 0...Self.most { builder.action("b\(number)", "t", Self.at("far"), by: "MOD") }
    #expect(Self.names(builder).isEmpty)
    builder.action("c", "t", Self.at("far"), by: "HO")
    #expect(Self.names(builder) == [Self.crowd])
    let found = ConflictRules.findings(on: builder.board).first { $0.name == Self.crowd }
    #expect(found?.departments == ["MOD", "HO"])
  }

  @Test("what is done elsewhere, or otherwise, is told by itself beside a crowd")
  func beside() {
    var builder = Self.many(Self.most + 1)
    for (id, department) in [("x", "FCDO"), ("y", "MOD")] {
      builder.action(id, "u", Self.at("p"), by: department)
      builder.action("\(id)2", "t", Self.at("far"), by: department)
    }
    #expect(
      Self.names(builder) == [
        Self.crowd, "ownership/action-x/action-y", "ownership/action-x2/action-y2",
      ])
  }

  @Test("a lever that many raise")
  func lever() {
    var builder = Self.base()
    for number in 0...Self.most {
      builder.action(
        "a\(number)", nil, Self.at("p"), by: Self.departments[number % 3],
        ["effects": [["lever": "REACH", "direction": "raises", "reason": "r"]]])
    }
    #expect(Self.names(builder) == ["ownership/+/AFG-2021/lever-REACH"])
  }

  @Test("a crowd forms and breaks up as a whole evaluation says", arguments: 0..<4)
  func histories(_ seed: Int) {
    var dice = Dice(seed)
    var builder = Self.many(Self.most - 3, by: seed < 2 ? Self.departments : ["HO", "MOD"])
    var board = builder.board
    var kept = BoardFindings(board)
    var boards = [board]
    for step in 0..<16 {
      let id = "a\(Int.random(in: 0..<Self.most - 3, using: &dice))"
      let start = builder.events.count
      switch step % 4 {
      case 0: builder.status(id, "ended", at: Double(step))
      case 1: builder.action("b\(step)", "t", Scope(places: .all), by: "MOD")
      case 2: builder.action("b\(step)", Bool.random(using: &dice) ? "t" : "u", Self.at("q"), by: "HO")
      default:
        builder.add(
          .actionChanged,
          ["id": .string(id), "effects": [["lever": "REACH", "direction": "raises", "reason": "r"]]])
      }
      for event in builder.events[start...] {
        board.apply(event)
        IncrementalTests.take(event, board, &kept)
      }
      #expect(kept.sorted == ConflictRules.findings(on: board), "seed \(seed) step \(step)")
      boards.append(board)
    }
    #expect(kept[Self.crowd] != nil)
    #expect(kept.sorted.map(\.summary) == ConflictRules.findings(on: board).map(\.summary))
    // Back the way it came: nothing on record is taken back, but what might be recorded is.
    for event in builder.events.suffix(16).reversed() {
      boards.removeLast()
      IncrementalTests.take(event, boards[boards.count - 1], &kept)
    }
    #expect(kept[Self.crowd] == nil)
    #expect(kept.sorted == ConflictRules.findings(on: boards[0]))
  }
}
