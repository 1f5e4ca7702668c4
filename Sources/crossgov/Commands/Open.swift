import ArgumentParser
import BoardSession

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screens of a board (the default).",
    discussion: "Example: crossgov open --board /srv/crossgov/sudan.crossgov")
  @OptionGroup var board: BoardOptions
  @OptionGroup var screens: ScreenOptions

  func run() throws {
    let session = try board.open(readOnly: screens.readOnly)
    try Exercise.attachScript(to: session)
    try MainActor.assumeIsolated { try ScreenLoop.run(session, options: screens, situation: board.situation) }
  }
}
