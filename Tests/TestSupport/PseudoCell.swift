internal import CPseudoTerminal

/// One cell of an emulated screen.
package struct PseudoCell: Hashable, Sendable {
  /// The character; a blank where nothing was written, empty in the right half of a wide one.
  package let text: String
  package let width: Int
  package let isBold: Bool
  package let isUnderlined: Bool
  package let isReverse: Bool
  /// The number of the colour in the palette; nothing for the default of the terminal.
  package let foreground: Int?
  package let background: Int?

  init(_ cell: CPtyCell) {
    let values = cell.scalars
    var view = String.UnicodeScalarView()
    for value in [values.0, values.1, values.2, values.3, values.4, values.5] {
      guard value != 0, let scalar = Unicode.Scalar(value) else { break }
      view.append(scalar)
    }
    text = view.isEmpty && cell.width != 0 ? " " : String(view)
    width = Int(cell.width)
    isBold = cell.bold
    isUnderlined = cell.underline
    isReverse = cell.reverse
    foreground = cell.foreground == -1 ? nil : Int(cell.foreground)
    background = cell.background == -1 ? nil : Int(cell.background)
  }
}
