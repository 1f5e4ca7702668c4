import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct FamilyTests {
  private static let call = "family/undertaking-promise/parents"
  private static let rule = "family/policy-family/partners/parents"

  /// Partners called to the compound; their parents share the households. One check decides for both.
  private static func base(
    _ builder: inout BoardBuilder, _ promise: String = "come", to groups: [String] = ["partners", "parents"],
    tie: Bool = true, kind: String = "eligibility"
  ) {
    builder.department("FCDO")
    builder.group("nationals")
    builder.group("partners", within: ["nationals"], ["least": 3])
    builder.group("parents", tie ? ["family_of": .names("partners")] : [:])
    builder.gate("check", owner: "HO", ["kind": .string(kind), "policy": "family"])
    builder.policy("family")
    builder.pathway("way", ["partners", "parents"], ["check"])
    builder.undertaking("promise", groups, promise)
  }

  private static func covers(_ builder: inout BoardBuilder, _ parents: String?, partners: String = "yes") {
    builder.version(
      "family", 1, ["partners": partners].merging(parents.map { ["parents": $0] } ?? [:]) { $1 })
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "how the other part of the household stands at a gate",
      [
        Example("refused", call, at: 1, .conflict) {
          base(&$0)
          $0.count("check", "parents", "refused")
        },
        Example("cleared: the twin without a finding", call, at: 1, nil) {
          base(&$0)
          $0.count("check", "parents", "cleared")
        },
        Example("waiting", call, at: 1, nil) {
          base(&$0)
          $0.count("check", "parents", "pending")
        },
        Example("nothing recorded", call, at: 1, nil) { base(&$0) },
        Example("refused only later", call, at: 1, nil) {
          base(&$0)
          $0.count("check", "parents", "refused", at: 2)
        },
      ]),
    ExampleGroup(
      "how the part that was called stands where the other is refused",
      [
        Example("let through: torn apart at the gate", call, at: 1, .blocking) {
          base(&$0)
          $0.count("check", "partners", "cleared")
          $0.count("check", "parents", "refused")
        },
        Example("waiting", call, at: 1, .conflict) {
          base(&$0)
          $0.count("check", "partners", "pending")
          $0.count("check", "parents", "refused")
        },
        Example("refused too: no split", call, at: 1, nil) {
          base(&$0)
          $0.count("check", "partners", "refused")
          $0.count("check", "parents", "refused")
        },
      ]),
    ExampleGroup(
      "what the rule at the gate says of the other part, covering the first",
      [
        Example("shut out", call, at: 1, .conflict) {
          base(&$0)
          covers(&$0, "no")
        },
        Example("left to discretion", call, at: 1, .watch) {
          base(&$0)
          covers(&$0, "discretion")
        },
        Example("not mentioned", call, at: 1, .watch) {
          base(&$0)
          covers(&$0, nil)
        },
        Example("covered", call, at: 1, nil) {
          base(&$0)
          covers(&$0, "yes")
        },
        Example("shut out as the first part is", call, at: 1, nil) {
          base(&$0)
          covers(&$0, "no", partners: "no")
        },
        Example("shut out by the rule and cleared all the same", call, at: 1, nil) {
          base(&$0)
          covers(&$0, "no")
          $0.count("check", "parents", "cleared")
        },
      ]),
    ExampleGroup(
      "who is called",
      [
        Example("one part only", call, at: 1, .watch) { base(&$0, to: ["partners"]) },
        Example("the other part by another department", call, at: 1, nil) {
          base(&$0, to: ["partners"])
          $0.undertaking("second", ["parents"], "come", by: "HO")
        },
        Example("the other part was called and that was withdrawn", call, at: 5, .watch) {
          base(&$0, to: ["partners"])
          $0.undertaking("second", ["parents"], "come", by: "HO")
          $0.add(.undertakingChanged, ["id": "second", "status": "withdrawn", "occurred": .time(3)])
        },
        Example("a wider group that the first part is within", call, at: 1, .watch) {
          base(&$0, to: ["nationals"])
        },
        Example("one part only, and no tie is declared", call, at: 1, nil) {
          base(&$0, to: ["partners"], tie: false)
        },
        Example("one part only, and the promise is over", call, at: 5, nil) {
          base(&$0, to: ["partners"])
          $0.add(.undertakingChanged, ["id": "promise", "status": "kept", "occurred": .time(3)])
        },
      ]),
    ExampleGroup(
      "what the first part was told, the other part being refused",
      [
        Example("come", call, at: 1, .conflict) {
          base(&$0)
          $0.count("check", "parents", "refused")
        },
        Example("you are eligible: nobody moves yet", call, at: 1, .watch) {
          base(&$0, "eligible")
          $0.count("check", "parents", "refused")
        },
        Example("you are eligible, and the gate is one at the airport", call, at: 1, nil) {
          base(&$0, "eligible", kind: "entry")
          $0.count("check", "parents", "refused")
        },
        Example("wait", call, at: 1, nil) {
          base(&$0, "wait")
          $0.count("check", "parents", "refused")
        },
        Example("a call that is only proposed", "family/instruction-go/parents", at: 1, .watch) {
          base(&$0, "wait")
          $0.instruction("go", "go", .people(.these(["partners", "parents"])), ["status": "proposed"])
          $0.count("check", "parents", "refused")
        },
      ]),
    ExampleGroup(
      "what a rule says of the other part, where nobody has been called",
      [
        Example("shut out", rule, at: 1, .watch) {
          base(&$0, "wait")
          covers(&$0, "no")
        },
        Example("left to discretion", rule, at: 1, .note) {
          base(&$0, "wait")
          covers(&$0, "discretion")
        },
        Example("covered: the twin without a finding", rule, at: 1, nil) {
          base(&$0, "wait")
          covers(&$0, "yes")
        },
        Example("not mentioned", rule, at: 1, nil) {
          base(&$0, "wait")
          covers(&$0, nil)
        },
        Example("shut out until a version covers it", rule, at: 6, nil) {
          base(&$0, "wait")
          covers(&$0, "no")
          $0.version("family", 2, ["partners": "yes", "parents": "yes"], at: 5)
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("what puts a gate under a policy later is a fact of the proof")
  func changedPolicy() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    Self.covers(&builder, "no")
    #expect(!(try #require(builder.finding(Self.call)).proof.facts).contains { $0.text.contains("decides") })
    let change = builder.add(.gateChanged, ["id": "check", "policy": "family", "occurred": .time(2)])
    let facts = try #require(builder.finding(Self.call)).proof.facts
    #expect(facts.first { $0.position == change }?.text == "family decides at check")
  }

  @Test("names both parts, who held one back and what can be done")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.count("check", "partners", "cleared")
    builder.count("check", "parents", "refused")
    let finding = try #require(builder.finding(Self.call))
    #expect(finding.departments == ["FCDO", "HO"])
    #expect(
      finding.summary
        == "FCDO told partners and parents to come; HO lets partners through check and has refused parents")
    #expect(finding.proof.hurt == "partners, at least 3 and parents")
    #expect(
      finding.proof.possible.first == "HO decides households at check as one: clears parents")
  }
}
