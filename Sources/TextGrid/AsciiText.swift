/// A stand-in for each character on terminals that show only ASCII.
///
/// Every stand-in takes as many columns as the original, so that a layout holds in both glyph sets. The few signs that
/// would say something else in one column are spelled first, where a text is not laid out yet or its layout left room.
package enum AsciiText {
  /// The text with each character replaced by its stand-in, and what one column cannot say spelled.
  package static func from(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in spelled(String(text)).unicodeScalars {
      guard let shown = TextCleaning.visible(scalar) else { continue }
      for _ in 0..<CellWidth.of(shown) { result.append(standIn(for: shown)) }
    }
    return String(result)
  }

  /// The text with those signs spelled that would say something else in one column; all others are left.
  package static func spelled(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if let spelling = spelling(scalar) { result += spelling } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  /// The columns a character takes on a terminal of either glyph set, whichever are more.
  static func columns(_ character: Character) -> Int {
    var total = 0
    for scalar in character.unicodeScalars {
      total += spelling(scalar)?.utf8.count ?? CellWidth.of(scalar)
    }
    return total
  }

  /// A sum in pounds is not one in letters, and “at most” is not “less than”.
  private static func spelling(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "£": "GBP"
    case "€": "EUR"
    case "≤": "<="
    case "≥": ">="
    case "±": "+/-"
    default: nil
    }
  }

  /// One ASCII character for a scalar; a question mark where there is no good one.
  package static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return scalar
    case 0xC0...0x17F: return Unicode.Scalar(latin[Int(value - 0xC0)])
    case 0x200...0x21B: return Unicode.Scalar(latinB[Int(value - 0x200)])
    case 0x1E00...0x1EFF: return Unicode.Scalar(latinMore[Int(value - 0x1E00)])
    default: return sign(scalar) ?? frame(value) ?? "?"
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\u{A0}", "\u{3000}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{202F}": " "
    case "·", "∙", "‧": "."
    case "•", "●", "◆", "★", "✱", "*": "*"
    case "○", "☐", "□", "◇", "☆", "°": "o"
    case "■", "█", "▓", "▮": "#"
    case "▒", "░": ":"
    case "▲", "△", "⚠", "¡": "!"
    case "✓", "✔", "☑", "☒", "×", "✗", "✘": "x"
    case "‐", "‑", "‒", "–", "—", "―", "−": "-"
    case "‘", "’", "‚", "′", "´", "ʼ": "'"
    case "“", "”", "„", "«", "»", "″": "\""
    case "‹", "←", "◀", "◂", "⟵", "≤": "<"
    case "›", "→", "▶", "▸", "⟶", "≥", "⇒": ">"
    case "↑", "⌃": "^"
    case "↓", "▼", "▾", "▽": "v"
    case "↵", "⏎": "/"
    case "…", "≈", "∼": "~"
    case "£", "₤": "L"
    case "€": "E"
    case "¥": "Y"
    case "¢", "©": "c"
    case "§": "S"
    case "®": "r"
    case "±": "+"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "¬": "-"
    case "¦", "⏐": "|"
    default: nil
    }
  }

  /// Box drawing: rules to minus or equals, bars to a bar, the rest to a plus; and blocks of bars.
  private static func frame(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576: "-"
    case 0x2550: "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x250C...0x257F: "+"
    case 0x2580...0x258F: "#"
    case 0x2590...0x259F: "|"
    default: nil
    }
  }

  private static let latin = Array(
    ("AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLl"
      + "NnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  private static let latinB = Array("AaAaEeEeIiIiOoOoRrRrUuUuSsTt".utf8)

  private static let latinMore = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPp"
      + "RrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy??????"
      + "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????")
      .utf8)
}
