import BoardModel
import EventLedger
import Foundation
import SQLiteLedger
import Testing

/// A file in which something is not as it was written.
@Suite struct FileDamageTests {
  let directory = TemporaryDirectory()

  private func board(_ lines: Int, withStranger: Bool = false) throws -> String {
    let path = directory["board.crossgov"]
    let ledger = try SQLiteLedger.create(path, founding: Keys.founding(), signer: Keys.administrator)
    try ledger.add((0..<lines).map { .line("line \($0)") })
    if withStranger { try ledger.add([.line("forged")], signer: Keys.stranger) }
    return path
  }

  /// The bytes of a board all of which are in its one file.
  private func bytes(of path: String) throws -> Data {
    let copy = directory["copy-\(UInt64.random(in: 0 ... .max))"]
    try SQLiteLedger.open(path).backup(to: copy)
    return try Data(contentsOf: URL(fileURLWithPath: copy))
  }

  /// What a reader makes of a file: the entries it would fold, or why it stops.
  private func reading(_ path: String) -> (accepted: [Event], isSound: Bool) {
    var events: [Event] = []
    do {
      let ledger = try SQLiteLedger.open(path, readOnly: true)
      var verifier = LedgerVerifier(board: ledger.identity.id)
      try verifier.follow(ledger, depth: .signatures) { entries, verdicts in
        for (entry, verdict) in zip(entries, verdicts) where verdict.isAccepted { events.append(entry.event) }
      }
      return (
        events,
        verifier.damage == nil && verifier.quarantined.isEmpty && ledger.access == .readOnly(.requested)
      )
    } catch {
      return (events, false)
    }
  }

  /// Every byte by itself, but for the middle of long empty stretches, which is one piece.
  private static func pieces(of data: Data) -> [Range<Int>] {
    let edge = 48
    var pieces: [Range<Int>] = []
    var start = 0
    while start < data.count {
      var end = start
      while end < data.count, data[end] == 0 { end += 1 }
      if end - start > 2 * edge {
        pieces += (start..<start + edge).map { $0..<$0 + 1 }
        pieces.append(start + edge..<end - edge)
        pieces += (end - edge..<end).map { $0..<$0 + 1 }
      } else {
        pieces += (start..<end).map { $0..<$0 + 1 }
      }
      if end < data.count { pieces.append(end..<end + 1) }
      start = end + 1
    }
    return pieces
  }

  @Test(arguments: 0..<8)
  func everyFlippedByteIsDetectedOrChangesNothing(_ share: Int) throws {
    let original = try bytes(of: try board(4))
    let path = directory["flipped.crossgov"]
    try original.write(to: URL(fileURLWithPath: path))
    let expected = reading(path)
    #expect(expected.isSound && expected.accepted.count == 5)
    let remembered = expected.accepted.count
    var detected = 0
    for range in Self.pieces(of: original) where range.lowerBound % 8 == share {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      func put(_ bytes: Data) throws {
        try file.seek(toOffset: UInt64(range.lowerBound))
        try file.write(contentsOf: bytes)
      }
      try put(Data(original[range].map { $0 ^ UInt8(1 << (range.lowerBound / 8 % 8)) }))
      let found = reading(path)
      try put(original[range])
      try file.close()
      // The mark that a session keeps tells a shorter history.
      let isDetected = !found.isSound || found.accepted.count != remembered
      if isDetected { detected += 1 }
      #expect(isDetected || found.accepted == expected.accepted, "bytes \(range)")
      #expect(expected.accepted.starts(with: found.accepted), "bytes \(range) changed what is read")
    }
    #expect(detected > 100)
  }

  @Test func readsAsFarAsADamagedPageAllows() throws {
    let path = try board(200)
    var data = try bytes(of: path)
    let damaged = directory["damaged.crossgov"]
    // The second half of the file is later pages of events.
    for offset in (data.count / 2)..<(data.count / 2 + 4096) { data[offset] = 0xa5 }
    try data.write(to: URL(fileURLWithPath: damaged))
    let ledger = try SQLiteLedger.open(damaged)
    var verifier = LedgerVerifier(board: ledger.identity.id)
    try verifier.follow(ledger, depth: .signatures, batch: 10)
    #expect(verifier.damage != nil)
    #expect(verifier.point.position > 1)
    #expect(verifier.point.position < 201)
  }

  @Test func aFullDiskLeavesNothingHalfWritten() throws {
    let path = try board(3)
    // The same error as from a full disk, and no need for one.
    let ledger = try SQLiteLedger.open(path, largestPageCount: 30)
    var recorded = try ledger.head().position
    var failure: LedgerError?
    for number in 0..<500 where failure == nil {
      do {
        try ledger.add([.line(String(repeating: "x", count: 500)), .line("second of \(number)")])
        recorded += 2
      } catch let error as LedgerError {
        failure = error
      }
    }
    #expect(failure?.code == .diskFull)
    #expect(failure?.message.contains("disk is full") == true)
    #expect(try ledger.head().position == recorded)
    let reopened = try SQLiteLedger.open(path)
    try reopened.add([.line("room again")])
    var verifier = LedgerVerifier(board: reopened.identity.id)
    try verifier.follow(reopened, depth: .signatures)
    #expect(verifier.damage == nil && verifier.point.position == recorded + 1)
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scripts/verify_board.py")
    .path

  private func python(_ path: String, _ options: String...) -> Shell.Outcome {
    Shell.run(["python3", Self.script, path] + options)
  }

  @Test(.enabled(if: Shell.has("python3"), "needs Python"))
  func pythonAgreesOnAGoodFile() throws {
    let path = try board(5)
    let head = try SQLiteLedger.open(path).head()
    let outcome = python(path, "--signatures")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("6 entries, chain value \(head.chain.hexadecimal)"))
  }

  @Test(.enabled(if: Shell.has("python3"), "needs Python"))
  func pythonAgreesOnUnusualBodiesAndWithheldFields() throws {
    let path = try board(1)
    let ledger = try SQLiteLedger.open(path)
    let bodies: [JSONObject] = [
      JSONObject(), JSONObject([("text", "\u{1}\u{7f}\u{2028}“ü😀\"\\/\u{8}\n")]),
      JSONObject([
        ("a", [1, -1, 9_007_199_254_740_991, true, .null]), ("B", ["z": [[["deep": "er"]]], "": ""]),
      ]),
    ]
    try ledger.add(bodies.map { EventDraft(.logLine, body: $0) })
    let redacted = try ledger.all()[3].withholding(["text"])
    let change = """
      DROP TRIGGER event_is_never_changed;
      UPDATE event SET body = x'\(hexadecimalText(redacted.event.body))',
        salt = x'\(hexadecimalText(redacted.disclosure.bytes))' WHERE position = 4;
      """
    #expect(python(path).status == 0)
    #expect(Shell.sqlite(path, change).status == 0)
    let outcome = python(path)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(reading(path).accepted.count == 5)
  }

  @Test(
    .enabled(if: Shell.has("python3"), "needs Python"),
    arguments: [
      "UPDATE event SET body = replace(CAST(body AS TEXT), 'line 1', 'line 9') WHERE position = 3",
      "UPDATE event SET recorded = recorded + 1 WHERE position = 3",
      "UPDATE event SET kind = 'x' WHERE position = 3",
      "UPDATE event SET signature = zeroblob(64) WHERE position = 3", "DELETE FROM event WHERE position = 3",
      "UPDATE event SET salt = zeroblob(32) WHERE position = 3",
      "UPDATE event SET salt = x'01\(String(repeating: "00", count: 44))' WHERE position = 3",
    ])
  func pythonAgreesOnATamperedFile(_ tampering: String) throws {
    let path = try board(5)
    let change =
      "PRAGMA ignore_check_constraints = ON; DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;"
      + tampering.replacing("replace(CAST(body AS TEXT)", with: "CAST(replace(CAST(body AS TEXT)")
      .replacing("'line 9')", with: "'line 9') AS BLOB)")
    #expect(Shell.sqlite(path, change).status == 0)
    let outcome = python(path)
    #expect(outcome.status == 1, "\(outcome.output)")
    let found = reading(path)
    #expect(!found.isSound)
    // A stripped signature shows at the next entry's link when signatures are not looked at.
    #expect(outcome.output.contains("damaged at entry \(tampering.contains("signature") ? 4 : 3)"))
  }

  @Test(.enabled(if: Shell.has("python3"), "needs Python"))
  func pythonTellsAForgedSignature() throws {
    let path = try board(2)
    let change = """
      DROP TRIGGER event_is_never_changed;
      UPDATE event SET signature = randomblob(64) WHERE position = 3;
      """
    #expect(Shell.sqlite(path, change).status == 0)
    #expect(python(path).status == 0, "the last link is not followed by another")
    let outcome = python(path, "--signatures")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("entry 3: the signature"))
  }
}
