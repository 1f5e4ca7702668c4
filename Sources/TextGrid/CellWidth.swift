/// The number of columns a terminal gives to characters.
///
/// Terminals count scalar by scalar, so the width of a text is the sum over its scalars, whatever
/// graphemes they form. Ambiguous characters count as narrow.
package enum CellWidth {
  /// Columns taken by a scalar: zero, one or two.
  ///
  /// Combining marks and invisible formatting characters take none. Controls take one, the place of
  /// the sign that is drawn for them.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if isPlainSymbol(value) { return 1 }
    if isJoiningJamo(value) { return 0 }
    if value >= 0x1100 && isWide(value) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// Columns taken by one user-perceived character.
  package static func of(_ character: Character) -> Int {
    var total = 0
    for scalar in character.unicodeScalars { total += of(scalar) }
    return total
  }

  /// Columns taken by a text on one line.
  package static func of(_ text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars { total += of(scalar) }
    return total
  }

  /// Arrows, mathematical signs, box drawing and blocks: common on our screens, and all narrow.
  static func isPlainSymbol(_ value: UInt32) -> Bool {
    (0x2500...0x25FC).contains(value) || (0x2190...0x22FF).contains(value)
      || (0x2010...0x2027).contains(value)
  }

  /// The vowels and final consonants that join a Korean syllable to their left.
  private static func isJoiningJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if value < range.first {
        high = middle
      } else if value > range.last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
