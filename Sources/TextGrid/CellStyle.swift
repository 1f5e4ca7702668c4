/// How a cell looks: its meaning and its emphasis.
package struct CellStyle: Hashable, Sendable {
  /// What the text means.
  package var foreground: Ink
  /// The emphasis on top of what the ink brings along.
  package var attributes: CellAttributes

  /// Ordinary text unless said otherwise.
  package init(_ foreground: Ink = .plain, _ attributes: CellAttributes = []) {
    self.foreground = foreground
    self.attributes = attributes
  }

  /// Ordinary text.
  package static let plain = CellStyle()
  /// Text of second rank.
  package static let dim = CellStyle(.dim)
  /// Frames and rules.
  package static let border = CellStyle(.border)
  /// Titles and column heads.
  package static let heading = CellStyle(.heading, .bold)
  /// The selected item.
  package static let selected = CellStyle(.plain, .reverse)

  /// The same ink with more emphasis.
  package func adding(_ more: CellAttributes) -> CellStyle {
    CellStyle(foreground, attributes.union(more))
  }

  /// The style as one number, for backends that compare or index styles.
  package var code: UInt16 {
    UInt16(foreground.rawValue) << 8 | UInt16(attributes.rawValue)
  }
}
