/// The emphasis of a cell, on top of its ink.
package struct CellAttributes: OptionSet, Hashable, Sendable {
  /// One bit for each kind of emphasis.
  package let rawValue: UInt8

  /// A combination by its bits.
  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Stronger strokes or a brighter colour.
  package static let bold = CellAttributes(rawValue: 1)
  /// Fainter than ordinary text, where the terminal can.
  package static let dim = CellAttributes(rawValue: 2)
  /// A line below the text.
  package static let underline = CellAttributes(rawValue: 4)
  /// Text and background exchanged: the selection.
  package static let reverse = CellAttributes(rawValue: 8)

  /// One letter for the combination in the emphasis layer of a screen test.
  ///
  /// Reverse hides the others, since it marks the selection.
  package var letter: Character {
    if contains(.reverse) { return "R" }
    if contains(.underline) { return "U" }
    if contains(.bold) { return "B" }
    return contains(.dim) ? "D" : "."
  }
}
