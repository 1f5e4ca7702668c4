import BoardModel
import Foundation
import Testing

@testable import CaseFiles

/// `RECORD_REFERENCE=1` writes the reference anew, and fails so that nobody mistakes it for a pass.
@Suite struct FormatReferenceTests {
  private let path = "\(ShippedData.folder)/README.md"

  @Test func `the documentation holds every kind and field of the schema`() throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(text.range(of: FormatReference.start))
    let end = try #require(text.range(of: FormatReference.end))
    let written = text[start.upperBound..<end.lowerBound]
    let expected = "\n\n\(FormatReference.markdown)\n\n"
    if ProcessInfo.processInfo.environment["RECORD_REFERENCE"] != nil {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: expected)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_REFERENCE")
    } else {
      #expect(written == expected, "out of date: run with RECORD_REFERENCE=1")
    }
  }

  @Test func `every kind name and field name appears`() throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for kind in CaseVocabulary.kinds {
      #expect(text.contains("`\(kind.rawValue)`"))
      for field in KindSchema.of(kind).fields { #expect(text.contains("`\(field.name)`"), "\(field.name)") }
    }
  }

  @Test func `the worked example is a case without errors`() throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let files = blocks.compactMap { block -> CaseFile? in
      guard let first = block.split(separator: "\n").first, first.hasPrefix("# file: ") else { return nil }
      return CaseFile(name: String(first.dropFirst("# file: ".count)), bytes: Array(block.utf8))
    }
    #expect(files.count >= 3)
    let situation = try CaseReader.situation(files, catalogue: ShippedData.catalogue())
    #expect(situation.entries.count > 8)
    #expect(situation.demo?.posts.count == 2)
  }
}
