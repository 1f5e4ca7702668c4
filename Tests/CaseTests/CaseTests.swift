import BoardEngine
import BoardModel
import ConflictRules
import Foundation
import Testing

/// The case of 2021 against the record. `RECORD_REFERENCE=1` writes the table anew, and fails so that nobody
/// mistakes it for a pass.
@Suite struct CaseTests {
  private let path = "\(CaseHistory.folder)/situations/afghanistan-2021/README.md"

  @Test func `the table in the case says what the board finds`() throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: CaseTable.start))
    let end = try #require(text.range(of: CaseTable.end))
    let written = text[start.upperBound..<end.lowerBound]
    let expected = "\n\n\(CaseTable.markdown(try CaseHistory.original.get()))\n\n"
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: expected)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_REFERENCE")
    } else {
      #expect(written == expected, "out of date: run with RECORD_REFERENCE=1")
    }
  }

  @Test func `what is looked for is there to be found`() throws {
    let history = try CaseHistory.original.get().history
    #expect(
      Failures2021.all.map(\.id) == ((1...20).map { "AF-\($0 < 10 ? "0" : "")\($0)" } + ["AF-25", "AF-26"]))
    for failure in Failures2021.all {
      if let harm = failure.harm { #expect(history.occurred(harm) != nil, "\(failure.id): no entry \(harm)") }
      for text in failure.subjects.joined() {
        let subject = try #require(Subject(text), "\(failure.id): \(text)")
        #expect(history.board.has(subject), "\(failure.id): nothing is called \(text)")
      }
    }
  }

  @Test func `what is not found says which fact the record lacks`() throws {
    let raised = try CaseHistory.original.get().raised
    for failure in Failures2021.all {
      let isFound = failure.result(among: raised).verdict != .notFound
      #expect(
        (failure.lacks == nil) == isFound, "\(failure.id): what is lacking is said where nothing is found")
    }
  }

  @Test func `everything else that is raised is judged, and little of it is noise`() throws {
    let raised = try CaseHistory.original.get().raised
    let named = Set(Failures2021.all.flatMap { $0.result(among: raised).findings }.map(\.name))
    let judged = Set(Judgements2021.all.map(\.finding))
    let others = Set(raised.map(\.name)).subtracting(named)
    #expect(others.subtracting(judged).sorted() == [], "not judged")
    #expect(judged.subtracting(others).sorted() == [], "judged and not raised beyond the failures")
    let noise = Judgements2021.all.filter(\.isNoise).count
    #expect(noise * 5 < raised.count, "\(noise) of \(raised.count) are noise")
  }

  @Test(arguments: Twin.all) func `with one fact changed the finding is gone`(_ twin: Twin) throws {
    #expect(
      try CaseHistory.original.get().history.names.contains(twin.finding),
      "\(twin.finding) is not found in the first place")
    let changed = try CaseHistory(
      changing: [.init(entry: twin.entry, field: twin.field, value: twin.value)], without: twin.without)
    #expect(!changed.names.contains(twin.finding))
  }

  @Test func `every failure that is found has a twin`() throws {
    let raised = try CaseHistory.original.get().raised
    let found = Failures2021.all.filter { $0.result(among: raised).verdict != .notFound }.map(\.id)
    #expect(Set(Twin.all.map(\.failure)) == Set(found))
    for twin in Twin.all {
      let failure = try #require(Failures2021.all.first { $0.id == twin.failure })
      #expect(failure.result(among: raised).findings.map(\.name).contains(twin.finding), "\(twin.finding)")
    }
  }

  @Test
  func `no finding is flagged before its facts and none is said to have a lead that rough times do not give`()
    throws
  {
    for row in try CaseHistory.original.get().raised {
      guard let flaggable = row.flaggable, let lead = row.lead else { continue }
      #expect(flaggable.time.earliest <= flaggable.time.latest, "\(row.name)")
      if let most = lead.most { #expect(lead.least <= most, "\(row.name)") }
    }
  }
}
