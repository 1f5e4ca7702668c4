import Foundation
import Testing

/// Commands that make something: said first, made then, and the same to programs.
struct MakingTests {
  /// Every file and directory in a sandbox but what the program printed and was given.
  private func files(_ sandbox: Sandbox) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: sandbox.directory.path)
      .filter { path in ![".out", ".err", ".in"].contains { path.hasSuffix($0) } }.sorted()
  }

  @Test func foundingIsRehearsedWithoutAnythingBeingMade() throws {
    let sandbox = try Sandbox()
    let founding = ["init", sandbox.board, "--title", "Sudan", "--department", "FCDO"]
    let before = try files(sandbox)
    let dry = try sandbox.run(Program.path, founding + ["--dry-run"])
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.contains("Nothing was made"))
    #expect(dry.output.contains(sandbox.board))
    #expect(dry.output.contains("default.key"))
    let rehearsed = try Record.one(sandbox.run(Program.path, founding + ["--dry-run", "--json"]).output)
    #expect(rehearsed.texts("would_make").first == sandbox.board)
    #expect(rehearsed.texts("would_make").count == 2)
    #expect(try files(sandbox) == before)

    let founded = try Record.one(sandbox.run(Program.path, founding + ["--json"]).output)
    #expect(founded.text("path") == sandbox.board)
    #expect(founded.integer("entries") == rehearsed.integer("entries"))
    #expect(founded.integer("entries") == (try sandbox.position()))
    let key = try Record.one(sandbox.run("key", "show", "--json").output)
    #expect(founded.text("key") == key.text("key"))
    #expect(founded.text("chain_words")?.split(separator: "-").count == 3)
  }

  /// What stands in the way, and what a dry run must say of it.
  @Test(arguments: [
    (["init", "taken", "--title", "x", "--department", "FCDO"], 4, "there is a file already"),
    (["init", "no/such/b", "--title", "x", "--department", "FCDO"], 4, "there is no directory"),
    (["init", "b", "--title", "x", "--department", "XYZ"], 1, "the catalogue has no department"),
    (["demo", "--board", "no/such/b"], 4, "there is no directory"),
    (["backup", "taken"], 4, "there is a file already"),
    (["backup", "no/such/b"], 4, "there is no directory"),
    (["restore", "board.crossgov", "--to", "no/such/b"], 4, "there is no directory"),
    (["key", "new", "--name", "a/b"], 4, "a key cannot be called"),
    (["key", "new", "--name", "mine"], 1, "there is a key “mine” already"),
  ])
  func aDryRunMeetsWhatTheCommandWould(_ arguments: [String], _ status: Int32, _ text: String) throws {
    let sandbox = try Sandbox.exercise()
    try Data("x".utf8).write(to: URL(fileURLWithPath: sandbox["taken"]))
    #expect(try sandbox.run("key", "new", "--name", "mine").status == 0)
    for more in [["--dry-run"], []] {
      let outcome = try sandbox.run(Program.path, arguments + more)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.errors.contains(text), "\(outcome.errors)")
    }
  }

  @Test func anExerciseIsRehearsed() throws {
    let sandbox = try Sandbox()
    let before = try files(sandbox)
    let dry = try sandbox.run("demo", "--board", sandbox.board, "--dry-run")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.contains("It would open at Wed 25 Aug 2021 17:42 BST"))
    #expect(try files(sandbox) == before)
    #expect(try sandbox.run("demo", "--plain", "--board", sandbox.board).status == 0)
    #expect(dry.output.contains(", \(try sandbox.position()) entries"), "\(dry.output)")
  }

  @Test func aCopyIsRehearsedOnTheBoardItself() throws {
    let sandbox = try Sandbox.exercise()
    let dry = try Record.one(sandbox.run("backup", sandbox["copy"], "--dry-run", "--json").output)
    #expect(dry.texts("would_make") == [sandbox["copy"]])
    #expect(!FileManager.default.fileExists(atPath: sandbox["copy"]))
    let copied = try Record.one(sandbox.run("backup", sandbox["copy"], "--json").output)
    #expect(copied.text("chain") == dry.text("chain"))
    #expect(copied.integer("entries") == dry.integer("entries"))
    let size = try FileManager.default.attributesOfItem(atPath: sandbox["copy"])[.size] as? Int
    #expect(size == dry.integer("bytes"))
    // Nothing else is left where backups are kept.
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox[""]).filter {
      $0.hasPrefix("copy")
    }
    #expect(left == ["copy"])
    let back = try Record.one(
      sandbox.run("restore", sandbox["copy"], "--to", sandbox["back"], "--json").output)
    #expect(back.text("path") == sandbox["back"])
    #expect(back.text("chain") == dry.text("chain"))
  }

  @Test func aRehearsedRestorationMakesNoKey() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.run("init", sandbox.board, "--title", "x", "--department", "FCDO").status == 0)
    #expect(try sandbox.run("backup", sandbox["copy"]).status == 0)
    let outcome = try sandbox.run(
      "restore", sandbox["copy"], "--to", sandbox["back"], "--dry-run",
      environment: ["XDG_CONFIG_HOME": sandbox["other"]])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("Ask: administrator"), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: sandbox["other"]))
  }

  @Test func keysAreRehearsedAndPrintedAsData() throws {
    let sandbox = try Sandbox()
    for name in ["show", "new"] {
      let options = name == "new" ? ["--name", "laptop"] : []
      let dry = try Record.one(
        sandbox.run(Program.path, ["key", name] + options + ["--dry-run", "--json"]).output)
      let file = try #require(dry.texts("would_make").first)
      #expect(!FileManager.default.fileExists(atPath: file))
      let made = try Record.one(sandbox.run(Program.path, ["key", name] + options + ["--json"]).output)
      #expect(made.text("file") == file)
      #expect(made.text("key")?.count == 64)
    }
  }

  @Test func whatIsWrongWithAFileIsDataToo() throws {
    let sandbox = try Sandbox()
    let sound = try Record.one(sandbox.run("check-case", "afghanistan-2021", "--json").output)
    #expect(sound.text("situation") == "AFG-2021")
    #expect(sound.integer("entries") ?? 0 > 100)
    let rules = try Record.one(sandbox.run("rules", "check", "--catalogue", "--json").output)
    #expect(rules.integer("rules") ?? 0 > 0 && rules.records("problems").isEmpty)
    try FileManager.default.createDirectory(atPath: sandbox["case"], withIntermediateDirectories: true)
    try Data("code: [".utf8).write(to: URL(fileURLWithPath: sandbox["case/case.yaml"]))
    let wrong = try sandbox.run("check-case", sandbox["case"], "--json")
    #expect(wrong.status == 1)
    let problem = try #require(try Record.one(wrong.output).records("problems").first)
    #expect(problem.text("file") == "case.yaml" && problem.text("remedy") != nil)
  }

  @Test func theClockAndAnImportArePrintedAsData() throws {
    let sandbox = try Sandbox.exercise()
    let stands = try Record.one(sandbox.run("clock", "--json").output)
    #expect(stands.text("now") == "2021-08-25T16:42:00Z" && stands.integer("rate_thousandths") == 0)
    let dry = try Record.one(sandbox.run("clock", "--step", "--dry-run", "--json").output)
    #expect(dry.text("would_stand_at") == "2021-08-25T19:30:00Z")
    #expect(dry.records("would_arrive").count == 1)
    let stepped = try Record.one(sandbox.run("clock", "--step", "--json").output)
    #expect(stepped.text("now") == dry.text("would_stand_at"))
    #expect(stepped.records("arrived").first?.text("kind") == "gate.counted")

    let other = try Sandbox()
    #expect(try other.run("init", other.board, "--title", "x", "--department", "FCDO").status == 0)
    let would = try Record.one(other.run("import", "afghanistan-2021", "--dry-run", "--json").output)
    let done = try Record.one(other.run("import", "afghanistan-2021", "--json").output)
    #expect(would.integer("would_record") == done.integer("recorded"))
    let names = would.records("would_raise").compactMap { $0.text("name") }
    #expect(!names.isEmpty && names == done.records("raised").compactMap { $0.text("name") })
    #expect(done.integer("position") == (try other.position()))
  }
}
