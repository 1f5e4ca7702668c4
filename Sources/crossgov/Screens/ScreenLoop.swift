import BoardSession

@MainActor
enum ScreenLoop {
  static func run(_ session: BoardSession, options: ScreenOptions, situation: String?) throws {}
}
