/// Text from people and files, made harmless for a terminal or a pipe.
package enum PlainText {
  /// The text without controls, escape sequences and marks that turn the direction of writing round; line
  /// breaks and tabs become spaces, other controls a middle dot.
  package static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0a, 0x0d, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20, 0x7f..<0xa0: result.append("·")
      case 0x200e, 0x200f, 0x061c, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A stored word as people write it: `not_a_conflict` without its underscores.
  static func words(_ stored: String) -> String { String(stored.map { $0 == "_" ? " " : $0 }) }

  /// Several lines, each made harmless.
  package static func cleanedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }
      .joined(separator: "\n")
  }

  /// Whether a terminal could take a character for more than a character.
  static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029, 0x200e, 0x200f, 0x061c, 0x202a...0x202e, 0x2066...0x2069,
      0xfeff:
      true
    default: false
    }
  }

  /// The number of characters, counted fast where they are plain ASCII.
  static func width(_ text: String) -> Int {
    let bytes = text.utf8
    return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
  }
}
