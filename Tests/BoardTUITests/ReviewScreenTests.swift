import BoardEngine
import BoardModel
import Testing
import TextGrid

@testable import BoardTUI

/// Looking back: what is asked for, what is shown, and from which clock.
@Suite struct ReviewScreenTests {
  private func onReview(_ board: TestBoard = .kabul) -> ScreenDriver {
    var driver = ScreenDriver(board, department: "FCDO")
    driver.press("6")
    return driver
  }

  private func asked(_ driver: ScreenDriver) -> (id: RequestID, clock: ConflictReview.Clock)? {
    driver.jobs.compactMap { job -> (id: RequestID, clock: ConflictReview.Clock)? in
      if case .review(let id, let clock, "AFG-2021") = job { (id, clock) } else { nil }
    }.last
  }

  @Test func itIsAskedForOnceAndSaysHowFarItHasCome() throws {
    var driver = onReview()
    let request = try #require(asked(driver))
    #expect(request.clock == .today)
    #expect(driver.text.contains("Looking back over the record"))
    driver.send(.reviewing(request.id, .init(percent: 40)))
    driver.tick()
    #expect(driver.text.contains("40 %"))
    #expect(driver.takeJobs().count { if case .review = $0 { true } else { false } } == 1)
  }

  @Test func itNeverSaysThatNothingCollidedBeforeItHasLooked() {
    let driver = ScreenDriver(department: "FCDO", screen: .review)
    #expect(driver.text.contains("Looking back over the record"), "\(driver.text)")
    #expect(!driver.text.contains("nothing collided"))
  }

  @Test func theWorstComesFirstHoweverLate() throws {
    var board = TestBoard.kabul
    // Weeks before, and whom the one tells is not stated.
    for (id, direction, groups) in [("i8", "go", ["staff"]), ("i9", "avoid", nil as [String]?)] {
      var scope: [String: JSONValue] = [
        "places": ["hotel"],
        "window": [
          "from": TestBoard.time("2021-08-01 12:00 BST"), "to": TestBoard.time("2021-08-02 12:00 BST"),
        ],
      ]
      if let groups { scope["groups"] = JSONValue(groups) }
      board.add(
        .instructionGiven,
        [
          "id": .string(id), "title": .string("Early \(id)"), "department": "FCDO",
          "direction": .string(direction),
          "scope": .object(JSONObject(scope.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })),
          "occurred": TestBoard.interval("2021-08-01 12:00 BST"),
        ])
    }
    var driver = ScreenDriver(board, columns: 120, rows: 40, department: "FCDO", screen: .review)
    driver.tick()
    driver.lookBack(over: board)
    let found = try #require(driver.state.review.result).findings
    #expect(found.map(\.severity) == ["watch", "blocking"])
    let headings = driver.state.reviewRows(width: 120).filter { $0.role == .heading }.map(\.text)
    #expect(headings.dropFirst() == ["Blocking (1)", "Watch (1)"], "\(headings)")
    #expect(driver.state.selectedRow?.id == "reviewed opposed/i1/i2")
  }

  @Test func theHeadSaysHowManyWereRaisedBeforeHarm() {
    var driver = onReview()
    driver.lookBack()
    let head = driver.state.reviewRows(width: 120).first?.text ?? ""
    #expect(head.hasPrefix("With all that is held now: "), "\(head)")
    #expect(head.hasSuffix(" raised, 0 before harm"), "\(head)")
    #expect(!head.contains("at the time"))
    let narrow = driver.state.reviewRows(width: 40).prefix(2).map(\.text)
    #expect(narrow.first == "With all that is held now", "\(narrow)")
    #expect(narrow.last?.hasSuffix("before harm") == true, "\(narrow)")
  }

  @Test(arguments: ["one message", "be followed"])
  func aDecisionIsFoundByItsWordsAtWhatItSettled(words: String) {
    var board = TestBoard.kabul
    board.add(
      .decisionRecorded,
      [
        "number": 77, "title": "One message for everybody", "rationale": "Two cannot be followed",
        "by": "FCDO",
        "settles": ["opposed/i1/i2"], "decided": TestBoard.interval("2021-08-25 17:42 BST"),
      ])
    // Wide, so that no line breaks within a title.
    var driver = ScreenDriver(board, columns: 200, rows: 60, department: "FCDO")
    driver.press("6")
    driver.lookBack(over: board)
    driver.press("/", words, "enter")
    #expect(driver.text.contains("1 of"))
    #expect(driver.text.contains("by decision D77"))
    #expect(driver.text.contains("“One message for everybody”"))
    // Its proof as it is says at the top what came of it.
    driver.press("enter", "/", "opens it as it is", "enter", "enter")
    let head = driver.state.activePane.rows.map(\.text).prefix { $0 != "Why it matters" }
    #expect(head.contains { $0.contains("Now") && $0.contains("resolved by decision D77") })
  }

  @Test func aFindingSaysSinceWhenItWasSoAndWhoLooked() {
    var board = TestBoard.kabul
    let name = "opposed/i1/i2"
    board.add(.conflictShown, ["finding": .string(name), "department": "FCDO"])
    var driver = onReview(board)
    driver.lookBack(over: board)
    let finding = board.state.board.conflicts[name]
    #expect(finding != nil)
    #expect(driver.text.contains("With all that is held now: "))
    #expect(driver.text.contains("true since 25 Aug 2021"))
    #expect(driver.text.contains("raised 25 Aug 2021 17:42"))
    #expect(driver.text.contains("shown to FCDO · acknowledged by nobody"))
    #expect(driver.text.contains("FCDO held "))
  }

  @Test func enterOpensTheProofAsItWas() {
    var driver = onReview()
    driver.lookBack()
    driver.press("enter")
    #expect(driver.text.contains("In hindsight"))
    #expect(driver.text.contains("Flaggable since"))
    driver.press("G")
    let rows = driver.state.activePane.rows.map(\.text)
    for section in ["Why it matters", "What it rests on", "On one line of time"] {
      #expect(rows.contains(section))
    }
    driver.press("/", "opens it as it is", "enter", "enter")
    #expect(driver.state.pages.last?.target == .proof("opposed/i1/i2"))
  }

  @Test func anotherMomentIsLookedBackFromOnEitherClock() throws {
    var driver = onReview()
    driver.lookBack()
    driver.press("m", "25 Aug 2021 12:00 BST", "enter")
    let moment = try #require(TimeText.parse("25 Aug 2021 12:00 BST")).latest
    #expect(asked(driver)?.clock == .known(moment))
    #expect(driver.state.form == nil)
    driver.lookBack()
    #expect(driver.text.contains("As known on Wed 25 Aug 2021 12:00"))
    driver.press("m", "tab", "t", "enter")
    #expect(asked(driver)?.clock == .trueAt(moment))
    #expect(driver.drafts.isEmpty, "it is no entry of which a draft would be kept")
    driver.press("m", "soonish", "enter")
    #expect(driver.text.contains("is no time"))
  }

  @Test func anAnswerToWhatWasGivenUpIsNotShown() throws {
    var driver = onReview()
    let first = try #require(asked(driver))
    driver.press("m", "25 Aug 2021 12:00 BST", "enter")
    driver.send(.reviewed(first.id, ConflictReview(of: [], by: .today)))
    #expect(driver.state.review.result == nil)
    driver.lookBack()
    #expect(driver.state.review.result != nil)
  }

  @Test func whatWasRecordedSinceIsSaidAndLookedAtWhenAsked() {
    var board = TestBoard.kabul
    var driver = onReview(board)
    driver.lookBack()
    board.add(.taskRecorded, ["id": "t9", "title": "Later", "department": "HO"])
    driver.show(board)
    #expect(driver.text.contains("1 entry recorded since; x looks again"))
    #expect(asked(driver) == nil)
    driver.press("x")
    #expect(asked(driver) != nil)
    #expect(driver.text.contains("looking back"))
    driver.lookBack(over: board)
    #expect(!driver.text.contains("recorded since; x looks again"))
  }
}
