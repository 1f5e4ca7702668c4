import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// A fact says what its entry said, whatever the thing is called today.
@Suite struct SaidTests {
  private static let name = "pathway/entry/clearance"

  @Test func `a fact quotes its entry under the title that the entry gave`() throws {
    var builder = BoardBuilder()
    builder.department("FCDO")
    builder.department("HO")
    builder.situation("AFG-2021")
    builder.group("guards")
    builder.gate("clearance", owner: "HO")
    builder.pathway("way", ["guards"], ["clearance"])
    let promise = builder.undertaking(
      "entry", ["guards"], at: 0, ["title": "Come at once", "source": "S1", "source_status": "press"])
    let refusal = builder.count("clearance", "guards", "refused", at: 1)
    builder.add(.undertakingChanged, ["id": "entry", "title": "Come with papers", "occurred": .time(2)])
    builder.add(.gateChanged, ["id": "clearance", "title": "border clearance", "occurred": .time(2)])
    let finding = try #require(builder.finding(Self.name))
    func fact(_ position: Int) throws -> String {
      try #require(finding.proof.facts.first { $0.position == position }).text
    }
    #expect(try fact(promise).hasSuffix("Come at once"))
    #expect(try fact(refusal).hasSuffix("clearance"))
    #expect(try !fact(refusal).contains("border"))
    #expect(finding.summary.contains("border clearance"))
  }

  @Test func `words are replaced where they stand as words`() {
    #expect(Words.replacing("way", with: "road", in: "way, away, ways: a way") == "road, away, ways: a road")
    #expect(Words.replacing("way", with: "way out", in: "way") == "way out")
    #expect(Words.replacing("", with: "x", in: "way") == "way")
  }
}
