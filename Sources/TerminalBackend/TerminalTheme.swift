/// The background that colours have to stand out on.
package enum TerminalTheme: String, CaseIterable, Hashable, Sendable {
  case dark
  case light
  /// No colour at all; bold, dim and reverse stay.
  case mono

  /// Reads the background from what some terminals say in `COLORFGBG`; dark when they say nothing.
  package init(environment: [String: String]) {
    let background = environment["COLORFGBG"]?.split(separator: ";").last
    self = background == "7" || background == "15" ? .light : .dark
  }
}
