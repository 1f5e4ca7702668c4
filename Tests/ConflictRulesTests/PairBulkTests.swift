import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// More pairs of one department over one lever or rule than are told one by one.
@Suite struct PairBulkTests {
  private static let many = "lever/+/AFG-2021/FCDO/MOD/PRESENCE/conflict"

  /// Actions of the FCDO that lower a lever, and of the MOD that need it, all at one place.
  private static func meeting(_ lowering: Int, _ needing: Int) -> BoardBuilder {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("p")
    builder.tool("close", lowers: ["PRESENCE"])
    builder.tool("stay", needs: ["PRESENCE"])
    for number in 0..<lowering {
      builder.action("c\(number)", "close", Scope(places: .these(["p"])), at: Double(number))
    }
    for number in 0..<needing {
      builder.action("s\(number)", "stay", Scope(places: .these(["p"])), by: "MOD")
    }
    return builder
  }

  private static let crowd = "lever/c0/+/PRESENCE"

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "how many need what eight actions of one department lower, at one place",
      [
        Example("9: 72 pairs", many, at: 9, .conflict) { $0 = meeting(8, 9) },
        Example("8: each of the 64 pairs is told by itself", many, at: 9, nil) { $0 = meeting(8, 8) },
        Example("9, one of which is only proposed", many, at: 9, nil) {
          $0 = meeting(8, 8)
          $0.action("soon", "stay", Scope(places: .these(["p"])), by: "MOD", ["status": "proposed"])
        },
      ]),
    ExampleGroup(
      "what an adopted rule says of 72 pairs",
      ["blocking", "conflict", "watch", "note"].map { severity in
        Example(
          "they are \(severity)", "lever/+/AFG-2021/FCDO/MOD/PRESENCE/\(severity)", at: 9,
          Severity(rawValue: severity)
        ) {
          $0 = meeting(8, 9)
          $0.rule(
            "r", first: ["tools": ["close"]], second: ["needs": ["PRESENCE"]], requires: ["places"],
            severity: severity)
        }
      }),
    ExampleGroup(
      "how many candidates one action has",
      [
        Example("513: they are not compared", crowd, at: 1, .watch) { $0 = meeting(1, 513) },
        Example("512: they are", crowd, at: 1, nil) { $0 = meeting(1, 512) },
      ]),
  ]

  @Test(arguments: groups.flatMap(\.examples))
  func finds(_ example: Example) { #expect(example.found == example.severity) }

  private static func names(_ builder: BoardBuilder) -> [String] {
    ConflictRules.findings(on: builder.board).map(\.name).filter { !$0.hasPrefix("ownership") }
  }

  @Test("as many pairs as are told one by one are, and one more makes them one finding")
  func limit() throws {
    var builder = Self.meeting(8, PairBulk.mostTold / 8)
    #expect(Self.names(builder).count == PairBulk.mostTold)
    let start = builder.events.count
    builder.action("more", "stay", Scope(places: .these(["p"])), by: "MOD", at: 10)
    let kept = PairSearchTests.kept(builder.events, from: start)
    #expect(kept.sorted == ConflictRules.findings(on: builder.board))
    #expect(kept.count == kept.sorted.count)
    #expect(Self.names(builder) == [Self.many])
    let one = try #require(kept[Self.many])
    #expect(
      one.summary
        == "FCDO's “c0” and 7 more of its actions lower PRESENCE, which MOD's need: "
        + "\(PairBulk.mostTold + 8) pairs, too many to tell one by one")
    #expect(one.subjects == [Subject(.lever, "PRESENCE")])
    #expect(one.departments == ["FCDO", "MOD"])
    #expect(one.phase(at: BoardBuilder.hour(1))?.severity == .conflict)
    // From when the first of them holds.
    #expect(one.phases.first?.span.possible.from == BoardBuilder.hour(0))
    #expect(kept["lever/c0/s0/PRESENCE"] == nil)
    #expect(kept.together(for: "lever/c0/s0/PRESENCE") == one)
    // What is told, or does not hold at all, is told with nothing.
    #expect(kept.together(for: Self.many) == nil)
    #expect(kept.together(for: "lever/s0/c0/PRESENCE") == nil)
    #expect(kept.together(for: "lever/c0/gone/PRESENCE") == nil)
  }

  @Test("pairs as bad as few others are told by themselves beside many")
  func severities() {
    var builder = Self.meeting(8, PairBulk.mostTold / 8 + 1)
    builder.action("open", "stay", Scope(), by: "MOD")
    builder.action("soon", "stay", Scope(places: .these(["p"])), by: "MOD", ["status": "proposed"])
    let names = Self.names(builder)
    #expect(names.count == 17 && names.contains(Self.many))
    #expect(names.contains("lever/c0/open/PRESENCE") && names.contains("lever/c7/soon/PRESENCE"))
    let found = BoardFindings(builder.board)
    #expect(found.count == found.sorted.count)
  }

  @Test("each other department has pairs of its own")
  func departments() {
    var builder = Self.meeting(8, PairBulk.mostTold / 8 + 1)
    for number in 0..<PairBulk.mostTold / 8 {
      builder.action("h\(number)", "stay", Scope(places: .these(["p"])), by: "HO")
    }
    let names = Self.names(builder)
    #expect(names.count == PairBulk.mostTold + 1 && names.contains(Self.many))
    #expect(names.contains("lever/c0/h0/PRESENCE"))
    builder.action("h", "stay", Scope(places: .these(["p"])), by: "HO")
    #expect(Self.names(builder) == ["lever/+/AFG-2021/FCDO/HO/PRESENCE/conflict", Self.many])
  }

  @Test("of hundreds of departments each is told apart")
  func manyDepartments() {
    var builder = Self.meeting(8, 0)
    builder.tool("idle")
    for number in 0..<300 { builder.action("a\(number)", "idle", by: "D\(number)") }
    for (id, department) in [("x", "MOD"), ("y", "HO")] {
      for number in 0..<PairBulk.mostTold / 8 {
        builder.action("\(id)\(number)", "stay", Scope(places: .these(["p"])), by: department)
      }
    }
    #expect(Self.names(builder).count == 2 * PairBulk.mostTold)
    builder.action("z", "stay", Scope(places: .these(["p"])), by: "MOD")
    #expect(Self.names(builder).count == PairBulk.mostTold + 1 && Self.names(builder).contains(Self.many))
  }

  @Test("pairs by a rule are told as one, too")
  func rule() throws {
    var builder = Self.meeting(8, PairBulk.mostTold / 8 + 1)
    builder.rule(
      "r", kind: "logic", first: ["tools": ["stay"]], second: ["tools": ["close"]], requires: ["places"])
    let name = "logic/r/+/AFG-2021/MOD/FCDO/conflict"
    #expect(Self.names(builder) == [Self.many, name])
    let found = BoardFindings(builder.board)
    #expect(found[name]?.departments == ["MOD", "FCDO"] && found[name]?.rule.id == "r")
    #expect(found[name]?.summary.contains("more of its actions meet FCDO's: r; 72 pairs") == true)
    #expect(found.together(for: "logic/r/s0/c0")?.name == name)
  }

  @Test("many pairs become few again and come back, as a whole evaluation says", arguments: 0..<3)
  func comingAndGoing(_ seed: Int) {
    var dice = Dice(seed)
    var builder = Self.meeting(7, 9)
    var board = builder.board
    var kept = BoardFindings(board)
    var boards = [board]
    var states = [kept[Self.many] == nil]
    for step in 0..<12 {
      let start = builder.events.count
      let id = "\(Bool.random(using: &dice) ? "c" : "s")\(Int.random(in: 0..<7, using: &dice))"
      switch step % 4 {
      case 0: builder.action("n\(step)", "close", Scope(places: .these(["p"])), at: Double(step))
      case 1: builder.action("n\(step)", "stay", step < 8 ? Scope() : Scope(places: .all), by: "MOD")
      case 2: builder.status(id, "ended", at: Double(step))
      default: builder.add(.actionChanged, ["id": .string(id), "tool": "stay", "status": "suspended"])
      }
      for event in builder.events[start...] {
        board.apply(event)
        IncrementalTests.take(event, board, &kept)
      }
      #expect(kept.sorted == ConflictRules.findings(on: board), "seed \(seed) step \(step)")
      #expect(kept.count == kept.sorted.count)
      states.append(kept[Self.many] == nil)
      boards.append(board)
    }
    let whole = ConflictRules.findings(on: board)
    #expect(kept.sorted.map(\.account) == whole.map(\.account))
    for event in builder.events.suffix(12).reversed() {
      boards.removeLast()
      IncrementalTests.take(event, boards[boards.count - 1], &kept)
      #expect(kept.sorted == ConflictRules.findings(on: boards[boards.count - 1]))
    }
    #expect(Set(states).count == 2)
  }
}
