import Testing

@testable import TextGrid

@Suite struct TextCleaningTests {
  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[2Jgone\u{7}", "·[2Jgone·"),
    ("a\u{9B}31mb\u{7F}", "a·31mb·"),
    ("safe\u{202E}txt.exe\u{2066}\u{200F}\u{61C}", "safetxt.exe"),
    ("a\u{200D}b\u{FE0F}c\u{FEFF}d\u{AD}e", "abcde"),
    ("one\ntwo\r\nthree\tfour\u{2028}five\u{85}six", "one two three four five six"),
    ("🇬🇧 👍🏽", "GB 👍"),
    ("a\u{A0}b\u{2003}c", "a b c"),
    ("\u{E000}\u{E0041}", "\u{FFFD}"),
    ("naïve e\u{301} 漢字", "naïve e\u{301} 漢字"),
  ])
  func cleaned(_ text: String, _ expected: String) {
    #expect(TextCleaning.clean(text) == expected)
  }

  @Test func keepsLineBreaksWhenAsked() {
    #expect(TextCleaning.clean("a\r\nb\rc\nd\u{2029}e", keepingLineBreaks: true) == "a\nb\nc\nd\ne")
  }

  @Test func cleaningTwiceChangesNothingMore() {
    for value in UInt32(0)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), let once = TextCleaning.visible(scalar) else { continue }
      #expect(TextCleaning.visible(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("Café — “quoted”…", "Cafe - \"quoted\"~"),
    ("┌─┐│└┘", "+-+|++"),
    ("¥5 ■▲● ✓ →", "Y5 #!* x >"),
    ("漢字 e\u{301}", "???? e"),
    ("Łódź Nguyễn Ştefan", "Lodz Nguyen Stefan"),
  ])
  func standsIn(_ text: String, _ expected: String) {
    #expect(AsciiText.from(text) == expected)
    #expect(CellWidth.of(expected) == CellWidth.of(TextCleaning.clean(text)))
  }

  @Test func whatOneColumnCannotSayIsSpelled() {
    #expect(AsciiText.from("£300 m — ≤ 5, ≥ 3, ±2 %, €1") == "GBP300 m - <= 5, >= 3, +/-2 %, EUR1")
    #expect(AsciiText.spelled("≤ 5 — or so…") == "<= 5 — or so…")
    let roomy = TextLayout.wrap("££££ ££££ ££££", to: 12, leavingRoom: true)
    #expect(roomy == ["££££", "££££", "££££"])
    #expect(TextLayout.wrap("££££ ££££ ££££", to: 12) == ["££££ ££££", "££££"])
  }

  @Test func everyStandInIsPrintable() {
    for value in UInt32(0x80)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), let shown = TextCleaning.visible(scalar) else { continue }
      let standIn = AsciiText.standIn(for: shown)
      #expect((0x20...0x7E).contains(standIn.value), "U+\(String(value, radix: 16))")
    }
  }
}
