import BoardEngine
import BoardModel
import ConflictRules
import Foundation
import Testing

/// The second case against what was laid down apart from it. `RECORD_REFERENCE=1` writes its table anew, and fails so
/// that nobody mistakes it for a pass.
@Suite struct SecondCaseTests {
  private let path = "\(CaseHistory.folder)/situations/yemen-2015-2020/README.md"

  @Test func `the table in the second case says what the board finds`() throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: CaseTable.start))
    let end = try #require(text.range(of: CaseTable.end))
    let written = text[start.upperBound..<end.lowerBound]
    let frozen = try #require(text.range(of: "<!-- end of what the frozen rules found -->"))
    let before = CaseTable.raised(in: text[..<frozen.lowerBound])
    #expect(before.count == 94, "what was found before any rule was touched stays as it was")
    let table = CaseTable.markdown(
      try CaseHistory.second.get(), failures: FailuresYemen.all, judged: JudgementsYemen.all, before: before)
    let expected = "\n\n\(table)\n\n"
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: expected)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_REFERENCE")
    } else {
      #expect(written == expected, "out of date: run with RECORD_REFERENCE=1")
    }
  }

  @Test func `what is looked for in the second case is there to be found`() throws {
    let history = try CaseHistory.second.get().history
    #expect(FailuresYemen.all.map(\.id) == (1...14).map { "K\($0)" })
    for failure in FailuresYemen.all {
      if let harm = failure.harm { #expect(history.occurred(harm) != nil, "\(failure.id): no entry \(harm)") }
      for text in failure.subjects.joined() {
        let subject = try #require(Subject(text), "\(failure.id): \(text)")
        #expect(history.board.has(subject), "\(failure.id): nothing is called \(text)")
      }
    }
  }

  @Test func `what is not found in the second case says what is lacking`() throws {
    let raised = try CaseHistory.second.get().raised
    for failure in FailuresYemen.all {
      let isFound = failure.result(among: raised).verdict != .notFound
      #expect((failure.lacks == nil) == isFound, "\(failure.id)")
    }
  }

  @Test func `everything else that is raised of the second case is judged`() throws {
    let raised = try CaseHistory.second.get().raised
    let named = Set(FailuresYemen.all.flatMap { $0.result(among: raised).findings }.map(\.name))
    let judged = Set(JudgementsYemen.all.map(\.finding))
    let others = Set(raised.map(\.name)).subtracting(named)
    #expect(others.subtracting(judged).sorted() == [], "not judged")
    #expect(judged.subtracting(others).sorted() == [], "judged and not raised beyond the items")
  }

  @Test(arguments: Twin.second) func `with one fact of the second case changed the finding is gone`(
    _ twin: Twin
  ) throws {
    #expect(
      try CaseHistory.second.get().history.names.contains(twin.finding),
      "\(twin.finding) is not found in the first place")
    let changed = try CaseHistory(
      of: "yemen-2015-2020",
      changing: [.init(entry: twin.entry, field: twin.field, value: twin.value)], without: twin.without)
    #expect(!changed.names.contains(twin.finding))
  }
}
