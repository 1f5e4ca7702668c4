import ConflictRules
import Foundation
import Testing

/// `RECORD_REFERENCE=1` writes the page anew, and fails so that nobody mistakes it for a pass.
@Suite struct RuleDocumentTests {
  private let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("RULES.md").path

  @Test("RULES.md holds every rule and every example")
  func document() throws {
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      try RuleDocument.markdown().write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_REFERENCE")
    } else {
      let written = try String(contentsOfFile: path, encoding: .utf8)
      #expect(try written == RuleDocument.markdown(), "out of date: run with RECORD_REFERENCE=1")
    }
  }

  @Test(
    "every rule has a chapter, says what it finds and how bad, and has examples of each severity it names")
  func chapters() {
    let chapters = Dictionary(uniqueKeysWithValues: RuleDocument.chapters.map { ($0.rule, $0.groups) })
    #expect(Set(chapters.keys) == Set(ConflictRules.rules.map(\.id)))
    for rule in ConflictRules.rules {
      #expect(!rule.finds.isEmpty && !rule.ladder.isEmpty, "\(rule.id)")
      let examples = (chapters[rule.id] ?? []).flatMap(\.examples)
      #expect(
        Set(rule.ladder.map(\.severity)).isSubset(of: Set(examples.compactMap(\.severity))), "\(rule.id)")
      #expect(examples.contains { $0.severity == nil }, "\(rule.id)")
    }
  }

  @Test("examples of one table are told apart by what they say")
  func descriptions() {
    for (rule, groups) in RuleDocument.chapters {
      #expect(Set(groups.map(\.varies)).count == groups.count, "\(rule)")
      for group in groups {
        let descriptions = group.examples.map(\.testDescription)
        #expect(Set(descriptions).count == descriptions.count, "\(rule): \(group.varies)")
      }
    }
  }
}
