import Foundation
import Testing

/// Rules as people see, adopt, check and adjust them.
struct RuleTests {
  private static func file(_ entries: String, in sandbox: Sandbox) throws -> String {
    let path = sandbox["mine.yaml"]
    let text =
      "kind: rule.adopted\nas_of: 2026-11-23\nsource_status: design\nsource: S1\nentries:\n" + entries
    try "- {id: S1, citation: a report, read: in full}\n".write(
      toFile: sandbox["sources.yaml"], atomically: true, encoding: .utf8)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static func rule(
    _ id: String, _ severity: String = "conflict", kind: String = "lever", first: String = "{tools: [T05c]}",
    second: String = "{tools: [T11]}", more: String = ""
  ) -> String {
    "  - {entry: \(id), id: \(id), version: 1, title: \(id), reason: why, kind: \(kind), first: \(first), "
      + "second: \(second), requires: [places], severity: \(severity), example: a case\(more)}\n"
  }

  @Test func theProgramsOwnAndTheAdoptedAreListedAndShown() throws {
    let sandbox = try Sandbox.exercise()
    let rules = try sandbox.list("rules", "list")
    let own = rules.filter { $0.text("origin") == "program" }.compactMap { $0.text("id") }
    #expect(own.contains("lever") && own.contains("pathway"))
    let post = try #require(rules.first { $0.text("id") == "TN07" })
    #expect(post.text("severity") == "conflict" && post.text("state") == "in_force")
    let shown = try sandbox.run("rules", "show", "TN07").output
    #expect(shown.contains("A true case: Kabul") && shown.contains("Must meet in: places"))
    let missing = try sandbox.run("rules", "show", "TN99")
    #expect(missing.status == 1 && missing.errors.contains("there is no rule “TN99”"))
  }

  @Test func whatShipsIsInOrder() throws {
    let outcome = try Sandbox().run("rules", "check", "--catalogue")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("39 rules"))
  }

  @Test func aRuleIsSilencedGradedOtherwiseAndRestored() throws {
    let sandbox = try Sandbox.exercise()
    let until = ["--until", "2021-09-01 12:00 BST", "--reason", "settled by the committee"]
    let dry = try sandbox.run(Program.path, ["rules", "adjust", "TN24", "--silence", "--dry-run"] + until)
    #expect(dry.status == 0 && dry.output.contains("Nothing was recorded"), "\(dry.errors)")
    func state() throws -> String? {
      try sandbox.list("rules", "list").first { $0.text("id") == "TN24" }?.text("state")
    }
    #expect(try state() == "in_force")
    let silenced = try sandbox.run(Program.path, ["rules", "adjust", "TN24", "--silence"] + until)
    #expect(silenced.status == 0, "\(silenced.errors)")
    #expect(try state() == "silenced")
    let graded = try sandbox.run(Program.path, ["rules", "adjust", "TN24", "--regrade", "watch"] + until)
    #expect(graded.status == 0, "\(graded.errors)")
    #expect(try sandbox.run("rules").output.contains("watch until"))
    let restored = try sandbox.run("rules", "adjust", "TN24", "--restore", "--reason", "too early")
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try state() == "in_force")
    #expect(try sandbox.run("rules", "show", "TN24").output.contains("settled by the committee"))
  }

  @Test(arguments: [
    (["--silence", "--reason", "x"], 1, "without an end"),
    (["--regrade", "terrible", "--reason", "x"], 1, "`note`, `watch`, `conflict`, `blocking`"),
    (["--silence", "--restore", "--reason", "x"], 64, "say one of"),
    (["--restore"], 1, "--reason"),
  ])
  func anAdjustmentThatIsNoneIsRefused(_ options: [String], _ status: Int, _ message: String) throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(Program.path, ["rules", "adjust", "TN24"] + options)
    #expect(Int(outcome.status) == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func rulesOfAFileAreAdoptedTogether() throws {
    let sandbox = try Sandbox.exercise()
    let path = try Self.file(
      Self.rule("X1", first: "{tools: [T05c], lowers: [CHANNEL]}")
        + Self.rule("X2", kind: "logic", second: "{tools: [L3]}"), in: sandbox)
    let dry = try sandbox.run("rules", "add", path, "--dry-run")
    #expect(dry.output.contains("Nothing was recorded"), "\(dry.errors)")
    #expect(dry.output.contains("    id: X1\n") && dry.output.contains("    id: X2\n"), "\(dry.output)")
    #expect(try sandbox.events("rule.adopted").count == 39)
    let added = try sandbox.run("rules", "add", path)
    #expect(added.status == 0, "\(added.errors)")
    #expect(try sandbox.events("rule.adopted").count == 41)
    let again = try sandbox.run("rules", "add", path)
    #expect(again.status == 1 && again.errors.contains("mine.yaml:6: rule X1 is there in version 1"))
  }

  @Test func whatAFileWouldRaiseIsListedBeforehand() throws {
    let sandbox = try Sandbox.exercise()
    let path = try Self.file(
      Self.rule("X1", kind: "logic", first: "{tools: [T07b]}", second: "{tools: [T07c]}").replacing(
        "requires: [places]", with: "requires: [groups]"), in: sandbox)
    let dry = try sandbox.run("rules", "add", path, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    let raised = "logic/X1/security-checks/pitting"
    #expect(dry.output.contains("It would raise:") && dry.output.contains("conflict  \(raised)"))
    #expect(dry.output.contains("It would settle nothing."))
    let data = try sandbox.run("rules", "add", path, "--dry-run", "--json")
    #expect(data.output.contains("\"would_raise\"") && data.output.contains(raised))
    #expect(try sandbox.events("rule.adopted").count == 39)
    let added = try Record.one(sandbox.run("rules", "add", path, "--json").output)
    #expect(added.texts("adopted") == ["X1"])
    #expect(added.integer("position") == (try sandbox.position()))
    #expect(try sandbox.run("conflicts", "--json").output.contains(raised))
  }

  @Test func aRuleThatFindsWhatIsBlockingIsAskedAboutAndWrittenDown() throws {
    let sandbox = try Sandbox.exercise()
    let path = try Self.file(
      Self.rule("X1", "blocking", kind: "logic", first: "{tools: [T07b]}", second: "{tools: [T07c]}")
        .replacing("requires: [places]", with: "requires: [groups]"), in: sandbox)
    let raised = "logic/X1/security-checks/pitting"
    let dry = try sandbox.run("rules", "add", path, "--dry-run")
    #expect(dry.status == 2 && dry.output.contains("blocking  \(raised)"), "\(dry.errors)")
    let refused = try sandbox.run("rules", "add", path)
    #expect(refused.status == 2, "\(refused.errors)")
    #expect(refused.errors.contains("--acknowledge '\(raised)'"), "\(refused.errors)")
    #expect(try sandbox.events("rule.adopted").count == 39)
    let unreasoned = try sandbox.run("rules", "add", path, "--acknowledge", "logic/*")
    #expect(unreasoned.status == 1 && unreasoned.errors.contains("reason"), "\(unreasoned.errors)")
    let added = try sandbox.run("rules", "add", path, "--acknowledge", "logic/*", "--reason", "we know")
    #expect(added.status == 0, "\(added.errors)")
    #expect(added.output.contains("Raised: C") && added.output.contains(raised), "\(added.output)")
    let written = try sandbox.events("conflict.raised").compactMap { $0.record("body").text("finding") }
    #expect(written.contains(raised))
    #expect(try sandbox.run("conflicts", "show", raised).output.contains("Raised: not yet") == false)
  }

  @Test func gradingARuleBlockingIsAskedAboutAndSilencingItIsSaid() throws {
    let sandbox = try Sandbox.exercise()
    let open = try sandbox.list("conflicts", "list", "--all").first {
      $0.text("severity") == "conflict" && $0.text("state") != "ended"
    }
    let rule = try #require(open?.text("rule"))
    let until = ["--until", "2021-09-01 12:00 BST", "--reason", "as decided"]
    let graded = ["rules", "adjust", rule, "--regrade", "blocking"] + until
    let refused = try sandbox.run(Program.path, graded)
    #expect(refused.status == 2 && refused.errors.contains("--acknowledge"), "\(refused.errors)")
    let names = refused.errors.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .flatMap { ["--acknowledge", String($0.split(separator: " ")[0])] }
    let taken = try sandbox.run(Program.path, graded + names)
    #expect(taken.status == 0 && taken.output.contains("Worse: conflict until now, C"), "\(taken.errors)")
    let silenced = try sandbox.run(Program.path, ["rules", "adjust", rule, "--silence"] + until)
    #expect(silenced.output.contains("Silenced: C"), "\(silenced.output)\(silenced.errors)")
    #expect(!silenced.output.contains("No longer open"), "\(silenced.output)")
  }

  /// What is wrong with a file, the line and what is said of it.
  static let faults: [(String, Int, String)] = [
    (rule("X1", first: "{lowers: [NOSUCH]}"), 6, "there is no lever `NOSUCH`"),
    (rule("X1", "terrible"), 6, "`note`, `watch`, `conflict`, `blocking`"),
    (rule("X1", more: ", resolutions: [wish]"), 6, "`grandfather`"),
    (rule("X1", "note", kind: "synergy", more: ", resolutions: [pause]"), 6, "need no resolution"),
    (rule("X1") + rule("X1", "watch"), 7, "there are two"),
    (rule("X1", more: ", colour: red"), 6, "has no `colour`"),
    (rule("X1") + rule("X2", "watch"), 7, "clashes with X1"),
    (rule("X1") + rule("X2"), 7, "repeats X1"),
    (rule("X1", first: "{tools: [T05c], lowers: [SECRECY]}"), 6, "can never apply"),
    (
      rule(
        "X1", first: "{tools: [T05c, M10], lowers: [PRESENCE]}",
        second: "{tools: [T07c, T09, T11], needs: [PRESENCE], objectives: true}"),
      6, "TN07"
    ),
  ]

  /// A rule with a line for each field, which begins at line 6.
  private static func tall(_ fields: [String: String] = [:]) -> String {
    let all = [
      ("id", "X1"), ("version", "1"), ("title", "X1"), ("reason", "why"), ("kind", "logic"),
      ("first", "{tools: [M12]}"), ("second", "{tools: [T12]}"), ("requires", "[actors]"),
      ("severity", "conflict"), ("resolutions", "[pause]"), ("example", "a case"),
    ]
    let id = fields["id"] ?? "X1"
    return "  - entry: \(id)\n" + all.map { "    \($0): \(fields[$0] ?? $1)\n" }.joined()
  }

  /// What is changed in a rule, and what is said at which line.
  static let fields: [([String: String], Int, String)] = [
    (["version": "0"], 8, "`version` is 0"),
    (["kind": "synergy"], 15, "no conflict to be graded conflict"),
    (["kind": "synergy", "severity": "note"], 16, "need no resolution"),
    (["requires": "[]"], 14, "`requires` is empty"),
    (["second": "{tools: [T01]}", "severity": "watch"], 15, "clashes with TN15 for M12×T01: conflict there"),
    (["second": "{tools: [T01]}"], 12, "repeats TN15 for M12×T01"),
    (["second": "{tools: [T01]}", "requires": "[places]"], 14, "meeting in actors there, in places here"),
    (["first": "{tools: [M12], lowers: [SECRECY]}"], 12, "can never apply"),
    (["id": "pathway"], 7, "rule of the program's own"),
    (["id": "TN15", "title": "Other"], 8, "is there in version 1 already, and differs from this"),
  ]

  @Test(arguments: fields.indices)
  func aFaultIsToldAtTheLineOfItsField(_ number: Int) throws {
    let sandbox = try Sandbox()
    let (fields, line, message) = Self.fields[number]
    let path = try Self.file(Self.tall(fields), in: sandbox)
    let outcome = try sandbox.run("rules", "check", path, "--catalogue")
    let told = outcome.errors.split(separator: "\n").first { $0.contains(message) }
    #expect(outcome.status == 1 && told != nil, "\(outcome.errors)")
    #expect(told?.contains("mine.yaml:\(line):") == true, "\(outcome.errors)")
  }

  @Test func allThatIsWrongIsToldAtOnce() throws {
    let sandbox = try Sandbox()
    let path = try Self.file(
      Self.tall(["severity": "terrible", "first": "{tools: [NOSUCH]}"])
        + Self.tall(["id": "X2", "second": "{tools: [T01]}"]) + Self.tall(["id": "X2"])
        + Self.tall(["id": "X1"]), in: sandbox)
    try "[]\n".write(toFile: sandbox["sources.yaml"], atomically: true, encoding: .utf8)
    let outcome = try sandbox.run("rules", "check", path, "--catalogue")
    for message in [
      "`severity` cannot be `terrible`", "there is no tool `NOSUCH`", "there are two of rule `X2`",
      "there are two of rule `X1`", "there is no source `S1`",
    ] {
      #expect(outcome.errors.contains(message), "\(message): \(outcome.errors)")
    }
    let other = try Sandbox()
    let mixed = try Self.file(
      Self.tall(["severity": "terrible"]) + Self.tall(["id": "X2", "second": "{tools: [T01]}"]), in: other)
    let both = try other.run("rules", "check", mixed, "--catalogue")
    #expect(both.errors.contains("`terrible`") && both.errors.contains("repeats TN15"), "\(both.errors)")
  }

  @Test func theExampleOfTheFormatIsInOrder() throws {
    let sandbox = try Sandbox()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let text = try String(contentsOf: root.appendingPathComponent("Data/README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "# file: quarantine.yaml\n")?.upperBound)
    let end = try #require(text[start...].range(of: "\n```")?.lowerBound)
    try String(text[start..<end]).write(
      toFile: sandbox["quarantine.yaml"], atomically: true, encoding: .utf8)
    try "- {id: R14, citation: a report, read: in full}\n".write(
      toFile: sandbox["sources.yaml"], atomically: true, encoding: .utf8)
    let outcome = try sandbox.run("rules", "check", sandbox["quarantine.yaml"], "--catalogue")
    #expect(outcome.status == 0 && outcome.output.contains("1 rule, in order."), "\(outcome.errors)")
  }

  @Test func whatTheCatalogueHasAlreadyIsInOrder() throws {
    let sandbox = try Sandbox.exercise()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..")
    let shipped = root.appendingPathComponent("Data/catalogue/rules.yaml").standardizedFileURL.path
    let outcome = try sandbox.run("rules", "check", shipped, "--catalogue")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("39 rules, all of them in order; all there already"), "\(outcome.output)")
    let data = try Record.one(sandbox.run("rules", "check", shipped, "--json").output)
    #expect(data.texts("there_already").count == 39)
    let added = try sandbox.run("rules", "add", shipped)
    #expect(added.status == 1 && added.errors.contains("rule TN01 is there in version 2 already"))
  }

  @Test(arguments: [
    ["rules", "show", "TN07"], ["rules", "check"], ["rules", "add", "mine.yaml"],
    ["conflicts", "show", "C1"],
    ["rules"], ["log"],
  ])
  func aSituationThatTheBoardDoesNotHaveIsRefused(_ arguments: [String]) throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(Program.path, arguments + ["--situation", "NOPE"])
    #expect(outcome.status == 1, "\(outcome.output)")
    #expect(outcome.errors.contains("the board has no situation “NOPE”"), "\(outcome.errors)")
  }

  @Test func aSituationIsNotTakenWhereItSaysNothing() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("verify", "--situation", "NOPE").status == 64)
    #expect(try sandbox.run("rules", "check", "--catalogue", "--situation", "NOPE").status == 64)
  }

  @Test(arguments: faults.indices)
  func whatIsWrongWithAFileIsToldWithItsLine(_ number: Int) throws {
    let sandbox = try Sandbox()
    let (entries, line, message) = Self.faults[number]
    let path = try Self.file(entries, in: sandbox)
    let outcome = try sandbox.run("rules", "check", path, "--catalogue")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("mine.yaml:\(line)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func oneActionThatTakesWhatAnotherNeedsIsShownBeforeItIsDone() throws {
    let sandbox = try Sandbox.exercise()
    let outcome = try sandbox.run(
      "action", "add", "Close the post", "--tool", "T05c", "--status", "active", "--scope",
      "{places: [kabul]}", "--as", "FCDO", "--dry-run")
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.output.contains("lowers presence"), "\(outcome.output)")
  }

  @Test func actionsThatHelpEachOtherAreListedApart() throws {
    let sandbox = try Sandbox.exercise()
    let synergies = try sandbox.list("rules", "synergies")
    #expect(synergies.contains { $0.text("rule") == "SY04" })
    let conflicts = try sandbox.list("conflicts", "list", "--all").compactMap { $0.text("name") }
    #expect(!conflicts.contains { $0.hasPrefix("synergy/") })
  }
}
