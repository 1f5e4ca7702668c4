import BoardModel
import BoardReports
import BoardSession
import EventLedger
import Foundation
import SQLiteLedger
import Testing

/// Text from people in every output, and lists on a narrow terminal.
struct TextTests {
  /// A title that would clear the screen, set the window's title, turn the line round and hide its end.
  private static let evil = "Red \u{1b}[31m\u{1b}]0;owned\u{7} \u{9b}2J \u{202e}drawkcab\u{2066} \u{200f}end"

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0a: true
      case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0x2028, 0x2029: false
      default: true
      }
    }
  }

  @Test func controlsAreRefusedWhereTheyAreTyped() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    let outcome = try sandbox.run("task", "add", Self.evil, "--as", "HO")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("control character"))
    #expect(Self.isHarmless(outcome.errors))
    #expect(try sandbox.position() == before)
    let mirrored = try sandbox.run("task", "add", "\u{202e}drawkcab", "--as", "HO")
    #expect(mirrored.status == 0, "\(mirrored.errors)")
  }

  @Test func whatGotInAnywayIsHarmlessInEveryOutput() throws {
    let sandbox = try Sandbox.exercise()
    let ring = KeyRing(directory: SessionKeys.directory(besideBoard: sandbox.board))
    let ledger = try SQLiteLedger.open(sandbox.board)
    let drafts = [
      EventDraft(
        .taskRecorded, situation: "AFG-2021",
        body: JSONObject([
          ("by", "HO"), ("department", "HO"), ("id", "evil"), ("title", .string(Self.evil)),
          ("note", .string(Self.evil)),
        ])),
      EventDraft(
        .logLine, situation: "AFG-2021",
        body: JSONObject([("by", "HO"), ("flavour", "statement"), ("text", .string(Self.evil))])),
      EventDraft(
        .decisionRecorded, situation: "AFG-2021",
        body: JSONObject([
          ("by", "HO"), ("number", .integer(1)), ("title", .string(Self.evil)),
          ("rationale", .string(Self.evil)),
        ])),
    ]
    _ = try ledger.append(after: try ledger.head(), signer: try ring.existing("HO")) { _ in drafts }
    for arguments in [
      ["task"], ["task", "--json"], ["note"], ["note", "--json"], ["decisions"], ["decisions", "--json"],
      ["decisions", "show", "D1"], ["decisions", "show", "D1", "--json"], ["log", "--last", "3"],
      ["log", "--last", "3", "--json"], ["open", "--plain", "--screen", "log"], ["open", "--plain"],
      ["task", "update", "evil", "--title", "x\u{1b}[2J", "--as", "HO"],
      ["task", "update", "evil", "--status", "done", "--as", "HO", "--dry-run"],
      ["task", "update", "evil", "--status", "doing", "--as", "HO", "--json"],
      ["conflicts", "show", Self.evil],
    ] {
      let outcome = try sandbox.run(Program.path, arguments)
      #expect(Self.isHarmless(outcome.output), "\(arguments)")
      #expect(Self.isHarmless(outcome.errors), "\(arguments)")
    }
    // Programs get every character, escaped.
    let task = try sandbox.list("task", "list").first { $0.text("id") == "evil" }
    #expect(task?.text("title") == Self.evil)
  }

  @Test func aPipeGetsLinesOfAnyLength() throws {
    let sandbox = try Sandbox.exercise()
    let lines = try sandbox.run("conflicts").lines
    #expect(lines.contains { $0.count > 120 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("C") || $0.hasPrefix("-") })
  }

  @Test(arguments: [40, 80, 100])
  func aNarrowTerminalGetsFoldedLists(_ width: Int) {
    let report = Report(
      columns: ["NO", "SEVERITY", "NAME", "WHAT"], emptyText: "None.",
      rows: [
        (
          [
            "C1", "blocking", "pathway/guards/abbey-gate",
            String(repeating: "people wait at a gate ", count: 9),
          ],
          []
        ),
        (["C2", "watch", "short", "漢字 and e\u{301}"], []),
      ])
    let lines = report.text(wrapping: TextWrap(width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    let words = lines.joined(separator: " ").split(separator: " ").filter { $0 == "people" }
    #expect(words.count == 9)
  }

  @Test func longLinesStandUnderWhatTheySay() {
    let wrap = TextWrap(width: 40)
    #expect(
      wrap.lines("Why       People who act on a promise are stranded by one gate.\nShort") == """
        Why       People who act on a promise
                  are stranded by one gate.
        Short
        """)
    #expect(
      wrap.lines("Somebody says a great deal more than fits on one line") == """
        Somebody says a great deal more than
          fits on one line
        """)
  }
}
