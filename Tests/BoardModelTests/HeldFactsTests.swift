import BoardModel
import TestSupport
import Testing

/// What varies is held for its own time, in whatever order it is recorded.
@Suite struct HeldFactsTests {
  private func hour(_ hours: Double) -> Timestamp { BoardBuilder.hour(hours) }

  @Test("what is written down late about a task does not undo what came after it")
  func lateAboutATask() throws {
    var builder = BoardBuilder()
    builder.task("a", by: "FCDO", at: 0, ["due": .hour(50), "total": 68, "done": 0])
    builder.add(
      .taskChanged,
      ["id": "a", "department": "HO", "due": .hour(60), "done": 40, "occurred": .time(14)])
    builder.add(
      .taskChanged,
      [
        "id": "a", "department": "MOD", "done": 12, "waiting_on": "HMT", "blocked_by": .names("b"),
        "occurred": .time(13),
      ])
    let task = try #require(builder.board.tasks["a"])
    func standing(_ hours: Double) -> [String] {
      let due = task.due.value(at: hour(hours)).map { hour(0).until($0).milliseconds / 3_600_000 }
      return [
        task.owner(at: hour(hours)), due.map(String.init) ?? "never",
        task.done.value(at: hour(hours)).map(String.init) ?? "unsaid",
        task.waitingOn.value(at: hour(hours)) ?? "nobody",
      ]
    }
    #expect(standing(1) == ["FCDO", "50", "0", "nobody"])
    #expect(standing(13.5) == ["MOD", "50", "12", "HMT"])
    #expect(standing(15) == ["HO", "60", "40", "HMT"])
    // Whose it is it was from its beginning; the rest was not yet said.
    #expect(standing(-5) == ["FCDO", "never", "unsaid", "nobody"])
    #expect(task.total.held(at: hour(15)) == 68)
    #expect(task.isBound)
  }

  @Test("a correction takes the place of what it corrects, and of nothing else")
  func correction() throws {
    var builder = BoardBuilder()
    builder.task("a", by: "FCDO", at: 0, ["total": 68])
    let wrong = builder.add(.taskChanged, ["id": "a", "done": 400, "post": "Kabul", "occurred": .time(5)])
    builder.add(
      .taskChanged,
      ["id": "a", "done": 40, "corrects": .integer(Int64(wrong)), "occurred": .time(5)])
    let task = try #require(builder.board.tasks["a"])
    #expect(task.done.entries.map(\.value) == [40])
    #expect(task.post.held(at: hour(6)) == "Kabul")
  }

  @Test("what an action says of levers, whom it runs through and what backs it each have their times")
  func actions() throws {
    var builder = BoardBuilder()
    builder.tool("freeze", lowers: ["FUNDS_FLOW"])
    let effect: JSONValue = [
      "lever": "FUNDS_FLOW", "direction": "lowers", "except": .names("relief"), "reason": "a licence",
    ]
    builder.action("a", "freeze", nil, at: 0, ["uses": .names("bank"), "decision_record": "absent"])
    builder.add(.actionChanged, ["id": "a", "effects": [effect], "occurred": .time(10)])
    builder.add(
      .actionChanged,
      ["id": "a", "uses": .names("agents"), "decision": 3, "decision_record": "held", "occurred": .time(20)])
    let action = try #require(builder.board.actions["a"])
    #expect(action.effects.value(at: hour(5)) == nil)
    #expect(action.effects.value(at: hour(11))?.map(\.except) == [["relief"]])
    #expect(action.uses.value(at: hour(19)) == ["bank"])
    #expect(action.uses.value(at: hour(20)) == ["agents"])
    #expect(action.decisionRecord.value(at: hour(19)) == .absent)
    #expect(action.decisionRecord.value(at: hour(20)) == .held)
    #expect(action.decision.entries.map(\.value) == [3])
  }

  @Test("what a gate is it was from its beginning, and what it becomes from then on")
  func gates() throws {
    var builder = BoardBuilder()
    let first = builder.gate("g", at: 10, ["kind": "security", "place": "kabul", "resource": "staff"])
    builder.add(.gateChanged, ["id": "g", "kind": "seat", "resource": "seats", "occurred": .time(20)])
    builder.add(
      .gateChanged,
      ["id": "g", "place": "baron", "corrects": .integer(Int64(first)), "occurred": .time(10)])
    let gate = try #require(builder.board.gates["g"])
    #expect(gate.kind.value(at: hour(-10)) == .security)
    #expect(gate.kind.value(at: hour(20)) == .seat)
    #expect(gate.resource.value(at: hour(19)) == "staff")
    #expect(gate.resource.value(at: hour(20)) == "seats")
    // Corrected, it was so from its beginning all the same.
    #expect(gate.place.value(at: hour(-10)) == "baron")
    #expect(gate.place.entries.count == 1)
  }

  @Test(
    "objectives, who decides by a policy, sizes of groups and what a licence leaves alone have their times")
  func others() throws {
    var builder = BoardBuilder()
    builder.situation("AFG-2021", ["objectives": [["id": "out", "title": "Out", "needs": .names("SEATS")]]])
    builder.add(
      .situationChanged,
      [
        "id": "AFG-2021", "objectives": [["id": "in", "title": "In", "needs": .names("ACCESS")]],
        "occurred": .time(8),
      ])
    builder.add(.policyRecorded, ["id": "p", "title": "p", "department": "HO", "assessor": "MOD"])
    builder.add(.policyChanged, ["id": "p", "assessor": "FCDO", "checker": "HO", "occurred": .time(8)])
    builder.group("g", ["least": 60, "occurred": .time(0)])
    builder.group("g", ["least": 40, "most": 50, "occurred": .time(8)])
    builder.exception("e", from: "a", nil, at: 0, ["levers": .names("L1")])
    builder.add(.exceptionChanged, ["id": "e", "levers": .names("L1", "L2"), "occurred": .time(8)])
    let board = builder.board
    let situation = try #require(board.situations["AFG-2021"])
    #expect(situation.objectives.value(at: hour(-100))?.map(\.id) == ["out"])
    #expect(situation.objectives.value(at: hour(9))?.map(\.id) == ["in"])
    let policy = try #require(board.policies["p"])
    #expect(policy.assessor.value(at: hour(-100)) == "MOD")
    #expect(policy.assessor.value(at: hour(9)) == "FCDO")
    #expect(policy.checker.value(at: hour(7)) == nil)
    let group = try #require(board.groups["g"])
    #expect(group.size.value(at: hour(1)) == GroupSize(least: 60, most: nil))
    #expect(group.size.value(at: hour(9)) == GroupSize(least: 40, most: 50))
    #expect(board.exceptions["e"]?.levers.value(at: hour(7)) == ["L1"])
    #expect(board.exceptions["e"]?.levers.value(at: hour(9)) == ["L1", "L2"])
  }
}
