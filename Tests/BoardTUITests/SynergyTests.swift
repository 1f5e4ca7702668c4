import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// What helps what stands on Conflicts, apart from them.
@Suite struct SynergyTests {
  private var helped: TestBoard {
    var board = TestBoard.kabul
    for (id, effect) in [("S1", "raises"), ("S2", "needs")] {
      board.add(
        .toolRecorded,
        [
          "id": .string(id), "title": .string("Tool \(id)"), "class": "tool", "department": "HO",
          "\(effect)": ["access"],
        ])
    }
    board.add(
      .ruleAdopted,
      [
        "id": "SY90", "version": 1, "title": "Those who get in have somewhere to go",
        "reason": "It holds both up", "kind": "synergy", "first": ["raises": ["access"]],
        "second": ["needs": ["access"]], "requires": ["places"], "severity": "note", "example": "Kabul",
      ], situation: "")
    for (id, title, tool) in [
      ("b1", "Open a way in", "S1"), ("b2", "Bring aid", "S2"), ("b3", "Bring staff", "S2"),
    ] {
      board.add(
        .actionRecorded,
        [
          "id": .string(id), "title": .string(title), "department": id == "b1" ? "MOD" : "FCDO",
          "tool": .string(tool), "status": "active", "scope": ["places": ["airport"]],
        ])
    }
    return board
  }

  private func onSynergies() -> ScreenDriver {
    var driver = ScreenDriver(helped, department: "FCDO", screen: .conflicts)
    driver.press("/", "SY90", "enter")
    return driver
  }

  @Test func pairsOfARuleAreALineThatUnfoldsAndCountAsNoConflict() {
    let conflicts = ScreenDriver(department: "FCDO").state.digest.counts
    var driver = onSynergies()
    #expect(driver.state.digest.counts == conflicts)
    #expect(driver.text.contains("What helps what: no conflicts, worth keeping in step (2)"))
    #expect(driver.text.contains("+ helps  ▸ 2 pairs"))
    #expect(!driver.text.contains("Bring aid"))
    driver.press("enter", "down")
    #expect(driver.text.contains("Bring aid"))
    driver.press("left")
    #expect(driver.text.contains("▸ 2 pairs"))
  }

  @Test func itsProofIsReadAndNothingIsSettled() {
    var driver = onSynergies()
    driver.press("enter", "down", "enter")
    #expect(
      driver.text.contains("Whom it helps")
        || driver.state.activePane.rows.contains { $0.text == "Whom it helps" })
    driver.press("a")
    #expect(driver.text.contains("What helps is no conflict"))
    driver.press("d")
    #expect(driver.state.form?.text("settles") == "")
  }
}
