import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

/// The board used last, for commands that name none.
struct LastBoard {
  private let file: URL
  private let directory: URL

  init(_ directories: UserDirectories) {
    directory = directories.state
    file = directories.state.appendingPathComponent("last-board")
  }

  /// Nil where none is remembered; the board may be gone.
  var remembered: String? {
    guard let data = FileManager.default.contents(atPath: file.path) else { return nil }
    return String(decoding: data.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Forgetting to remember is no reason to fail.
  func remember(_ path: String) {
    // Each write waits for the disk, and most commands are about the same board as the one before.
    guard remembered != BoardOptions.absolute(path) else { return }
    do {
      try UserDirectories.makePrivate(directory)
      try Data("\(BoardOptions.absolute(path))\n".utf8).write(to: file, options: .atomic)
    } catch {}
  }
}
