import CTerminal
import Testing
import TextGrid

@testable import TerminalBackend

@Suite struct InputReaderTests {
  /// Reads all inputs that a series of events makes.
  private func inputs(_ events: [CTermEvent]) -> [TerminalInput] {
    var rest = events[...]
    var reader = InputReader { _ in rest.popFirst() ?? event(CTERM_EVENT_NONE, 0) }
    var inputs: [TerminalInput] = []
    while true {
      let input = reader.read(timeout: 0)
      if input == .idle { return inputs }
      inputs.append(input)
    }
  }

  private func typed(_ text: String) -> [CTermEvent] {
    text.unicodeScalars.map { event(CTERM_EVENT_CHARACTER, $0.value) }
  }

  @Test func scalarsOfOneCharacterArriveTogether() {
    let family: Character = "👨‍👩‍👧"
    #expect(
      inputs(typed("e\u{301}x\(family)q")) == [
        .key(.character("e\u{301}")), .key(.character("x")), .key(.character(family)), .key(.character("q")),
      ])
  }

  @Test func aKeyBehindACharacterIsNotLost() {
    #expect(
      inputs(typed("x") + [event(CTERM_EVENT_KEY, CTERM_KEY_UP)] + typed("\t\r\u{1B}\u{7F}\u{04}\0")) == [
        .key(.character("x")), .key(.up), .key(.tab), .key(.enter), .key(.escape), .key(.backspace),
        .key(.control("d")), .key(.control("@")),
      ])
  }

  @Test func aPasteIsOneInput() {
    let events =
      [event(CTERM_EVENT_PASTE_BEGIN, 0)] + typed("one\rtwo\u{1B}q")
      + [event(CTERM_EVENT_KEY, CTERM_KEY_UP), event(CTERM_EVENT_PASTE_END, 0)] + typed("z")
    #expect(inputs(events) == [.paste("one\ntwo\u{1B}q"), .key(.character("z"))])
  }

  @Test func aLineBreakOfTwoSignsIsOne() {
    let events =
      [event(CTERM_EVENT_PASTE_BEGIN, 0)] + typed("one\r\ntwo\n\r") + [event(CTERM_EVENT_PASTE_END, 0)]
    #expect(inputs(events) == [.paste("one\ntwo\n\n")])
  }

  @Test func aPasteWithoutItsEndIsNotLost() {
    #expect(inputs([event(CTERM_EVENT_PASTE_BEGIN, 0)] + typed("abc")) == [.paste("abc")])
  }

  @Test func otherEvents() {
    var click = event(CTERM_EVENT_MOUSE, CTERM_MOUSE_PRESS)
    (click.row, click.column) = (2, 5)
    let events = [
      click, event(CTERM_EVENT_FUNCTION_KEY, 5), event(CTERM_EVENT_ALT_CHARACTER, 0x78),
      event(CTERM_EVENT_WAKE, 0), event(CTERM_EVENT_CLOSED, 0),
    ]
    #expect(
      inputs(events) == [
        .mouse(MouseEvent(.press, at: GridPoint(column: 5, row: 2))), .key(.function(5)), .key(.alt("x")),
        .wake, .closed,
      ])
  }
}

private func event(_ kind: Int32, _ value: UInt32) -> CTermEvent {
  CTermEvent(kind: kind, value: value, row: 0, column: 0)
}
