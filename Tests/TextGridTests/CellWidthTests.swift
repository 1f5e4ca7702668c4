import Testing

@testable import TextGrid

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("ᄒ", 2), ("😀", 2), ("■", 1), ("─", 1),
    ("\u{200D}", 0), ("\u{FE0F}", 0), ("ﾊ", 1), ("Ａ", 2), ("…", 1), ("\u{202E}", 0), ("\u{AD}", 0),
  ])
  func columns(_ text: String, _ width: Int) {
    #expect(CellWidth.of(text) == width)
  }

  @Test func rangesAscendAndDoNotTouch() {
    for (earlier, later) in zip(CellWidth.wideRanges, CellWidth.wideRanges.dropFirst()) {
      #expect(earlier.first <= earlier.last)
      #expect(earlier.last + 1 < later.first)
    }
  }

  @Test func aTextIsAsWideAsItsCharacters() {
    let text = "Kabul كابل 喀布尔 e\u{301}\u{323}"
    #expect(CellWidth.of(text) == text.reduce(0) { $0 + CellWidth.of($1) })
  }
}
