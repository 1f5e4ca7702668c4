import BoardModel
import ConflictRules
import TestSupport
import Testing

@testable import CaseFiles

/// Every rule that ships, on two actions made from its own pattern and then on the same with one thing changed.
@Suite struct ShippedRulesTests {
  static let rules: [PairRule] = {
    do { return try board().rules.sorted } catch { return [] }
  }()

  /// A board that holds the catalogue, with a small world to act in.
  private static func builder() throws -> BoardBuilder {
    var builder = BoardBuilder()
    for entry in try ShippedData.catalogue().entries {
      builder.add(
        entry.command.kind,
        Dictionary(uniqueKeysWithValues: entry.command.fields.members.map { ($0, $1) }))
    }
    builder.group("all-at-risk")
    builder.group("some", within: ["all-at-risk"])
    builder.group("others", within: ["all-at-risk"])
    builder.place("land")
    builder.place("town", within: "land")
    builder.place("elsewhere")
    builder.actor("power")
    builder.actor("bank", controlledBy: "power")
    builder.actor("stranger")
    return builder
  }

  private static func board() throws -> Board { try builder().board }

  /// The dimensions of the world, as the one side names them and the other.
  private static let meeting: [String: (first: ScopeNames, second: ScopeNames, apart: ScopeNames)] = [
    "groups": (.these(["some"]), .these(["all-at-risk"]), .these(["others"])),
    "places": (.these(["land"]), .these(["town"]), .these(["elsewhere"])),
    "actors": (.these(["power"]), .these(["bank"]), .these(["stranger"])),
    "goods": (.these(["food"]), .these(["food"]), .these(["fuel"])),
  ]

  private struct Pair {
    var first = Scope()
    var second = Scope()
    var firstFields: [String: JSONValue] = [:]
    var secondFields: [String: JSONValue] = [:]
  }

  private static func set(_ dimension: String, _ names: ScopeNames, in scope: inout Scope) {
    switch dimension {
    case "groups": scope.groups = names
    case "places": scope.places = names
    case "actors": scope.actors = names
    default: scope.goods = names
    }
  }

  /// Two actions that meet in what a rule requires and in nothing else.
  private static func pair(_ rule: PairRule) throws -> Pair {
    var pair = Pair()
    for dimension in rule.requires {
      let names = try #require(meeting[dimension])
      set(dimension, names.first, in: &pair.first)
      set(dimension, names.second, in: &pair.second)
    }
    if rule.raisedBy.contains(.leadTime) {
      // Needed in good time for the usual way out.
      pair.second.window.from = BoardBuilder.hour(Double(rule.remedyDays ?? 0) * 24 + 100)
    }
    // What is only approved moves nobody yet.
    if rule.raisedBy.contains(.onTheWay) { pair.secondFields["status"] = "approved" }
    return pair
  }

  private static func levers(_ rule: PairRule, _ first: Tool, _ second: Tool) -> [String] {
    guard rule.kind == .lever else { return [""] }
    return rule.first.lowers.filter { first.lowers.contains($0) && second.needs.contains($0) }
  }

  /// The severities with which a rule words a pair, by the tools on both sides and the lever.
  private static func found(
    _ rule: PairRule, _ pair: Pair, at hours: Double = 5, _ more: (inout BoardBuilder) -> Void = { _ in }
  ) throws -> [Severity] {
    let base = try builder()
    let tools = base.board.tools
    var severities: [Severity] = []
    for one in tools.sorted where rule.first.admits(one) && does(one, rule.first) {
      for other in tools.sorted where rule.second.admits(other) && does(other, rule.second) {
        for lever in levers(rule, one, other) {
          var builder = base
          builder.action("a", one.id, pair.first, by: one.department, pair.firstFields)
          builder.action("b", other.id, pair.second, by: other.department, pair.secondFields)
          more(&builder)
          let name =
            rule.kind == .lever ? "lever/a/b/\(lever)" : "\(rule.kind.rawValue)/\(rule.id)/a/b"
          let finding = ConflictRules.findings(on: builder.board).first {
            $0.name == name && $0.rule.id == rule.id
          }
          if let severity = finding?.phase(at: BoardBuilder.hour(hours))?.severity {
            severities.append(severity)
          }
        }
      }
    }
    return severities
  }

  private static func does(_ tool: Tool, _ side: PairRule.Side) -> Bool {
    (side.lowers.isEmpty || !Set(tool.lowers).isDisjoint(with: side.lowers))
      && (side.raises.isEmpty || !Set(tool.raises).isDisjoint(with: side.raises))
      && (side.needs.isEmpty || !Set(tool.needs).isDisjoint(with: side.needs))
  }

  @Test func `rules ship, each with a true case and where it is written`() {
    #expect(Self.rules.count == 39)
    #expect(Self.rules.allSatisfy { $0.example.count > 60 && $0.provenance.source?.isEmpty == false })
  }

  @Test func `no shipped rule clashes, repeats another or can never apply`() throws {
    let board = try Self.board()
    #expect(RuleCheck(Self.rules, on: board).problems.map { "\($0.rule) \($0.text)" } == [])
  }

  @Test(arguments: rules.map(\.id))
  func `finds what it is about`(_ id: String) throws {
    let rule = try #require(Self.rules.first { $0.id == id })
    let pair = try Self.pair(rule)
    let expected = rule.kind == .synergy ? Severity.note : Severity(rawValue: rule.severity)
    let found = try Self.found(rule, pair)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0 == expected })
    for dimension in rule.requires {
      var changed = pair
      Self.set(dimension, try #require(Self.meeting[dimension]).apart, in: &changed.second)
      // A wider group meets each of its parts; two parts do not meet.
      #expect(try Self.found(rule, changed).isEmpty, "other \(dimension)")
      changed = pair
      Self.set(dimension, .notStated, in: &changed.second)
      #expect(try Self.found(rule, changed).allSatisfy { $0 <= .watch }, "\(dimension) not stated")
    }
    var touching = pair
    touching.first.window = TimeWindow(to: BoardBuilder.hour(20))
    touching.second.window = TimeWindow(from: BoardBuilder.hour(20 + Double(rule.decayDays ?? 0) * 24))
    #expect(try Self.found(rule, touching).isEmpty, "windows that touch")
    var ended = pair
    ended.secondFields = ["status": "ended"]
    #expect(try Self.found(rule, ended).isEmpty, "one has ended")
    var proposed = pair
    proposed.firstFields = ["status": "proposed"]
    #expect(try Self.found(rule, proposed).allSatisfy { $0 < found[0] || $0 == .note }, "only proposed")
  }

  @Test(arguments: rules.filter { !$0.raisedBy.isEmpty }.map(\.id))
  func `is blocking when it says so, and not before`(_ id: String) throws {
    let rule = try #require(Self.rules.first { $0.id == id })
    let plain = try Self.pair(rule)
    #expect(try Self.found(rule, plain).contains(.blocking) == false)
    for condition in rule.raisedBy {
      var pair = plain
      var more: (inout BoardBuilder) -> Void = { _ in }
      switch condition {
      case .stake: pair.secondFields["stake"] = "lives"
      case .leadTime: pair.second.window.from = BoardBuilder.hour(100)
      case .onTheWay: more = { $0.undertaking("call", ["some"], "come", ["place": "town"]) }
      case .abuse:
        more = {
          $0.add(
            .abuseReported,
            [
              "id": "raid", "title": "Raid", "actor": "bank", "groups": .names("some"), "occurred": .time(0),
              "source": "report", "source_status": "finding",
            ])
        }
      }
      let found = try Self.found(rule, pair, more)
      #expect(!found.isEmpty && found.allSatisfy { $0 == .blocking }, "\(condition.rawValue)")
    }
  }

  @Test(arguments: rules.filter { $0.kind == .lever }.map(\.id))
  func `exceptions and overrides take it away, and give it back when they go`(_ id: String) throws {
    let rule = try #require(Self.rules.first { $0.id == id })
    var pair = try Self.pair(rule)
    var spared = pair.second
    spared.window = .always
    let excepting: (inout BoardBuilder) -> Void = { $0.exception("e", from: "a", spared) }
    #expect(try Self.found(rule, pair, excepting).isEmpty, "an exception that covers it")
    let lifted = try Self.found(rule, pair) {
      excepting(&$0)
      $0.add(.exceptionChanged, ["id": "e", "status": "lifted", "occurred": .time(4)])
    }
    #expect(!lifted.isEmpty, "an exception that was lifted")
    pair.firstFields["effects"] = .array(
      rule.first.lowers.map { ["lever": .string($0), "direction": "raises", "reason": "as planned"] })
    #expect(try Self.found(rule, pair).isEmpty, "the lever is overridden away")
  }
}
