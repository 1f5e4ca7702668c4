internal import CPseudoTerminal

/// One cell of an emulated screen.
package struct PseudoCell: Hashable, Sendable {
  /// The character; a blank where nothing was written, empty in the right half of a wide one.
  package let text: String
  /// Columns taken; zero for the right half of a wide character.
  package let width: Int
  /// Whether the text is bold.
  package let isBold: Bool
  /// Whether the text is underlined.
  package let isUnderlined: Bool
  /// Whether text and background are exchanged.
  package let isReverse: Bool
  /// The number of the colour in the palette; nothing for the default of the terminal.
  package let foreground: Int?
  /// The number of the background colour; nothing for the default of the terminal.
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
