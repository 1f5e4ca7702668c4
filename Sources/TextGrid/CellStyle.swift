/// How a cell looks: its meaning and its emphasis.
package struct CellStyle: Hashable, Sendable {
  package var foreground: Ink
  package var attributes: CellAttributes

  package init(_ foreground: Ink = .plain, _ attributes: CellAttributes = []) {
    self.foreground = foreground
    self.attributes = attributes
  }

  package static let plain = CellStyle()
  package static let dim = CellStyle(.dim)
  package static let border = CellStyle(.border)
  package static let heading = CellStyle(.heading, .bold)
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
