import TextGrid

/// A piece of text in one style.
struct Span: Hashable, Sendable {
  var text: String
  var style: CellStyle

  init(_ text: String, _ style: CellStyle = .plain) {
    self.text = TextCleaning.clean(text)
    self.style = style
  }

  /// The piece as a terminal shows it: a sign that would say something else in one ASCII column is spelled.
  func shown(_ glyphs: GlyphSet) -> Span {
    glyphs == .unicode ? self : Span(AsciiText.spelled(text), style)
  }

  static func dim(_ text: String) -> Span { Span(text, .dim) }
  static func bold(_ text: String) -> Span { Span(text, CellStyle(.plain, .bold)) }
  static func ink(_ ink: Ink, _ text: String) -> Span { Span(text, CellStyle(ink)) }
}
