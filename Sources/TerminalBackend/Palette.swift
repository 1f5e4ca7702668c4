internal import CTerminal
internal import TextGrid

/// Turns meaning into colours and emphasis that the terminal at hand can show.
struct Palette {
  private var attributes: [UInt32]
  private var pairs: [Int32]

  /// Chooses colours for the terminal that is open.
  ///
  /// With 256 colours they are of middle brightness and stand out on black and on white. With fewer
  /// they are the basic ones, less those that vanish on a background that the theme says is light. The
  /// background is always the terminal's own.
  @MainActor
  init(theme: TerminalTheme) {
    let colours = theme == .mono ? 0 : cterm_colours()
    attributes = Ink.allCases.map { Palette.emphasis(of: $0, coloured: colours >= 8) }
    pairs = Ink.allCases.map { ink in
      let colour = Palette.colour(of: ink, among: colours, theme: theme)
      return colour < 0 ? 0 : cterm_pair(colour, -1)
    }
  }

  func look(of style: CellStyle) -> (attributes: UInt32, pair: Int32) {
    let ink = Int(style.foreground.rawValue)
    var result = attributes[ink]
    if style.attributes.contains(.bold) { result |= CTERM_BOLD }
    if style.attributes.contains(.dim) { result |= CTERM_DIM }
    if style.attributes.contains(.underline) { result |= CTERM_UNDERLINE }
    if style.attributes.contains(.reverse) { result |= CTERM_REVERSE }
    return (result, pairs[ink])
  }

  /// Emphasis that belongs to an ink, and more of it where there is no colour to tell inks apart.
  private static func emphasis(of ink: Ink, coloured: Bool) -> UInt32 {
    switch ink {
    case .blocking: CTERM_BOLD
    case .marking, .markingHigh: CTERM_BOLD | CTERM_REVERSE
    case .dim, .border: coloured ? 0 : CTERM_DIM
    case .accent, .conflict, .heading, .key: coloured ? 0 : CTERM_BOLD
    case .input: CTERM_UNDERLINE
    case .plain, .watch, .good: 0
    }
  }

  /// The number of the colour of an ink; -1 for the terminal's own.
  private static func colour(of ink: Ink, among colours: Int32, theme: TerminalTheme) -> Int32 {
    let (many, few, light): (Int32, Int32, Int32) =
      switch ink {
      case .plain, .heading, .input: (-1, -1, -1)
      case .dim, .border: (243, -1, -1)
      case .accent, .key: (31, 6, 4)
      case .blocking, .markingHigh: (160, 1, 1)
      case .conflict: (166, 3, 5)
      case .watch: (67, 6, 4)
      case .good: (28, 2, 2)
      case .marking: (28, 2, 2)
      }
    if colours >= 256 { return many }
    return colours >= 8 ? (theme == .light ? light : few) : -1
  }
}
