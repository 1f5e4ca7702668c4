import ConflictRules
import TextGrid

/// How a severity is shown: a sign, a word and an ink, never the ink alone.
enum SeverityMark {
  /// The sign; a letter on terminals that show only ASCII.
  static func sign(_ severity: Severity, _ glyphs: GlyphSet) -> String {
    switch (severity, glyphs) {
    case (.blocking, .unicode): "■"
    case (.conflict, .unicode): "▲"
    case (.watch, .unicode): "●"
    case (.note, .unicode): "·"
    case (.blocking, .ascii): "B"
    case (.conflict, .ascii): "C"
    case (.watch, .ascii): "W"
    case (.note, .ascii): "N"
    }
  }

  static func ink(_ severity: Severity) -> Ink {
    switch severity {
    case .blocking: .blocking
    case .conflict: .conflict
    case .watch: .watch
    case .note: .dim
    }
  }

  /// The sign of a severity, or a blank of the same width.
  static func span(_ severity: Severity?, _ glyphs: GlyphSet) -> Span {
    guard let severity else { return Span("  ") }
    return Span(sign(severity, glyphs) + " ", CellStyle(ink(severity), .bold))
  }

  /// Sign and word.
  static func words(_ severity: Severity, _ glyphs: GlyphSet) -> Span {
    Span("\(sign(severity, glyphs)) \(severity.rawValue)", CellStyle(ink(severity), .bold))
  }
}
