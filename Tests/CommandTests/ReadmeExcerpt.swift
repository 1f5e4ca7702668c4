import Foundation
import Testing

/// Output that the README shows, which must be what the program says.
struct ReadmeExcerpt {
  let paragraphs: [String]

  /// What stands indented under a heading of the README.
  static func inHindsight() throws -> ReadmeExcerpt {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix("In hindsight\n") })
    let paragraphs = section.components(separatedBy: "\n\n").filter { $0.hasPrefix("    ") }
    try #require(!paragraphs.isEmpty)
    return ReadmeExcerpt(paragraphs: paragraphs)
  }

  /// Holds every paragraph against an output, in which no line is folded.
  func expect(in output: String) {
    let said = Self.words(output)
    for paragraph in paragraphs { #expect(said.contains(Self.words(paragraph)), "\(paragraph)") }
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
