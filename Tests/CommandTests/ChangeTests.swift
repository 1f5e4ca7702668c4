import Foundation
import Testing

/// What happens between a change and its record.
struct ChangeTests {
  @Test func aDryRunWritesNothing() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.run("log", "--json").output
    for arguments in [
      ["task", "add", "x", "--as", "HO"], ["note", "x"], ["decide", "x", "--settles", "C1"],
      ["task", "update", "nowzad-checks", "--status", "done", "--as", "HO"],
      ["policy", "version", "arap", "--cover", "embassy-guards=no", "--as", "MOD"],
      ["conflicts", "acknowledge", "C1", "--as", "HO"],
      ["record", "reading.recorded", "id=x", "subject=gate/security-check", "attribute=owner", "value=x"],
    ] {
      let outcome = try sandbox.run(Program.path, arguments + ["--dry-run"])
      #expect(outcome.output.contains("Nothing was recorded. It would record:"), "\(arguments)")
      let data = try sandbox.run(Program.path, arguments + ["--dry-run", "--json"])
      #expect(try Record.one(data.output).records("would_record").count == 1, "\(arguments)")
    }
    #expect(try sandbox.run("log", "--json").output == before)
  }

  @Test func aDryRunSaysInWordsWhatItWouldRecord() throws {
    let outcome = try Sandbox.exercise().run(
      "policy", "version", "arap", "--cover", "embassy-guards=no", "--effective", "2021-12-14 16:00 GMT",
      "--only", "--as", "MOD", "--dry-run")
    #expect(
      outcome.output.contains(
        "  policy.versioned\n    id: arap\n    version: 5\n    coverage: embassy-guards no\n"),
      "\(outcome.output)")
    #expect(outcome.output.contains("    occurred: Tue 14 Dec 2021 16:00 GMT\n"))
  }

  @Test func whoeverANewVersionDoesNotNameStaysCoveredUnlessItIsSaid() throws {
    let sandbox = try Sandbox.exercise()
    func covered(_ more: String...) throws -> String {
      let change = [
        "policy", "version", "arap", "--cover", "embassy-guards=no", "--as", "MOD", "--dry-run", "--json",
      ]
      let line = try sandbox.run(Program.path, change + more).output.matches(of: /"coverage":(\{[^}]*\})/)
        .first
      return try #require(line.map { String($0.1) })
    }
    let kept = try covered()
    #expect(
      kept.contains(#""embassy-guards":"no""#) && kept.contains(#""embassy-interpreters":"yes""#), "\(kept)")
    #expect(try covered("--only") == #"{"embassy-guards":"no"}"#)
  }

  @Test func aBlockingConflictIsRefusedUntilItIsAcknowledgedWithAReason() throws {
    let sandbox = try Sandbox.exercise()
    // People are called forward on the strength of this rule.
    let change = ["policy", "version", "lotr", "--cover", "lotr-people=no", "--as", "HO"]
    let before = try sandbox.position()

    let preview = try sandbox.run(Program.path, change + ["--dry-run"])
    #expect(preview.output.contains("blocking"), "\(preview.output)")
    #expect(preview.status == 2)

    let refused = try sandbox.run(Program.path, change)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("To go ahead, add: --acknowledge '"))
    #expect(try sandbox.position() == before)

    let names = refused.errors.matches(of: /--acknowledge '([^']+)'/).map { String($0.1) }
    #expect(!names.isEmpty)
    let acknowledgements = names.flatMap { ["--acknowledge", $0] }
    let withoutReason = try sandbox.run(Program.path, change + acknowledgements)
    #expect(withoutReason.status == 1)
    #expect(withoutReason.errors.contains("--reason"))
    #expect(try sandbox.position() == before)

    let recorded = try sandbox.run(
      Program.path, change + acknowledgements + ["--reason", "ministers decided so"])
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.output.contains("Raised: "))
  }

  @Test func twoUpdatesFromOneViewMeet() throws {
    let sandbox = try Sandbox.exercise()
    let seen = "\(try sandbox.position())"
    let first = try sandbox.run(
      "task", "update", "nowzad-checks", "--done", "40", "--as", "HO", "--seen", seen)
    #expect(first.status == 0)
    let second = try sandbox.run(
      "task", "update", "nowzad-checks", "--done", "41", "--as", "HO", "--seen", seen)
    #expect(second.status == 3)
    #expect(second.errors.contains("HO set done to 40"))
    // Another field of the same task is not in the way.
    let other = try sandbox.run(
      "task", "update", "nowzad-checks", "--status", "doing", "--as", "HO", "--seen", seen)
    #expect(other.status == 0)
  }

  @Test(arguments: [
    (["task", "add", "x", "--department", "XYZ"], "--department: the board knows no department “XYZ”"),
    (
      ["task", "update", "nope", "--status", "done"], "the id cannot be taken: the board knows no task “nope”"
    ),
    (["task", "update", "nowzad-checks"], "nothing to change"),
    (["task", "add", "x", "--due", "tomorrowish"], "--due: `tomorrowish`"),
    (["task", "add", "x", "--situation", "SDN"], "the board has no situation “SDN”. It has: AFG-2021"),
    (["task", "list", "--situation", "SDN"], "the board has no situation “SDN”"),
    (["--situation", "SDN", "--plain"], "the board has no situation “SDN”"),
    (["review", "--true", "2021-08-25", "--situation", "SDN"], "the board has no situation “SDN”"),
    (["review", "conflicts", "--situation", "SDN"], "the board has no situation “SDN”"),
    (["task", "list", "--department", "XYZ"], "the board knows no department “XYZ”"),
    (["review", "--known", "2021-08-25", "--to", "XYZ"], "the board knows no department “XYZ”"),
    (["note", "x", "--as", "XYZ"], "the exercise has no post for “XYZ”. Play one of: CO, FCDO"),
    (["conflicts", "show", "C99"], "there is no conflict “C99”. They are numbered C1 to C"),
    (["decisions", "show", "D9"], "there is no decision “D9”"),
    (["decide", "x", "--settles", "C99"], "there is no conflict “C99”"),
    (
      ["policy", "version", "nope", "--cover", "local-staff=no"],
      "the id cannot be taken: the board knows no policy “nope”"
    ),
    (["policy", "version", "arap", "--cover", "local-staff=perhaps"], "--cover: "),
    (["record", "gate.counted", "id=security-check", "group=nobody", "standing=pending"], "group: "),
    (["record", "gate.counted", "colour=red"], "has no field “colour”"),
    (
      ["member", "admit", "zz", "--department", "HO", "--role", "lead"],
      "the key cannot be taken: `key` is not 32 bytes"
    ),
    (["action", "add", "x", "--department", "HO", "--as", "FCDO"], "it is HO's, and you act for FCDO"),
    (["note", ""], "the text cannot be taken: "),
  ])
  func whatIsWrongIsNamedAsItIsWritten(_ arguments: [String], _ message: String) throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    let outcome = try sandbox.run(Program.path, arguments)
    #expect([1, 4, 64].contains(outcome.status), "\(outcome.status)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try sandbox.position() == before)
  }

  @Test func anEntryOfThreeHundredKibibytesIsRefusedWhole() throws {
    let sandbox = try Sandbox.exercise()
    let before = try sandbox.position()
    let text = String(repeating: "long ", count: 11_900)
    let outcome = try sandbox.run(
      "decide", "x", "--statement", text, "--rationale", text, "--known", text, "--present", "MOD",
      "--conditions", text, "--reject", "nothing")
    // Each text fits on its own; with one more the entry is larger than any may be.
    #expect(outcome.status == 0, "\(outcome.errors.prefix(300))")
    let large = try sandbox.run(
      "record", "decision.recorded", "title=x", "statement=\(text)", "rationale=\(text)", "known=\(text)",
      "conditions=\(text)", "note=\(text)")
    #expect(large.status == 1)
    #expect(large.errors.contains("256 KiB"), "\(large.errors.prefix(300))")
    let one = try sandbox.run("decide", "x", "--rationale", String(repeating: "long ", count: 20_000))
    #expect(one.status == 1)
    #expect(one.errors.contains("--rationale: "), "\(one.errors.prefix(300))")
    #expect(try sandbox.events("decision.recorded", after: before).count == 1)
  }
}
