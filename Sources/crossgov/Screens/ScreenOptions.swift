import ArgumentParser

/// How the screens are shown.
struct ScreenOptions: ParsableArguments {
  @Flag(name: .long, help: "Print a screen as lines of text and end.") var plain = false
  @Flag(name: .long, help: "Use ASCII characters only.") var ascii = false
  @Flag(name: .customLong("readonly"), help: "Open for reading; nothing can be changed.") var readOnly = false
  @Flag(name: .long, help: "Use the mouse; selecting text then needs the shift key.") var mouse = false
  @Option(
    name: .long,
    help: """
      Cover the board after so many minutes without a key; any key brings it back. 0 never does. Default: 15, and \
      never in an exercise.
      """) var coverAfter: Int?
  @Option(name: .long, help: "The screen to open: mine, board, conflicts, decisions, log or review.")
  var screen =
    "board"
}
