/// Fits text to columns: cutting, padding and wrapping.
///
/// All widths are in terminal columns. The text should be cleaned first; what is not clean is cleaned
/// by the grid as it is drawn, and may then come out narrower than it was measured.
package enum TextLayout {
  /// Where a text stands in a wider column.
  package enum Alignment: Hashable, Sendable {
    case left
    case right
    case centre
  }

  /// Shortens a text to a width and ends it with an ellipsis if anything was cut.
  ///
  /// Nothing is shown for a width of zero, and the ellipsis alone for a width of one.
  package static func truncate(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    if text.utf8.count <= width || CellWidth.of(text) <= width { return text }
    return prefix(of: text, width: width - 1) + String(Character(Glyph.ellipsis))
  }

  /// The longest beginning of a text that fits a width.
  package static func prefix(of text: String, width: Int) -> String {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += CellWidth.of(text[end])
      if used > width { break }
      end = text.index(after: end)
    }
    return String(text[..<end])
  }

  /// Truncates a text and fills it up with blanks to exactly a width.
  package static func pad(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let shown = truncate(text, to: width)
    let spare = max(0, width - CellWidth.of(shown))
    let before =
      switch alignment {
      case .left: 0
      case .right: spare
      case .centre: spare / 2
      }
    return String(repeating: " ", count: before) + shown + String(repeating: " ", count: spare - before)
  }

  /// Breaks a text into lines of at most a width, between words where there is one.
  ///
  /// Line breaks in the text are kept. A word longer than a line is cut. Blanks at a break are dropped.
  /// An empty text is one empty line; a width below one counts as one.
  ///
  /// - Parameter leavingRoom: whether signs that are spelled where there is only ASCII are given the columns for it.
  package static func wrap(_ text: String, to width: Int, leavingRoom: Bool = false) -> [String] {
    if TextCleaning.isPlain(text) { return wrapPlain(Array(text.utf8), to: width) }
    let characters = Array(text)
    let ranges = wrapRanges(characters, to: width) { leavingRoom ? AsciiText.columns($0) : CellWidth.of($0) }
    return ranges.map { range in
      var end = range.upperBound
      while end > range.lowerBound, characters[end - 1] == " " || characters[end - 1].isNewline { end -= 1 }
      return String(characters[range.lowerBound..<end])
    }
  }

  /// The same for text in which each byte is a character of one column.
  private static func wrapPlain(_ bytes: [UInt8], to width: Int) -> [String] {
    let blank = UInt8(ascii: " ")
    return wrapRanges(bytes.count, to: width) { bytes[$0] == blank ? .blank : .columns(1) }.map { range in
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1] == blank { end -= 1 }
      return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    }
  }

  /// The lines of a wrapped text as ranges of its characters.
  ///
  /// The ranges follow one another without gaps; the blanks and the line break after a line belong to
  /// it, so that every place in the text is on exactly one line.
  package static func wrapRanges(_ characters: [Character], to width: Int) -> [Range<Int>] {
    wrapRanges(characters, to: width) { CellWidth.of($0) }
  }

  private static func wrapRanges(
    _ characters: [Character], to width: Int, measure: (Character) -> Int
  ) -> [Range<Int>] {
    wrapRanges(characters.count, to: width) { index in
      let character = characters[index]
      if character.isNewline { return .lineBreak }
      return character == " " ? .blank : .columns(measure(character))
    }
  }

  /// What wrapping needs to know of a character.
  private enum Part {
    case lineBreak
    case blank
    case columns(Int)
  }

  @inline(__always)
  private static func wrapRanges(_ count: Int, to width: Int, _ part: (Int) -> Part) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    /// The place after the last blank on the line, and the columns used up to there.
    var wordStart = 0
    var usedBeforeWord = 0
    var index = 0
    while index < count {
      switch part(index) {
      case .lineBreak:
        lines.append(start..<index + 1)
        start = index + 1
        (used, wordStart, usedBeforeWord) = (0, start, 0)
      case .blank:
        used += 1
        wordStart = index + 1
        usedBeforeWord = used
      case .columns(let columns):
        if used + columns > width, index > start {
          let end = wordStart > start ? wordStart : index
          lines.append(start..<end)
          used -= wordStart > start ? usedBeforeWord : used
          start = end
          (wordStart, usedBeforeWord) = (start, 0)
          // A word that was moved to the next line may still be too long for it.
          if used + columns > width, index > start {
            lines.append(start..<index)
            start = index
            (used, wordStart) = (0, start)
          }
        }
        used += columns
      }
      index += 1
    }
    lines.append(start..<count)
    return lines
  }
}
