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

  @Test func whateverListsPrintsDataAndWhateverChangesHasADryRun() throws {
    for command in try Self.commands() where command.isLeaf {
      let verb = command.words.last ?? ""
      if ["list", "show", "log", "kinds", "review", "note", "verify", "backup", "material"].contains(verb),
        command.words[1] != "key"
      {
        #expect(command.options.contains("json"), "\(command.words)")
      }
      let changes = [
        "add", "update", "change", "version", "acknowledge", "decide", "note", "record", "admit", "revoke",
        "rotate", "recover", "import", "restore",
      ]
      if changes.contains(verb) { #expect(command.options.contains("dry-run"), "\(command.words)") }
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
