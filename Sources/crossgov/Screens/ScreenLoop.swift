import BoardSession

/// Runs the screens on a terminal.
enum ScreenLoop {
  static func run(_ session: BoardSession, options: ScreenOptions, situation: String? = nil) throws {}
}
