/// The repertoire of a terminal: all of Unicode, or ASCII alone.
///
/// Views always write the Unicode signs; a grid made for the ASCII set puts the stand-ins of
/// `AsciiText` in their place, column for column.
package enum GlyphSet: Hashable, Sendable {
  case unicode
  case ascii

  /// What this set shows for a scalar that is safe to draw.
  package func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    self == .unicode || scalar.value < 0x7F ? scalar : AsciiText.standIn(for: scalar)
  }
}
