import BoardEngine
import BoardModel
import ConflictRules
import TestSupport
import Testing

/// One cause with many effects.
@Suite struct FindingGroupTests {
  private var many: BoardState {
    var builder = BoardBuilder()
    for department in ["FCDO", "HO"] { builder.department(department) }
    builder.add(.situationOpened, ["id": "AFG-2021", "title": "Afghanistan"])
    builder.group("guards")
    for number in 1...3 {
      builder.gate("gate\(number)", owner: "HO")
      builder.count("gate\(number)", "guards", "refused")
    }
    builder.pathway("way", ["guards"], ["gate1", "gate2", "gate3"])
    builder.undertaking("entry", ["guards"], "entry", at: 0)
    builder.undertaking("flight", ["guards"], "flight", at: 0)
    return Scene.state(builder)
  }

  @Test func findingsOfOneRuleAndCauseAreOneLine() {
    let open = many.openFindings(at: BoardBuilder.hour(1))
    let groups = FindingGroup.groups(of: open)
    #expect(groups.count < open.count)
    #expect(groups.flatMap(\.members).count == open.count)
    #expect(Set(groups.map(\.id)).count == groups.count)
    for group in groups {
      #expect(
        group.members.allSatisfy { $0.finding.group == group.id && $0.finding.isMeant(by: "\(group.id)/*") })
      #expect(group.first.severity == group.members.map(\.severity).max())
    }
  }

  @Test func theNameOfAGroupMeansItsMembersAlone() throws {
    let open = many.openFindings(at: BoardBuilder.hour(1))
    let groups = FindingGroup.groups(of: open)
    let first = try #require(groups.first)
    let meant = open.filter { $0.finding.isMeant(by: "\(first.id)/*") }
    #expect(meant.count == first.members.count)
  }

  @Test func aDepartmentsOwnListHasALineForEachCause() {
    let moment = BoardBuilder.hour(1)
    let state = many
    let own = state.mine("HO", situation: nil, at: moment, seen: 1000).filter { $0.reason == .colliding }
    let groups = FindingGroup.groups(of: state.openFindings(at: moment))
    #expect(own.map(\.subject.id) == groups.map(\.first.finding.name))
    #expect(own.contains { $0.detail.contains("and 1 more effect of gate1") })
  }
}
