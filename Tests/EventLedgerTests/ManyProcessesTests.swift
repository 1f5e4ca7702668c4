import BoardModel
import EventLedger
import Foundation
import Glibc
import SQLiteLedger
import Testing

/// Processes that share a board, some of which die.
@Suite(.serialized) struct ManyProcessesTests {
  let directory = TemporaryDirectory()

  private func board() throws -> String {
    let path = directory["board.crossgov"]
    _ = try SQLiteLedger.create(path, founding: Keys.founding(), signer: Keys.administrator)
    return path
  }

  /// Identifiers that a writer said were acknowledged.
  private func acknowledged(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("acknowledged ") }.compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 3 && words[2].count == 32 ? String(words[2]) : nil
    }
  }

  private func checkWhole(_ path: String) throws -> Set<String> {
    let ledger = try SQLiteLedger.open(path)
    var verifier = LedgerVerifier(board: ledger.identity.id)
    try verifier.follow(ledger, depth: .signatures)
    #expect(verifier.damage == nil)
    #expect(verifier.quarantined.isEmpty)
    return Set(try ledger.all().map(\.event.id.hexadecimal))
  }

  @Test func loseNothingThatWasAcknowledged() throws {
    let path = try board()
    let writers = (0..<8).map { _ in
      WriterProcess(["append", path, "150", "2"])
    }
    // Half of them die somewhere in the middle of it.
    for (number, writer) in writers.enumerated() where number.isMultiple(of: 2) {
      usleep(40_000)
      writer.kill()
    }
    let outputs = writers.map { $0.finish() }
    let recorded = try checkWhole(path)
    var count = 0
    for (number, output) in outputs.enumerated() {
      let identifiers = acknowledged(output)
      count += identifiers.count
      for identifier in identifiers { #expect(recorded.contains(identifier)) }
      if !number.isMultiple(of: 2) { #expect(identifiers.count == 150, "\(output.suffix(300))") }
    }
    #expect(count >= 600)
  }

  @Test(.enabled(if: Shell.has("strace"), "needs strace to make the disk fail"))
  func aFailingDiskIsNotTakenForSuccess() throws {
    let path = try board()
    let outcome = Shell.run([
      "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
      "inject=fdatasync:error=EIO:when=6+",
      Programs.writer, "append", path, "50", "2",
    ])
    if outcome.output.contains("ptrace") {
      withKnownIssue("strace may not trace here: \(outcome.output.prefix(100))") { Issue.record("not run") }
      return
    }
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(outcome.output.contains("outcomeUnknown"), "\(outcome.output)")
    let identifiers = acknowledged(outcome.output)
    #expect(identifiers.count < 50)
    let recorded = try checkWhole(path)
    for identifier in identifiers { #expect(recorded.contains(identifier)) }
    // At most the one whose outcome was unknown is there as well.
    #expect(recorded.count - 1 - identifiers.count <= 1)
  }

  @Test func anotherProcessesEntryIsNoticed() async throws {
    let path = try board()
    let ledger = try SQLiteLedger.open(path)
    let (calls, continuation) = AsyncStream<Void>.makeStream()
    let watch = try ledger.watch { continuation.yield() }
    let before = try ledger.changeToken()
    _ = WriterProcess(["append", path, "1", "2"]).finish()
    var iterator = calls.makeAsyncIterator()
    _ = await iterator.next()
    #expect(try ledger.changeToken() != before)
    #expect(try ledger.head().position == 2)
    watch.cancel()
  }
}

/// A writer that runs beside the test.
final class WriterProcess {
  private let process = Process()
  private let pipe = Pipe()

  init(_ arguments: [String]) {
    process.executableURL = URL(fileURLWithPath: Programs.writer)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { Issue.record("\(error)") }
  }

  func kill() { Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Everything it printed, once it has ended.
  func finish() -> String {
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
