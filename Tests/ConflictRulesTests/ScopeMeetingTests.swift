import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct ScopeMeetingTests {
  private static let board: Board = {
    var builder = BoardBuilder()
    builder.group("at_risk")
    builder.group("staff", within: ["at_risk"])
    builder.group("guards", within: ["staff"])
    builder.group("drivers", within: ["staff"])
    builder.group("interpreters", within: ["at_risk"])
    builder.group("scholars", ["overlaps": .names("drivers")])
    builder.group("relatives", ["family_of": .names("guards")])
    builder.place("kabul")
    builder.place("airport", within: "kabul")
    builder.place("baron", within: "kabul")
    builder.add(.actorRecorded, ["id": "power", "title": "power"])
    builder.add(
      .actorRecorded,
      [
        "id": "militia", "title": "militia",
        "controlled_by": [["actor": "power", "window": .window(0, 10)]],
      ])
    return builder.board
  }()

  private func meetings(
    _ left: Scope, _ right: Scope, _ required: [ScopeMeeting.Dimension], family: Bool = false
  ) -> [Meeting]? {
    ScopeMeeting(
      groups: GroupRelations(Self.board), places: PlaceRelations(Self.board),
      actors: ActorRelations(Self.board), requiring: required, countsFamily: family
    ).meetings(left, right)
  }

  @Test(
    "groups meet through membership and declared overlap, upwards but not sideways",
    arguments: [
      ("guards", "guards", true), ("guards", "staff", true), ("guards", "at_risk", true),
      ("guards", "drivers", false), ("guards", "interpreters", false), ("scholars", "drivers", true),
      ("scholars", "staff", true), ("staff", "scholars", true), ("scholars", "guards", false),
      ("relatives", "guards", false), ("unknown", "guards", false),
    ])
  func groupsMeet(_ left: String, _ right: String, _ expected: Bool) {
    let found = meetings(.people(.these([left])), .people(.these([right])), [.groups])
    #expect((found != nil) == expected)
    let mirrored = meetings(.people(.these([right])), .people(.these([left])), [.groups])
    #expect((mirrored != nil) == expected)
  }

  @Test(
    "a family tie counts only where it is asked for",
    arguments: [("guards", true), ("staff", true), ("drivers", false)])
  func familyTies(_ other: String, _ expected: Bool) {
    let relatives = Scope.people(.these(["relatives"]))
    #expect(meetings(relatives, .people(.these([other])), [.groups]) == nil)
    #expect((meetings(relatives, .people(.these([other])), [.groups], family: true) != nil) == expected)
  }

  @Test(
    "places meet when one contains the other",
    arguments: [("airport", "kabul", true), ("kabul", "baron", true), ("airport", "baron", false)])
  func placesMeet(_ left: String, _ right: String, _ expected: Bool) {
    let found = meetings(
      .people(.notStated, at: .these([left])), .people(.notStated, at: .these([right])), [.places])
    #expect((found != nil) == expected)
  }

  @Test("an actor meets whoever controls it at the time", arguments: [(0.0, 5.0, true), (10.0, 12.0, false)])
  func controlMeets(_ from: Double, _ to: Double, _ expected: Bool) {
    let window = TimeWindow(from: BoardBuilder.hour(from), to: BoardBuilder.hour(to))
    let found = meetings(
      Scope(actors: .these(["militia"]), window: window), Scope(actors: .these(["power"])), [.actors])
    #expect((found != nil) == expected)
  }

  @Test("windows that touch do not meet")
  func touchingWindows() {
    let guards = ScopeNames.these(["guards"])
    #expect(meetings(.people(guards, to: 10), .people(guards, from: 10), [.groups]) == nil)
    #expect(meetings(.people(guards, to: 10.1), .people(guards, from: 10), [.groups]) != nil)
  }

  @Test("all meets everything stated; not stated is said to be so; what is not required does not matter")
  func allAndNotStated() throws {
    let guards = ScopeNames.these(["guards"])
    let all = try #require(meetings(.people(.all), .people(guards), [.groups]))
    #expect(all.map(\.isUnstated) == [false, false])
    let both = try #require(meetings(.people(.all), .people(.all), [.groups]))
    #expect(both.map(\.isUnstated) == [false, false])
    let unstated = try #require(meetings(.people(.notStated), .people(.all), [.groups]))
    #expect(unstated.map(\.isUnstated) == [true, false])
    let other = try #require(
      meetings(.people(guards, at: .these(["airport"])), .people(guards, at: .these(["baron"])), [.groups]))
    #expect(other.map(\.dimension) == ["groups", "time"])
  }

  @Test("goods meet by name", arguments: [("arms", true), ("fuel", false)])
  func goods(_ name: String, _ expected: Bool) {
    let found = meetings(Scope(goods: .these(["arms"])), Scope(goods: .these([name])), [.goods])
    #expect((found != nil) == expected)
  }
}
