import BoardModel
import EventLedger
import Foundation
import Testing

/// Hashes, signatures and stored bytes of entries that never change; lines are only ever added to the file.
@Suite struct GoldenTests {
  private static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("GoldenEntries.swift")

  /// What the file holds of one entry.
  private func line(_ name: String, _ entry: LedgerEntry) -> String {
    [
      name, "body=" + String(decoding: entry.event.body, as: UTF8.self),
      "salt=" + hexadecimalText(entry.disclosure.bytes), "hash=" + entry.entryHash.hexadecimal,
      "signature=" + hexadecimalText(entry.signature.bytes), "chain=" + entry.chainValue.hexadecimal,
    ].joined(separator: "\t")
  }

  private func lines() throws -> [String] {
    var history = History()
    history.entries = []
    var founding = Keys.founding().draft
    founding.id = Bytes16(high: 11, low: 1)
    history.add(founding, by: Keys.administrator)
    history.add(.line("“Ünïcode” \u{1F600} and \"quotes\"\n", id: Bytes16(high: 11, low: 2), by: "CO"))
    history.add(
      EventDraft(
        id: Bytes16(high: 11, low: 3), .taskRecorded, situation: "AFG-2021",
        body: JSONObject([
          ("id", "t1"), ("title", "Clear 68 people"), ("department", "HO"), ("done", 40), ("total", 68),
          ("rests_on", ["policy/p1@2"]), ("learnt", ["FCDO": 1_629_900_000_000]),
        ]), boardTime: Timestamp(milliseconds: -1)), by: Keys.lead)
    history.add(
      EventDraft(
        id: Bytes16(high: 11, low: 4), kind: "weather.observed", kindVersion: 7, isCritical: true,
        situation: "",
        body: JSONObject(), boardTime: nil), by: Keys.stranger)
    let names = ["founding", "line", "task", "unknown"]
    let redacted = try history.entries[1].withholding(["text"])
    return zip(names, history.entries).map(line) + [line("line without text", redacted)]
  }

  @Test func bytesNeverChange() throws {
    let now = try lines()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let head = "/// Recorded by `GoldenTests`; lines are only ever added.\nenum GoldenEntries {\n"
      let text = "  // swift-format-ignore\n  static let text = #\"\"\"\n" + now.joined(separator: "\n")
      let source = head + text + "\n\"\"\"#\n}\n"
      try Data(source.utf8).write(to: Self.path)
      Issue.record("recorded; run again without RECORD_SNAPSHOTS")
      return
    }
    #expect(GoldenEntries.text.split(separator: "\n").map(String.init) == now)
  }

  @Test func tagsNeverChange() {
    #expect(
      DomainTag.allCases.map(\.rawValue) == [
        "crossgov field salt 1", "crossgov field 1", "crossgov entry 1", "crossgov signature 1",
        "crossgov chain 1",
      ])
    #expect(DomainTag.chain.bytes == [16] + Array("crossgov chain 1".utf8))
  }
}
