/// The emphasis of a cell, on top of its ink.
package struct CellAttributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = CellAttributes(rawValue: 1)
  package static let dim = CellAttributes(rawValue: 2)
  package static let underline = CellAttributes(rawValue: 4)
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
