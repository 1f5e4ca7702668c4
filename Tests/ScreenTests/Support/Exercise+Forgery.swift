import BoardModel
import EventLedger
import Foundation
import SQLiteLedger

extension Exercise {
  /// Appends what the program would refuse to write, as a member with a program of their own could.
  func forge(_ kind: EventKind, as department: String, _ fields: [(String, JSONValue)]) throws {
    let text = try String(contentsOfFile: path("board.crossgov.keys/\(department).key"), encoding: .utf8)
    let seed = text.split(separator: "\n").dropFirst().first.map(Array.init) ?? []
    let bytes = stride(from: 0, to: seed.count - 1, by: 2).compactMap {
      UInt8(String(seed[$0...$0 + 1]), radix: 16)
    }
    guard let key = SigningKey(rawRepresentation: bytes) else {
      throw Trouble(what: "there is no key of \(department)")
    }
    let ledger = try SQLiteLedger.open(board)
    _ = try ledger.append(after: try ledger.head(), signer: key) { _ in
      [EventDraft(kind, situation: "AFG-2021", body: JSONObject(fields))]
    }
  }
}
