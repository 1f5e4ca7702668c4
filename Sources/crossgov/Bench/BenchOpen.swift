import ArgumentParser
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct BenchOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open and fold a board once.")
  @Flag(help: "Start from the board that was kept folded.") var kept = false
  @Argument var file: String

  func run() throws {
    let directories = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let start = ContinuousClock.now
    let ledger = try SQLiteLedger.open(file, readOnly: true)
    let opened = start.microsecondsUntilNow
    let session = try BoardSession(
      ledger: ledger, path: file, directories: directories, department: nil, program: Program.version,
      keepsFolds: kept)
    try session.catchUp()
    let total = start.microsecondsUntilNow
    Output.write(
      "{\"events\":\(session.head.position),\"total_us\":\(total),\"open_us\":\(opened),\"fold_us\":\(total - opened)}\n"
    )
  }
}
