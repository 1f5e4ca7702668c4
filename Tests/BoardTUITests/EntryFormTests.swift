import BoardEngine
import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// Forms made from the schema: what they ask, what they begin with, and what they send.
@Suite struct EntryFormTests {
  private func open(
    _ words: String, _ board: TestBoard = .kabul, department: String? = "MOD", everybody: Bool = false
  ) -> ScreenDriver {
    var driver = ScreenDriver(board, department: department, everybody: everybody)
    driver.press("n", words, "enter")
    return driver
  }

  @Test func whatAFormAsksFirstIsInItsSchema() {
    for kind in EventKind.allCases {
      guard let plan = EntryPlan.of(kind) else { continue }
      for name in plan.first {
        #expect(KindSchema.of(kind).field(name) != nil, "\(kind.rawValue) has no \(name)")
      }
      #expect(FormKind(key: FormKind.entry(kind, about: "gate/x").key) == .entry(kind, about: "gate/x"))
      #expect(FormKind(key: FormKind.entry(kind, about: "").key) == .entry(kind, about: ""))
    }
  }

  @Test func everyKindThatTheMenuOffersOpensAForm() {
    for kind in EntryPlan.offered {
      var driver = ScreenDriver(department: "MOD")
      driver.state.openForm(.entry(kind, about: kind == .situationChanged ? "AFG-2021" : ""))
      #expect(driver.state.form?.fields.isEmpty == false)
      #expect(driver.text.contains(EntryPlan.of(kind)?.title ?? "?"))
      let visible = driver.state.form?.visibleFields.count ?? 0
      #expect(visible <= 14, "\(kind.rawValue) begins with \(visible) fields")
      driver.press("ctrl-s")
      #expect(driver.state.form != nil)
    }
  }

  @Test func aCommitteeAdjustsTheRuleOfTheConflictThatIsOpenWithAReasonAndAnEnd() throws {
    var driver = ScreenDriver(everybody: true, screen: .conflicts)
    driver.press("enter", "n", "silences", "enter")
    #expect(driver.text.contains("Adjust a rule"))
    let rule = try #require(driver.state.form?.text("rule"))
    #expect(driver.text.contains(rule) && !rule.isEmpty)
    driver.press("tab", "s", "tab", "tab", "+6h", "tab", "Settled last week", "ctrl-s")
    let command = try driver.admitted()
    #expect(command.kind == .ruleAdjusted)
    #expect(command.fields["rule"]?.string == rule)
    #expect(command.fields["manner"] == "silenced")
    #expect(command.fields["until"]?.timestamp == driver.state.now.adding(.hours(6)))
    #expect(command.fields["reason"] == "Settled last week")
  }

  @Test func aPromiseIsRecordedWithAFewFields() throws {
    var driver = open("promise")
    #expect(driver.state.form?.kind == .entry(.undertakingGiven, about: ""))
    driver.press("Entry for guards", "tab")
    #expect(driver.state.form?.text("department") == "MOD", "one's own department is there already")
    driver.press("tab", "guards", "tab", "e", "e", "tab", "now", "tab", "+6h", "ctrl-s")
    let command = try driver.admitted()
    #expect(command.kind == .undertakingGiven)
    #expect(command.fields["groups"] == ["guards"])
    #expect(command.fields["promise"] == "entry")
    #expect(command.fields["window"]?.window?.to == driver.state.now.adding(.hours(6)))
  }

  @Test func thingsAreMeantByWordsOfTheirTitles() throws {
    var driver = open("record a notice", department: "FCDO")
    driver.press(
      "Told of the letter", "tab", "tab", "Embassy guards", "tab", "come to the baron, relocations", "ctrl-s")
    let command = try driver.admitted()
    #expect(command.fields["groups"] == ["guards"])
    #expect(command.fields["about"] == ["instruction/i1", "policy/arap"])
    var other = open("instruction", department: "FCDO")
    other.press("Stay", "tab", "tab", "a", "tab", "embassy", "tab", "airport", "ctrl-s")
    let scope = try other.admitted().fields["scope"]?.object
    #expect(scope?["groups"] == ["guards"] && scope?["places"] == ["airport"])
  }

  @Test func wordsThatFitSeveralThingsAreRefused() {
    var driver = open("record a notice", department: "FCDO")
    driver.press("Told", "tab", "tab", "a", "tab", "baron", "ctrl-s")
    #expect(driver.recorded.last?.command.fields["groups"] == ["a"])
    #expect(throws: (any Error).self) { try driver.admitted() }
  }

  @Test func whatMustBeSaidIsNeverSaidByChance() {
    var driver = open("promise")
    driver.press("Something", "tab", "tab", "guards", "ctrl-s")
    let command = driver.recorded.last?.command
    #expect(command?.fields["promise"] == nil)
  }

  @Test func aGateChangesByWhatIsTypedAlone() throws {
    var driver = ScreenDriver(department: "MOD")
    driver.state.open(.thing(Subject(.gate, "baron")))
    driver.press("e")
    #expect(driver.text.contains("Change gate: Baron Hotel"))
    #expect(driver.state.form?.text("closes") == "27 Aug 2021 04:30 BST")
    driver.press("ctrl-s")
    #expect(driver.recorded.isEmpty)
    #expect(driver.text.contains("nothing is changed"))
    driver.state.form?.focus(on: "closes")
    driver.press("ctrl-u", "+3h", "ctrl-s")
    let command = try driver.admitted()
    #expect(command.fields["closes"] == JSONValue(driver.state.now.adding(.hours(3))))
    #expect(Set(command.fields.keys) == ["id", "closes"])
  }

  @Test func aCountBeginsWithHowTheGroupStands() throws {
    var board = TestBoard.kabul
    board.add(.groupRecorded, ["id": "cooks", "title": "cooks"])
    board.add(.gateCounted, ["id": "baron", "group": "guards", "standing": "pending", "pending": 125])
    board.add(.gateCounted, ["id": "baron", "group": "staff", "standing": "refused", "refused": 3])
    var driver = ScreenDriver(board, department: "MOD")
    driver.state.open(.thing(Subject(.gate, "baron")))
    driver.press("n", "count a group", "enter", "c")
    #expect(driver.state.form?.text("group") == "staff")
    #expect(driver.state.form?.text("refused") == "3")
    driver.press("e")
    #expect(driver.text.contains("embassy guards (pending, 125 wait)"))
    #expect(driver.state.form?.text("pending") == "125" && driver.state.form?.text("refused") == "")
    driver.state.form?.focus(on: "cleared")
    driver.press("40", "ctrl-s")
    let command = try driver.admitted()
    #expect(command.fields["pending"] == 125 && command.fields["cleared"] == 40)
  }

  @Test func anAccountIsAboutWhatIsSelected() throws {
    var driver = ScreenDriver(department: "HO")
    driver.state.open(.thing(Subject(.instruction, "i1")))
    driver.press("n", "account of Come", "enter")
    #expect(driver.state.form?.text("subject") == "instruction/i1")
    driver.state.form?.focus(on: "attribute")
    driver.press("sent_by", "tab", "nobody", "ctrl-s")
    #expect(try driver.admitted().fields["value"] == "nobody")
  }

  @Test func aDecisionIsAddedToAndConfirmed() throws {
    var driver = ScreenDriver(department: "MOD", everybody: true, screen: .decisions)
    driver.press("e")
    #expect(driver.text.contains("Add to a decision: Keep the Baron Hotel open"))
    driver.press("Seats were left", "ctrl-s")
    let added = try driver.admitted()
    #expect(added.kind == .decisionCompleted && added.fields["number"] == 1)
    #expect(added.fields["rationale"] == "Seats were left")
    driver.send(.recorded(try #require(driver.recorded.last).id, position: 90))
    driver.press("n", "read back", "enter", "The chair", "ctrl-s")
    #expect(try driver.admitted().fields["person"] == "The chair")
  }

  @Test func otherFieldsComeWhenMoreIsWanted() {
    var driver = open("promise")
    #expect(!driver.text.contains("Authority"))
    #expect(driver.text.contains("ctrl-o more"))
    driver.press("ctrl-o")
    #expect(driver.text.contains("Authority") && driver.text.contains("Channel"))
    #expect(!driver.text.contains("Why go ahead"))
  }

  @Test func draftsOfThemSurvive() {
    var driver = open("instruction")
    driver.press("Come to", "esc")
    #expect(driver.drafts.last?.kind == .entry(.instructionGiven, about: ""))
    driver.press("n", "instruction", "enter")
    #expect(driver.state.form?.text("title") == "Come to")
  }

  @Test func aProblemStandsAtThePartThatItIsAbout() {
    var driver = open("instruction", department: "FCDO")
    driver.press("Keep away", "tab", "tab", "a", "ctrl-s")
    guard let sent = driver.recorded.last else {
      Issue.record("nothing was sent: \(driver.text)")
      return
    }
    let problem = Rejection.Problem(field: "scope.places", what: "there is no place “x”", remedy: "Name one")
    driver.send(.refused(sent.id, .invalid([problem])))
    #expect(driver.cursorLine.contains("✗Places"))
    #expect(driver.text.contains("places: there is no place"))
  }
}
