import BoardModel
import TestSupport
import Testing

@testable import ConflictRules

/// Findings hold while what they rest on does: effects, channels, gates, objectives and waiting change with time.
@Suite struct ChangingActionTests {
  private func freeze(_ build: (inout BoardBuilder) -> Void) -> BoardBuilder {
    var builder = BoardBuilder()
    builder.situation("AFG-2021")
    builder.place("kabul")
    builder.group("relief")
    builder.actor("bank")
    builder.actor("agents")
    builder.tool("freeze", lowers: ["FUNDS_FLOW"])
    builder.tool("aid", needs: ["FUNDS_FLOW"])
    builder.action("a", "freeze", Scope(places: .these(["kabul"]), actors: .these(["bank"])), by: "HMT")
    builder.action(
      "b", "aid", Scope(groups: .these(["relief"]), places: .these(["kabul"])), ["uses": .names("bank")])
    build(&builder)
    return builder
  }

  private static let name = "lever/a/b/FUNDS_FLOW"

  private func severities(_ builder: BoardBuilder, _ name: String = name) -> [Severity?] {
    [5, 15, 25].map { builder.severity(of: name, at: $0) }
  }

  @Test("a carve-out that comes later ends the conflict from then on, and not before")
  func carvedOutLater() throws {
    let spare: JSONValue = [
      "lever": "FUNDS_FLOW", "direction": "lowers", "except": .names("relief"), "reason": "licence",
    ]
    #expect(severities(freeze { _ in }) == [.conflict, .conflict, .conflict])
    let carved = freeze {
      $0.add(.actionChanged, ["id": "a", "effects": [spare], "occurred": .time(10)])
    }
    #expect(severities(carved) == [.conflict, nil, nil])
    let withdrawn = freeze {
      $0.add(.actionChanged, ["id": "a", "effects": [spare], "occurred": .time(10)])
      $0.add(.actionChanged, ["id": "a", "effects": [], "occurred": .time(20)])
    }
    #expect(severities(withdrawn) == [.conflict, nil, .conflict])
    // Written down in the other order it is the same.
    let late = freeze {
      $0.add(.actionChanged, ["id": "a", "effects": [], "occurred": .time(20)])
      $0.add(.actionChanged, ["id": "a", "effects": [spare], "occurred": .time(10)])
    }
    #expect(severities(late) == [.conflict, nil, .conflict])
    let rough = freeze {
      $0.add(.actionChanged, ["id": "a", "effects": [spare], "occurred": .time(10, 20)])
    }
    let phases = try #require(rough.finding(Self.name)).phases
    #expect(phases.last?.span.possible.to == BoardBuilder.hour(20))
    #expect(phases.last?.span.certain?.to ?? phases.first?.span.certain?.to == BoardBuilder.hour(10))
  }

  @Test("money that runs through another actor is no longer stopped by a freeze of the first")
  func otherChannel() {
    let moved = freeze {
      $0.add(.actionChanged, ["id": "b", "uses": .names("agents"), "occurred": .time(10)])
    }
    #expect(severities(moved) == [.conflict, nil, nil])
    let back = freeze {
      $0.add(.actionChanged, ["id": "b", "uses": .names("agents"), "occurred": .time(10)])
      $0.add(.actionChanged, ["id": "b", "uses": .names("bank"), "occurred": .time(20)])
    }
    #expect(severities(back) == [.conflict, nil, .conflict])
  }

  @Test("the proof cites the entry in which an action says what it does itself")
  func proof() throws {
    let own: JSONValue = ["lever": "FUNDS_FLOW", "direction": "lowers", "reason": "it is the only bank"]
    var position = 0
    let builder = freeze {
      position = $0.add(.actionChanged, ["id": "a", "effects": [own], "occurred": .time(10)])
      $0.status("a", "active", at: 12)
    }
    let finding = try #require(builder.finding(Self.name))
    let cited = finding.proof.facts
    #expect(cited.contains { $0.position == position && $0.text.contains("it is the only bank") })
  }

  @Test("an objective counts from when it is set to when it is given up")
  func objectives() {
    func objective(_ needs: String) -> JSONValue {
      [["id": "o", "title": "Aid goes on", "needs": .names(needs), "scope": ["places": .names("kabul")]]]
    }
    let name = "lever/a/objective/AFG-2021/o/FUNDS_FLOW"
    let set = freeze {
      $0.add(
        .situationChanged, ["id": "AFG-2021", "objectives": objective("FUNDS_FLOW"), "occurred": .time(10)])
      $0.add(
        .situationChanged, ["id": "AFG-2021", "objectives": objective("PRESENCE"), "occurred": .time(20)])
    }
    #expect(severities(set, name).map { $0 == nil } == [true, false, true])
  }

  @Test("a constraint forbids what an action does while it does it")
  func constraints() {
    let spared: JSONValue = ["lever": "FUNDS_FLOW", "direction": "raises", "reason": "it releases funds"]
    let name = "record/constraint-c/action-a"
    let builder = freeze {
      $0.constraint("c", scope: Scope(places: .these(["kabul"])), ["levers": .names("FUNDS_FLOW")])
      $0.add(.actionChanged, ["id": "a", "effects": [spared], "occurred": .time(10)])
    }
    #expect(severities(builder, name).map { $0 == nil } == [false, true, true])
  }

  @Test("a missing decision is missed until the record of one is found")
  func decisionRecord() {
    let builder = freeze {
      $0.action("c", nil, nil, at: 0, ["decision_record": "absent"])
      $0.add(.actionChanged, ["id": "c", "decision_record": "held", "occurred": .time(10)])
    }
    #expect(severities(builder, "record/action-c") == [.conflict, nil, nil])
  }

  @Test("departments wait for each other while both wait, whoever did before")
  func waiting() {
    var builder = BoardBuilder()
    builder.task("a", by: "HO", at: 0, ["waiting_on": "MOD", "rests_on": .names("policy/p")])
    builder.task("b", by: "FCDO", at: 0, ["waiting_on": "HO", "rests_on": .names("policy/p")])
    builder.add(.taskChanged, ["id": "b", "department": "MOD", "occurred": .time(10)])
    builder.add(.taskChanged, ["id": "a", "waiting_on": "HMT", "occurred": .time(20)])
    #expect(severities(builder, "ownership/task-a/task-b") == [nil, .conflict, nil])
  }

  @Test("a quota counts at a gate while it is what is used up there")
  func quota() {
    var builder = BoardBuilder()
    builder.group("guards")
    builder.resource("seats", capacity: 0)
    builder.resource("berths", capacity: 100)
    builder.gate("g", ["resource": "berths"])
    builder.pathway("w", ["guards"], ["g"])
    builder.undertaking("u", ["guards"], "entry", at: 0)
    builder.add(.gateChanged, ["id": "g", "resource": "seats", "occurred": .time(10)])
    builder.add(.gateChanged, ["id": "g", "resource": "berths", "occurred": .time(20)])
    #expect(severities(builder, "capacity/seats/undertaking-u") == [nil, .blocking, nil])
  }
}
