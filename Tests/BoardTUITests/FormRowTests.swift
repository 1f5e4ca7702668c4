import BoardEngine
import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// Lists of things with fields of their own, entered row by row.
@Suite struct FormRowTests {
  private static let effects: JSONValue = [
    [
      "lever": "access", "direction": "lowers", "except": ["guards"], "lag_days": 2,
      "reason": "only the north is closed",
    ],
    ["lever": "access", "direction": "needs", "reason": "by road"],
  ]

  /// A board with an action that has effects of its own, an actor, and a situation with something that must stay
  /// possible.
  private static var board: TestBoard {
    var board = TestBoard.kabul
    board.add(
      .actionRecorded,
      ["id": "a9", "title": "Close the crossing", "department": "MOD", "tool": "T07c", "effects": effects])
    board.add(.actorRecorded, ["id": "ministry", "title": "Ministry"])
    board.add(
      .situationChanged,
      [
        "id": "AFG-2021",
        "objectives": [
          [
            "id": "out", "title": "People can leave", "needs": ["access"],
            "scope": ["groups": ["guards"], "places": ["airport"]], "stake": "lives",
          ]
        ],
      ])
    return board
  }

  private func driver(
    _ kind: EventKind, about: String = "", columns: Int = 120, rows: Int = 40, everybody: Bool = false
  ) -> ScreenDriver {
    var driver = ScreenDriver(
      Self.board, columns: columns, rows: rows, department: everybody ? nil : "MOD", everybody: everybody)
    driver.state.openForm(.entry(kind, about: about))
    return driver
  }

  @Test func anEffectIsAddedFieldByFieldOnTheKeyboard() throws {
    var driver = driver(.actionRecorded)
    driver.press("Close the road")
    driver.state.form?.focus(on: "effects")
    #expect(driver.cursorLine.contains("none; Enter adds one"))
    driver.press("enter")
    #expect(driver.cursorLine.contains("Lever"))
    driver.press(
      "a", "tab", "l", "tab", "guards", "tab", "tab", "tab", "tab", "tab", "a local rule", "ctrl-s")
    let command = try driver.admitted()
    #expect(
      command.fields["effects"] == [
        ["lever": "access", "direction": "lowers", "except": ["guards"], "reason": "a local rule"]
      ])
  }

  @Test func elementsAreReadFoldedAndChangedOpen() throws {
    var driver = driver(.actionChanged, about: "a9")
    #expect(driver.text.contains("Effect 1"))
    #expect(
      driver.text.contains("+ Access · lowers · guards · lag days 2 · only the north"),
      "\(driver.text)")
    #expect(!driver.text.contains("Lag days"))
    driver.state.form?.focus(on: "effects[0]")
    driver.press("enter")
    #expect(driver.text.contains("Lag days"))
    driver.state.form?.focus(on: "effects[0].lag_days")
    driver.press("ctrl-u", "5", "ctrl-s")
    let command = try driver.admitted()
    #expect(Set(command.fields.keys) == ["id", "effects"])
    let effects = try #require(command.fields["effects"]?.array)
    #expect(effects.count == 2, "a list is one value: what was not changed is sent with it")
    #expect(effects.first?.object?["lag_days"] == 5)
    #expect(effects.last == Self.effects.array?.last)
  }

  @Test func whatNobodyTouchedIsNotSent() throws {
    var driver = driver(.actionChanged, about: "a9")
    driver.state.form?.focus(on: "effects[0]")
    driver.press("enter", "enter")
    driver.state.form?.focus(on: "note")
    driver.press("Seen today", "ctrl-s")
    #expect(Set(try driver.admitted().fields.keys) == ["id", "note"])
    // A row that was added and left empty says nothing either.
    var other = self.driver(.actionRecorded)
    other.press("Close")
    other.state.form?.focus(on: "effects")
    other.press("enter", "ctrl-s")
    #expect(try other.admitted().fields["effects"] == nil)
  }

  @Test func anElementIsTakenOutAfterAQuestionAndTheRestMovesUp() throws {
    var driver = driver(.actionChanged, about: "a9")
    driver.state.form?.focus(on: "effects[0]")
    driver.press("del")
    #expect(driver.text.contains("Take out Effect 1: Access · lowers"))
    driver.press("enter")
    #expect(driver.state.form?.count(of: "effects") == 2, "No is the answer of Enter")
    driver.press("-", "y")
    #expect(driver.cursorLine.contains("Effect 1") && driver.cursorLine.contains("by road"))
    #expect(!driver.text.contains("Effect 2"))
    driver.press("ctrl-s")
    #expect(try driver.admitted().fields["effects"]?.array == Self.effects.array?.suffix(1).map { $0 })
    driver.state.form?.request = nil
    driver.press("-", "y", "ctrl-s")
    #expect(driver.recorded.last?.command.fields["effects"] == .array([]))
  }

  @Test func aDraftKeepsTheRows() throws {
    var driver = driver(.actionChanged, about: "a9")
    driver.state.form?.focus(on: "effects")
    driver.press("+", "a", "tab", "r", "esc")
    driver.state.openForm(.entry(.actionChanged, about: "a9"))
    #expect(driver.state.form?.count(of: "effects") == 3)
    #expect(driver.state.form?.text("effects[2].direction") == "raises")
    driver.press("ctrl-x")
    #expect(driver.state.form?.count(of: "effects") == 2)
    driver.state.form?.focus(on: "effects[0]")
    driver.press("-", "y", "esc")
    driver.state.openForm(.entry(.actionChanged, about: "a9"))
    #expect(driver.state.form?.count(of: "effects") == 1)
    #expect(driver.state.form?.text("effects[0].reason") == "by road")
    #expect(driver.state.form?.text("effects[0].lag_days") == "")
  }

  @Test func whatTheBoardRefusesStandsAtItsField() throws {
    var driver = driver(.actionRecorded)
    driver.press("Close the road")
    driver.state.form?.focus(on: "effects")
    driver.press("enter", "a", "tab", "l", "ctrl-s")
    let sent = try #require(driver.recorded.last)
    let rejection = Rejection.invalid([
      .init(field: "effects[0].reason", what: "it is missing", remedy: "Say why it differs")
    ])
    driver.state.form?.setOpen(false, "effects", 0)
    driver.send(.refused(sent.id, rejection))
    #expect(driver.state.form?.focused?.name == "effects[0].reason")
    #expect(driver.cursorLine.contains("Reason"))
    #expect(driver.text.contains("reason: it is missing"))
  }

  @Test func anActorsControlHasAWindow() throws {
    var driver = driver(.actorRecorded, everybody: true)
    driver.press("Bank")
    driver.state.form?.focus(on: "controlled_by")
    driver.press("enter", "m", "tab", "now", "tab", "+3d")
    #expect(driver.text.contains("- Ministry · from now · to +3d"))
    driver.press("ctrl-s")
    let control = try #require(try driver.admitted().fields["controlled_by"]?.array?.first?.object)
    #expect(control["actor"] == "ministry")
    #expect(control["window"]?.window?.to == driver.state.now.adding(.days(3)))
  }

  @Test func anObjectiveGetsItsIdentifierFromItsTitle() throws {
    var driver = driver(.situationChanged, about: "AFG-2021", everybody: true)
    #expect(driver.text.contains("+ People can leave · "), "its identifier is nobody's business")
    driver.state.form?.focus(on: "objectives")
    driver.press("enter", "Evidence is kept, whole", "tab", "access", "ctrl-s")
    let command = try driver.admitted()
    #expect(Set(command.fields.keys).subtracting(["by"]) == ["id", "objectives"])
    let objectives = command.fields["objectives"]?.array?.compactMap(\.object) ?? []
    #expect(objectives.map { $0["id"] } == ["out", "evidence-is-kept-whole"])
    #expect(objectives.first?["scope"]?.scope?.places == .these(["airport"]))
    #expect(objectives.first?["stake"] == "lives")
  }

  @Test func whatCanBeChosenNowhereIsSaid() {
    let driver = driver(.triggerReceived)
    #expect(driver.text.contains("Trip-wire        [none on the board yet]"))
  }

  @Test func theMenuReachesEveryRegister() {
    for (words, kind) in [
      ("a pathway", EventKind.pathwayRecorded), ("a group of people", .groupRecorded),
      ("record a place", .placeRecorded), ("an actor", .actorRecorded),
      ("a trip-wire: what", .tripwireRecorded),
      ("a trigger", .triggerReceived), ("takes up what a trip-wire", .dutyTakenUp),
    ] {
      var driver = ScreenDriver(Self.board, department: "MOD")
      driver.press("n", words, "enter")
      #expect(driver.state.form?.kind == .entry(kind, about: ""), "\(words)")
    }
    var driver = ScreenDriver(Self.board, department: "MOD")
    driver.press("n", "what must stay possible", "enter")
    #expect(driver.state.form?.kind == .entry(.situationChanged, about: "AFG-2021"))
  }

  @Test func registersGetIdentifiersOfTheirOwn() throws {
    var board = Self.board
    for kind in [EventKind.groupRecorded, .placeRecorded, .actorRecorded] {
      var driver = ScreenDriver(board, department: nil, everybody: true)
      driver.state.openForm(.entry(kind, about: ""))
      driver.press("First", "ctrl-s")
      let sent = try #require(driver.recorded.last?.command)
      let context = DecisionContext(
        now: driver.state.now, department: nil, actsForEveryDepartment: true, seenPosition: 0, program: "test"
      )
      let first = try #require(board.state.decide(sent, in: context).first?.body)
      board.append(kind, "AFG-2021", first)
      let second = try #require(board.state.decide(sent, in: context).first?.body)
      #expect(first["id"] != second["id"], "\(kind.rawValue)")
    }
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func looks(_ columns: Int, _ rows: Int) {
    var driver = driver(.actionChanged, about: "a9", columns: columns, rows: rows)
    driver.state.form?.focus(on: "effects[0]")
    ScreenSnapshot.check(driver.grid, "form-rows-folded-\(columns)x\(rows)")
    driver.press("enter")
    ScreenSnapshot.check(driver.grid, "form-rows-open-\(columns)x\(rows)")
    driver.state.form?.focus(on: "effects")
    ScreenSnapshot.check(driver.grid, "form-rows-adding-\(columns)x\(rows)")
  }
}
