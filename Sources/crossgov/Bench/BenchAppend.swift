import ArgumentParser
import BoardModel
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger

struct BenchAppend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append", abstract: "Append events, each durable before the next.")
  @Option(name: .long) var events: Int
  @Option(name: .long) var directory: String
  @Flag(name: .long) var rules = false

  func run() throws {
    let path = URL(fileURLWithPath: directory).appendingPathComponent("bench.crossgov").path
    let key = try BenchBoard.key()
    let exists = FileManager.default.fileExists(atPath: path)
    let ledger = exists ? try SQLiteLedger.open(path) : try BenchBoard.found(path, key: key)
    let times = rules ? try throughRules(ledger, path) : try straight(ledger, key)
    Output.write("{\"append_us\":[\(times.map(String.init).joined(separator: ","))]}\n")
  }

  private func straight(_ ledger: SQLiteLedger, _ key: SigningKey) throws -> [Int64] {
    var head = try ledger.head()
    var times: [Int64] = []
    for number in 0..<events {
      let draft = BenchBoard.line(number)
      let start = ContinuousClock.now
      let recorded = try ledger.append(after: head, signer: key) { _ in [draft] }
      times.append(start.microsecondsUntilNow)
      head = recorded.last?.point ?? head
    }
    return times
  }

  private func throughRules(_ ledger: SQLiteLedger, _ path: String) throws -> [Int64] {
    // What is remembered of this board goes with it: the next round founds another at the same path.
    let environment = UserDirectories(environment: ProcessInfo.processInfo.environment)
    let directories = UserDirectories(
      configuration: environment.configuration,
      state: URL(fileURLWithPath: directory).appendingPathComponent("state"))
    let session = try BoardSession(
      ledger: ledger, path: path, directories: directories, department: "HO",
      program: Program.version)
    try session.catchUp()
    var times: [Int64] = []
    for number in 0..<events {
      let draft = BenchBoard.line(number)
      let start = ContinuousClock.now
      try session.record(Command(.logLine, situation: "BENCH", draft.body))
      times.append(start.microsecondsUntilNow)
    }
    return times
  }
}

extension ContinuousClock.Instant {
  /// Whole microseconds from this instant to now.
  var microsecondsUntilNow: Int64 {
    let elapsed = ContinuousClock.now - self
    return elapsed.components.seconds * 1_000_000 + elapsed.components.attoseconds / 1_000_000_000_000
  }
}
