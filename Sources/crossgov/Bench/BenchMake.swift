import ArgumentParser
import BoardEngine
import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct BenchMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a board of many tasks and events.")
  @Option(name: .long) var tasks: Int
  @Option(name: .long) var events: Int
  @Argument var file: String

  func run() throws {
    let key = try BenchBoard.key()
    let ledger = try BenchBoard.found(file, key: key)
    var head = try ledger.head()
    let start = Clocks.wall()
    var number = 0
    while head.position < events || number < tasks {
      var drafts: [EventDraft] = []
      while drafts.count < 2000, head.position + drafts.count < events || number < tasks {
        number += 1
        drafts.append(
          number <= tasks
            ? BenchBoard.task(number, at: start)
            : BenchBoard.update(number, of: number % max(1, tasks) + 1))
      }
      let recorded = try ledger.append(after: head, signer: key) { _ in drafts }
      head = recorded.last?.point ?? head
    }
    let session = try BoardSession(
      ledger: ledger, path: file,
      directories: UserDirectories(environment: ProcessInfo.processInfo.environment), department: nil,
      program: Program.version)
    try session.catchUp()
    try session.verifyTail()
    Output.line("\(head.position) events, \(session.state.board.tasks.count) tasks")
  }
}
