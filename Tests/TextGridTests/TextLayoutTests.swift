import Testing

@testable import TextGrid

@Suite struct TextLayoutTests {
  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("the quick brown fox", 9, ["the quick", "brown fox"]),
    ("unbreakable", 4, ["unbr", "eaka", "ble"]),
    ("a unbreakable", 4, ["a", "unbr", "eaka", "ble"]),
    ("", 5, [""]),
    ("a\n\nb", 5, ["a", "", "b"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("one  two", 3, ["one", "two"]),
    ("ends with break\n", 20, ["ends with break", ""]),
  ])
  func wraps(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextLayout.wrap(text, to: width) == lines)
    // Text beyond ASCII takes another way to the same lines.
    #expect(
      TextLayout.wrap(text.replacing("a", with: "ä"), to: width) == lines.map { $0.replacing("a", with: "ä") }
    )
  }

  @Test(arguments: 1...30)
  func noLineIsTooWideAndNothingIsLost(_ width: Int) {
    let text = "FCDO proposes to call 漢字漢字 people forward;\nextraordinarilylongwords happen — really"
    let characters = Array(text)
    let ranges = TextLayout.wrapRanges(characters, to: width)
    #expect(ranges.flatMap { characters[$0] } == characters)
    for line in TextLayout.wrap(text, to: width) where line.count > 1 {
      #expect(CellWidth.of(line) <= width, "\(line)")
    }
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer", 5, "long…"), ("漢字漢", 5, "漢字…"), ("漢字漢", 4, "漢…"), ("ab", 1, "…"),
    ("ab", 0, ""), ("", 3, ""),
  ])
  func truncates(_ text: String, _ width: Int, _ expected: String) {
    #expect(TextLayout.truncate(text, to: width) == expected)
  }

  @Test func padsAndAligns() {
    #expect(TextLayout.pad("漢", to: 5) == "漢   ")
    #expect(TextLayout.pad("7", to: 4, .right) == "   7")
    #expect(TextLayout.pad("ab", to: 5, .centre) == " ab  ")
    #expect(TextLayout.pad("abcdef", to: 4) == "abc…")
  }
}
