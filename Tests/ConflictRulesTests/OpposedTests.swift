import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct OpposedTests {
  private static func base(_ builder: inout BoardBuilder) {
    builder.group("staff")
    builder.group("guards", within: ["staff"])
    builder.group("scholars")
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.place("baron", within: "kabul")
  }

  private static let guards = ScopeNames.these(["guards"])
  private static let baron = ScopeNames.these(["baron"])
  private static let name = "opposed/go/avoid"

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "the place",
      [
        Example("same people, same place", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("the wider place is to be avoided", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(guards, at: .these(["kabul"])))
        },
        Example("part of the place to go to is to be avoided", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: .these(["kabul"])))
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("another place", name, at: 5, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(guards, at: .these(["airport"])))
        },
        Example("place not stated", name, at: 5, .watch) {
          base(&$0)
          $0.instruction("go", "go", .people(guards))
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("moved to another place", name, at: 11, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
          $0.add(
            .instructionChanged,
            [
              "id": "avoid", "scope": JSONValue(Scope.people(guards, at: .these(["airport"]))),
              "occurred": .time(10),
            ])
        },
      ]),
    ExampleGroup(
      "the people",
      [
        Example("everybody is to keep away", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(.all, at: baron))
        },
        Example("other people", name, at: 5, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(.these(["scholars"]), at: baron))
        },
        Example("people not stated", name, at: 5, .watch) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.instruction("avoid", "avoid", .people(.notStated, at: baron))
        },
      ]),
    ExampleGroup(
      "the time",
      [
        Example("windows that touch", name, at: 5, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron, to: 20))
          $0.instruction("avoid", "avoid", .people(guards, at: baron, from: 20))
        },
        Example("windows that overlap later are flagged before", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron, to: 20))
          $0.instruction("avoid", "avoid", .people(guards, at: baron, from: 19))
        },
        Example("after the overlap", name, at: 20, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron, to: 20))
          $0.instruction("avoid", "avoid", .people(guards, at: baron, from: 19))
        },
      ]),
    ExampleGroup(
      "who says it and how firmly",
      [
        Example("of two departments", name, at: 5, .blocking) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron), by: "MOD")
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("only proposed", name, at: 5, .conflict) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron), ["status": "proposed"])
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("withdrawn before the other was given", name, at: 5, nil) {
          base(&$0)
          $0.instruction("go", "go", .people(guards, at: baron))
          $0.add(.instructionChanged, ["id": "go", "status": "withdrawn", "occurred": .time(2)])
          $0.instruction("avoid", "avoid", .people(guards, at: baron), at: 3)
        },
      ]),
    ExampleGroup(
      "what people were told to come by",
      [
        Example("a promise to be kept at the place", "opposed/promise/avoid", at: 5, .blocking) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "come", ["place": "baron"])
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("a promise without a place", "opposed/promise/avoid", at: 5, .watch) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "flight")
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
        Example("a promise that moves nobody", "opposed/promise/avoid", at: 5, nil) {
          base(&$0)
          $0.undertaking("promise", ["guards"], "eligible", ["place": "baron"])
          $0.instruction("avoid", "avoid", .people(guards, at: baron))
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("says who tells whom, and keeps its name when more is recorded")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    builder.instruction("go", "go", .people(Self.guards, at: Self.baron), by: "MOD", ["status": "proposed"])
    builder.instruction("avoid", "avoid", .people(.all, at: Self.baron))
    let finding = try #require(builder.finding(Self.name))
    #expect(
      finding.summary == "MOD proposes to call guards forward; FCDO tells people to keep away from baron")
    #expect(finding.departments == ["MOD", "FCDO"])
    builder.add(.instructionChanged, ["id": "go", "status": "in_force", "occurred": .time(4)])
    #expect(builder.severity(of: Self.name, at: 3) == .conflict)
    #expect(builder.severity(of: Self.name, at: 4) == .blocking)
  }
}
