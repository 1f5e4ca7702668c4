import Foundation
import Testing

/// What the program says about itself.
struct HelpTests {
  private struct Command {
    var words: [String]
    var abstract: String
    var discussion: String
    var options: Set<String>
    var isLeaf: Bool

    /// As it is typed, without the program.
    var name: String { words.dropFirst().joined(separator: " ") }
  }

  private static func commands() throws -> [Command] {
    let outcome = try Sandbox().run("--experimental-dump-help")
    func walk(_ record: Record, _ words: [String]) -> [Command] {
      let name = record.text("commandName") ?? ""
      guard !["help", "bench", "documentation"].contains(name) else { return [] }
      let path = words + [name]
      let options = record.records("arguments").flatMap { $0.records("names") }.compactMap { $0.text("name") }
      let children = record.records("subcommands").filter { $0.text("commandName") != "help" }
      return [
        Command(
          words: path, abstract: record.text("abstract") ?? "", discussion: record.text("discussion") ?? "",
          options: Set(options), isLeaf: children.isEmpty)
      ] + children.flatMap { walk($0, path) }
    }
    return walk(try Record.one(outcome.output).record("command"), [])
  }

  @Test func theManualHasEveryCommandAndItsOptions() throws {
    let page = try Sandbox().run("documentation", "manual").output
    for command in try Self.commands() where command.isLeaf {
      let name = command.words.joined(separator: " ").replacing("-", with: "\\-")
      #expect(page.contains(".SS \"\(name)"), "\(command.words) is not in the manual")
      for option in command.options where option.count > 1 {
        #expect(page.contains("\\-\\-\(option.replacing("-", with: "\\-"))"), "\(command.words) --\(option)")
      }
    }
    #expect(page.contains("64 wrong usage"))
    let stray = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
      .compactMap { $0.dropFirst().split(separator: " ").first.map(String.init) }
    #expect(Set(stray).isSubset(of: ["\\\"", "TH", "SH", "SS", "TP", "PP", "B", "br", "nh", "ad"]))
  }

  @Test func everyCommandSaysWhatItDoesAndShowsAnExample() throws {
    let commands = try Self.commands()
    #expect(commands.count > 40)
    for command in commands {
      #expect(!command.abstract.isEmpty, "\(command.words)")
      let example = command.words.count == 1 ? "crossgov demo" : "crossgov \(command.words[1])"
      #expect(command.discussion.contains(example), "\(command.words) shows no example")
      #expect(command.words.count == 1 || command.discussion.contains("Example"), "\(command.words)")
    }
  }

  /// Commands that show what is there and record nothing.
  private static let readers: Set = [
    "action list", "check-case", "conflicts list", "conflicts show", "decisions list", "decisions show",
    "gate list", "kinds", "log", "material check", "material list", "member list", "policy list",
    "review board", "review conflicts", "rules check", "rules list", "rules show", "rules synergies",
    "situation list", "task list", "promise list", "instruction list",
  ]

  /// Commands that change something and need no dry run, with the reason.
  private static let withoutDryRun = [
    "open": "the screens show what each change would do before it is made",
    "verify": "without --accept it says all that --accept goes by, and accepts nothing",
  ]

  /// Commands that print no data, with the reason.
  private static let withoutData = [
    "demo": "opens the screens; what they show has commands of its own",
    "open": "opens the screens; what they show has commands of its own",
  ]

  @Test func everyCommandPrintsDataAndWhateverChangesSomethingHasADryRun() throws {
    let leaves = try Self.commands().filter(\.isLeaf)
    for command in leaves {
      let name = command.name
      #expect(command.options.contains("json") == (Self.withoutData[name] == nil), "\(name) --json")
      let mayDo = Self.readers.contains(name) || Self.withoutDryRun[name] != nil
      #expect(command.options.contains("dry-run") == !mayDo, "\(name) --dry-run")
    }
    let named = Self.readers.union(Self.withoutDryRun.keys).union(Self.withoutData.keys)
    #expect(named.subtracting(leaves.map(\.name)).isEmpty, "there is no such command any more")
  }

  @Test func everyCommandHasHelpAndIsNamedInItsErrors() throws {
    let sandbox = try Sandbox()
    for command in try Self.commands() {
      let words = Array(command.words.dropFirst())
      let help = try sandbox.run(Program.path, words + ["--help"])
      #expect(help.status == 0, "\(words)")
      #expect(help.output.contains("USAGE: \(command.words.joined(separator: " "))"), "\(words)")
      #expect(help.output.contains("Example") || words.isEmpty, "\(words)")
      let wrong = try sandbox.run(Program.path, words + ["--no-such-option"])
      #expect(wrong.status == 64, "\(words)")
      #expect(wrong.errors.contains("Usage: \(command.words.joined(separator: " "))"), "\(wrong.errors)")
    }
  }

  @Test func theExitCodesAreDocumented() throws {
    let text = try Sandbox().run("--help").output
    for code in ["0 done", "1 refused", "2 needs", "3 the board moved", "4 the board", "5 damaged", "6 only"]
    {
      #expect(text.replacing("\n", with: " ").contains(code), "\(code)")
    }
  }

  @Test func wrongUsageIsSaidWithWhatToDo() throws {
    let sandbox = try Sandbox()
    let outcome = try sandbox.run("task", "ad", "x", "--bord", "y")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Usage: crossgov task"))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("tsk", "crossgov task"), ("board", "crossgov --screen board"), ("frobnicate", "crossgov help"),
  ])
  func aWordThatNamesNoCommandIsSaid(_ word: String, _ advice: String) throws {
    let outcome = try Sandbox().run(word, "list")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("there is no command “\(word)”"))
    #expect(outcome.errors.contains(advice), "\(outcome.errors)")
  }

  @Test func withoutABoardItSaysHowToNameOne() throws {
    let outcome = try Sandbox().run("task", environment: ["CROSSGOV_BOARD": nil])
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("crossgov demo"))
  }

  @Test func aBoardThatIsNoLongerWhereItWasIsNamed() throws {
    let sandbox = try Sandbox.exercise()
    #expect(try sandbox.run("task").status == 0)
    try FileManager.default.removeItem(atPath: sandbox.board)
    let outcome = try sandbox.run("task", environment: ["CROSSGOV_BOARD": nil])
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("no longer at \(sandbox.board)"), "\(outcome.errors)")
  }
}
