import Testing
import TextGrid

@testable import BoardTUI

/// The filter on the Board, which is of every department.
@Suite struct BoardFilterTests {
  @Test func itFiltersEveryDepartmentInSight() {
    var driver = ScreenDriver(department: "HO")
    #expect(driver.text.contains("Aid doubled") && driver.text.contains("Name the duty officer"))
    driver.press("/", "hotel")
    #expect(driver.text.contains("Come to the Baron Hotel"))
    #expect(!driver.text.contains("Aid doubled") && !driver.text.contains("Name the duty officer"))
    #expect(driver.text.contains("2 of "), "the counts are those of all departments")
    driver.press("esc")
    #expect(driver.text.contains("Aid doubled") && driver.text.contains("Name the duty officer"))
  }

  @Test(arguments: [
    ("come", "Come to the Baron Hotel", true), ("COME hotel", "Come to the Baron Hotel", true),
    ("hotels", "Come to the Baron Hotel", false), ("!baron", "Come to the Baron Hotel", false),
    ("!guards come", "▲ Come to the Baron Hotel", true), ("évian", "Talks at ÉVIAN", true),
    ("el", "hot", false), ("aab", "aaab", true), ("!", "anything", true),
  ])
  func wordsAreFoundWhateverTheirCase(_ words: String, _ text: String, _ isFound: Bool) {
    #expect(RowFilter(words).accepts(text) == isFound)
  }

  @Test func whatWasSelectedIsSelectedAgainWhenTheFilterGoes() {
    var driver = ScreenDriver(department: "HO")
    driver.press("G")
    let selected = driver.state.selectedRow?.id
    let other = driver.state.columns.columns.first { $0.department == "FCDO" }?.pane.selectedRow?.id
    driver.press("/", "security", "enter")
    #expect(driver.state.selectedRow?.id != selected)
    driver.press("esc")
    #expect(driver.state.selectedRow?.id == selected)
    #expect(driver.state.columns.columns.first { $0.department == "FCDO" }?.pane.selectedRow?.id == other)
    // What is chosen while it filters stays chosen.
    driver.press("/", "e", "enter", "g")
    let chosen = driver.state.selectedRow?.id
    driver.press("esc")
    #expect(driver.state.selectedRow?.id == chosen)
  }

  @Test func enterGoesToADepartmentThatHasSomething() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "HO")
    driver.press("/", "aid doubled")
    #expect(driver.cursorLine.contains("also HMT · 1 of "))
    driver.press("enter")
    #expect(driver.state.columns.focused?.department == "HMT", "it was not even in sight")
    #expect(driver.cursorLine.contains("Aid doubled"))
    driver.press("esc", "/", "no such thing", "enter")
    #expect(driver.text.contains("Nothing on the Board matches “no such thing”"))
    #expect(driver.state.columns.focused?.department == "HMT")
  }

  @Test func aDepartmentThatComesIntoSightIsFilteredToo() {
    var driver = ScreenDriver(columns: 80, rows: 24, department: "FCDO")
    driver.press("/", "hotel", "enter", "right", "right", "right")
    #expect(driver.text.contains("HMT"))
    #expect(!driver.text.contains("Aid doubled"))
    #expect(KeyTable.bindings.first { $0.intent == .filter }?.help.contains("every column") ?? false)
  }
}
