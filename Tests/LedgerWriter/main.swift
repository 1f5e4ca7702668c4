// A program of its own for tests of many processes on one board file: it appends lines and prints the
// identifier of each once it is acknowledged, or says how the file opens for it.

import BoardModel
import EventLedger
import Foundation
import SQLiteLedger

/// A line written at once, so that a reader has it even if the program is killed next.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

func append(_ path: String, _ count: Int, _ seed: UInt8) throws {
  guard let key = SigningKey(rawRepresentation: [UInt8](repeating: seed, count: 32)) else { return }
  let ledger = try SQLiteLedger.open(path)
  var seen = try ledger.head()
  for number in 0..<count {
    let body = JSONObject([("text", .string("line \(number)")), ("flavour", "statement")])
    let draft = EventDraft(.logLine, situation: "AFG-2021", body: body)
    var isRecorded = false
    while !isRecorded {
      do throws(LedgerError) {
        let entries = try ledger.append(after: seen, signer: key) { _ in [draft] }
        for entry in entries {
          say("acknowledged \(entry.event.position) \(entry.event.id.hexadecimal)")
          seen = entry.point
        }
        isRecorded = true
      } catch {
        guard error.code == .busy else { throw error }
      }
    }
  }
}

do {
  let arguments = CommandLine.arguments
  switch arguments.count > 1 ? arguments[1] : "" {
  case "append" where arguments.count == 5:
    try append(arguments[2], Int(arguments[3]) ?? 0, UInt8(arguments[4]) ?? 0)
  case "open" where arguments.count == 3:
    let ledger = try SQLiteLedger.open(arguments[2])
    say("\(ledger.access) head \(try ledger.head().position)")
  default:
    say("usage: ledger-writer append FILE COUNT SEED | open FILE")
    exit(2)
  }
} catch let error as LedgerError {
  say("error \(error.code): \(error)")
  exit(1)
}
