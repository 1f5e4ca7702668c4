/// Makes text from people and files harmless on a screen.
///
/// A terminal obeys control characters and reorders text by invisible ones, so a task title could
/// rewrite the screen or show a name other than the one stored. What could do so is dropped, or shown
/// as a small sign where dropping would hide that something was there.
package enum TextCleaning {
  /// The sign drawn in place of a control character.
  package static let controlSign: Unicode.Scalar = "·"
  /// The sign drawn for a character that terminals do not agree on.
  package static let unknownSign: Unicode.Scalar = "\u{FFFD}"

  /// The text as it may be drawn on one line.
  ///
  /// Line breaks and tabs become a space each. With `keepingLineBreaks`, line feeds stay and a
  /// carriage return before one is dropped, for text that is laid out as paragraphs afterwards.
  package static func clean(_ text: some StringProtocol, keepingLineBreaks: Bool = false) -> String {
    let text = String(text)
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if keepingLineBreaks, isLineBreak(scalar) {
        if previous != "\r" || scalar != "\n" { result.append("\n") }
      } else if scalar == "\n", previous == "\r" {
        continue
      } else if let shown = visible(scalar) {
        result.append(shown)
      }
    }
    return String(result)
  }

  /// Whether a text is ASCII without controls, a column for each byte.
  static func isPlain(_ text: String) -> Bool {
    func isPlain(_ bytes: some Collection<UInt8>) -> Bool { bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    // Nearly all texts are bytes in one place, which are looked through several times as fast.
    return text.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? isPlain(text.utf8)
  }

  /// What to draw for a scalar, or nothing when it is to be dropped.
  package static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x300 { return visibleLatin(scalar) }
    if CellWidth.isPlainSymbol(value) { return scalar }
    if let replacement = special(value) { return replacement }
    switch scalar.properties.generalCategory {
    case .format: return nil
    case .lineSeparator, .paragraphSeparator: return " "
    case .spaceSeparator: return value == 0x3000 ? scalar : " "
    case .unassigned, .privateUse, .surrogate: return unknownSign
    default: return isInvisibleMark(value) ? nil : scalar
    }
  }

  private static func visibleLatin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: scalar
    case 0x09...0x0D, 0x85, 0xA0: " "
    case 0xAD: nil
    default: controlSign
    }
  }

  /// Letters of flags, and characters that look like nothing but take a place.
  private static func special(_ value: UInt32) -> Unicode.Scalar? {
    switch value {
    case 0x1F1E6...0x1F1FF: Unicode.Scalar(0x41 + value - 0x1F1E6)
    case 0x115F, 0x1160, 0x3164, 0xFFA0: " "
    default: nil
    }
  }

  /// Variation selectors, joiners and skin tones: they change how terminals count a neighbour.
  private static func isInvisibleMark(_ value: UInt32) -> Bool {
    switch value {
    case 0x034F, 0x17B4, 0x17B5, 0x180B...0x180F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
