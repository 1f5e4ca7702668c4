import CTerminal
import Testing
import TextGrid

@Suite struct WidthAgreementTests {
  /// Curses counts as the C library does; where we count otherwise it draws a question mark.
  @Test(.enabled(if: cterm_width(0x6F22) == 2, "the locale of the tests is not UTF-8"))
  func ourWidthsAreThoseOfTheCLibrary() {
    var different: [String] = []
    for value in UInt32(0x20)...0x2_FFFF {
      guard let scalar = Unicode.Scalar(value), TextCleaning.visible(scalar) == scalar else { continue }
      let theirs = Int(cterm_width(value))
      if theirs >= 0, theirs != CellWidth.of(scalar) { different.append(String(value, radix: 16)) }
    }
    #expect(different.count < 20, "\(different)")
  }
}
