import ArgumentParser
import BoardSession
import Foundation

/// Where the board is.
struct PlaceOptions: ParsableArguments {
  @Option(name: .long, help: "The board file. Default: $CROSSGOV_BOARD, else the last one used.")
  var board: String?

  /// The absolute path of the board to open.
  func path(in directories: UserDirectories) throws -> String {
    let named = [board, ProcessInfo.processInfo.environment["CROSSGOV_BOARD"]]
      .compactMap(\.self).first { !$0.isEmpty }
    if let named { return BoardOptions.absolute(named) }
    if let last = LastBoard(directories).remembered {
      guard FileManager.default.fileExists(atPath: last) else {
        throw Failure(
          .cannotOpen,
          "no board is named, and the one used last is no longer at \(last). Use --board FILE, set CROSSGOV_BOARD, "
            + "or try: crossgov demo")
      }
      return last
    }
    throw Failure(
      .cannotOpen, "no board is named. Use --board FILE, set CROSSGOV_BOARD, or try: crossgov demo")
  }
}
