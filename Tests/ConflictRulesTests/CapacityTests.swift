import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct CapacityTests {
  private static let name = "capacity/flight/second"

  private static func base(_ builder: inout BoardBuilder, capacity: Int = 100) {
    builder.group("guards")
    builder.resource("flight", capacity: capacity)
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "how much two draws ask for",
      [
        Example("two that fit", name, at: 5, nil) {
          base(&$0)
          $0.draw("first", on: "flight", 60)
          $0.draw("second", on: "flight", 40)
        },
        Example("one too many", name, at: 5, .conflict) {
          base(&$0)
          $0.draw("first", on: "flight", 60)
          $0.draw("second", on: "flight", 41)
        },
        Example("first come, first served", "capacity/flight/first", at: 5, nil) {
          base(&$0)
          $0.draw("first", on: "flight", 60)
          $0.draw("second", on: "flight", 41)
        },
        Example("one alone that does not fit", name, at: 5, .conflict) {
          base(&$0)
          $0.draw("second", on: "flight", 101)
        },
        Example("nothing there at all", name, at: 5, .blocking) {
          base(&$0, capacity: 0)
          $0.draw("second", on: "flight", 1)
        },
        Example("people are moved on it", name, at: 5, .blocking) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.draw("first", on: "flight", 60)
          $0.draw("second", on: "flight", 41, ["for": "undertaking/promise"])
        },
      ]),
    ExampleGroup(
      "when two draws that do not fit together are needed",
      [
        Example("windows that touch", name, at: 5, nil) {
          base(&$0)
          $0.draw("first", on: "flight", 60, ["window": .window(10, 20)])
          $0.draw("second", on: "flight", 60, ["window": .window(20, 30)])
        },
        Example("windows that overlap, flagged before", name, at: 5, .conflict) {
          base(&$0)
          $0.draw("first", on: "flight", 60, ["window": .window(10, 21)])
          $0.draw("second", on: "flight", 60, ["window": .window(20, 30)])
        },
        Example("the overlap is over", name, at: 22, nil) {
          base(&$0)
          $0.draw("first", on: "flight", 60, ["window": .window(10, 21)])
          $0.draw("second", on: "flight", 60, ["window": .window(20, 30)])
        },
      ]),
    ExampleGroup(
      "what there is",
      [
        Example("capacity is cut", name, at: 5, .conflict) {
          base(&$0)
          $0.draw("second", on: "flight", 60)
          $0.add(.resourceChanged, ["id": "flight", "capacity": 50, "occurred": .time(4)])
        },
        Example("before it was cut", name, at: 3, nil) {
          base(&$0)
          $0.draw("second", on: "flight", 60)
          $0.now = BoardBuilder.hour(4)
          $0.add(.resourceChanged, ["id": "flight", "capacity": 50, "occurred": .time(4)])
        },
        Example("a cut that is known before", name, at: 3, .conflict) {
          base(&$0)
          $0.draw("second", on: "flight", 60)
          $0.now = BoardBuilder.hour(4)
          $0.add(
            .resourceChanged,
            ["id": "flight", "capacity": 50, "occurred": .time(4), "learnt": ["MOD": .hour(2)]])
        },
        Example("capacity never stated", "capacity/tents/second", at: 3, nil) {
          $0.add(.resourceRecorded, ["id": "tents", "title": "tents", "department": "MOD", "unit": "tents"])
          $0.draw("second", on: "tents", 60)
        },
        Example("the first is released", name, at: 5, nil) {
          base(&$0)
          $0.draw("first", on: "flight", 60)
          $0.draw("second", on: "flight", 41)
          $0.add(.drawChanged, ["id": "first", "status": "released", "occurred": .time(4)])
        },
      ]),
    ExampleGroup(
      "what is left at a gate that people are called to",
      [
        Example("a call to a gate with no quota left", "capacity/flight/instruction-go", at: 5, .blocking) {
          base(&$0, capacity: 0)
          $0.gate("quota", owner: "MOD", ["resource": "flight"])
          $0.pathway("way", ["guards"], ["quota"])
          $0.instruction("go", "go", .people(.these(["guards"])), ["status": "proposed"])
        },
        Example("the twin with quota", "capacity/flight/instruction-go", at: 5, nil) {
          base(&$0, capacity: 1)
          $0.gate("quota", owner: "MOD", ["resource": "flight"])
          $0.pathway("way", ["guards"], ["quota"])
          $0.instruction("go", "go", .people(.these(["guards"])), ["status": "proposed"])
        },
      ]),
    ExampleGroup(
      "what becomes of the seat behind a promise",
      [
        Example("a promise that outlived its seat", "capacity/promise/second", at: 5, .blocking) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.draw("second", on: "flight", 41, ["for": "undertaking/promise"])
          $0.add(.drawChanged, ["id": "second", "status": "released", "occurred": .time(4)])
        },
        Example("the twin whose promise was withdrawn", "capacity/promise/second", at: 5, nil) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.draw("second", on: "flight", 41, ["for": "undertaking/promise"])
          $0.add(.drawChanged, ["id": "second", "status": "released", "occurred": .time(4)])
          $0.add(.undertakingChanged, ["id": "promise", "status": "withdrawn", "occurred": .time(4)])
        },
        Example("cut while the promise stands", "capacity/promise/second", at: 5, .blocking) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.draw("second", on: "flight", 41, ["for": "undertaking/promise"])
          $0.add(.drawChanged, ["id": "second", "amount": 20, "occurred": .time(4)])
        },
        Example("made good by another draw", "capacity/promise/second", at: 6, nil) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.draw("second", on: "flight", 41, ["for": "undertaking/promise"])
          $0.add(.drawChanged, ["id": "second", "status": "released", "occurred": .time(4)])
          $0.draw("third", on: "flight", 41, at: 5, ["for": "undertaking/promise"])
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says whose promise meets whose quota")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder, capacity: 0)
    builder.instruction("go", "go", .people(.these(["guards"])), ["status": "proposed"])
    builder.draw("second", on: "flight", 10, ["for": "instruction/go"])
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.summary == "FCDO proposes to call guards forward; MOD's flight is 0")
    #expect(finding.departments == ["MOD", "FCDO"])
    #expect(finding.subjects == [Subject(.draw, "second")])
    #expect(finding.proof.hurt == "guards")
  }
}
