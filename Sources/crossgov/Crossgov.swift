import ArgumentParser
import BoardReports
import BoardTUI
import CaseFiles
import Foundation

@main
struct Crossgov: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crossgov",
    abstract:
      "See each department's actions in a crisis, and where one undermines another's before it bites.",
    discussion: """
      Without a subcommand it opens the screens of the board named by --board, by $CROSSGOV_BOARD, or the \
      last one used. Try it on the 2021 exercise with: crossgov demo

      Exit codes: \(exitCodes)
      """,
    version: Program.version,
    subcommands: commands,
    defaultSubcommand: Open.self)

  private static let commands: [any ParsableCommand.Type] = [
    Demo.self, Open.self, Init.self, Import.self, Situations.self, Tasks.self, Actions.self, Policies.self,
    Promises.self, Instructions.self, Gates.self, Conflicts.self, Rules.self, Decide.self, Decisions.self,
    Note.self, Materials.self, Record.self, Kinds.self, Log.self, Review.self, Clock.self, Verify.self,
    Backup.self, Restore.self, Members.self, Keys.self, CheckCase.self, Documentation.self,
    BenchCommands.self,
  ]

  /// The parser would take a word that names no command for an argument of the default one, and say nothing of help.
  private static func checkCommandName(_ word: String?) throws {
    guard let word, !word.hasPrefix("-"), word != "help" else { return }
    var shown: [String] = []
    for command in commands {
      let configuration = command.configuration
      let names = [configuration.commandName ?? ""] + configuration.aliases
      if names.contains(word) { return }
      if configuration.shouldDisplay { shown += names }
    }
    let near = NearMiss.of(word, among: shown).map { "crossgov \($0)" }
    let screen = Screen.allCases.contains { $0.title.lowercased() == word.lowercased() }
    let meant = near + (screen ? ["crossgov --screen \(word.lowercased())"] : [])
    throw Failure(
      .usage,
      "there is no command “\(PlainText.cleaned(word))”. "
        + (meant.isEmpty ? "" : "Did you mean: \(meant.joined(separator: ", or "))? ")
        + "All of them: crossgov help")
  }

  private static func parsed(_ line: [String]) throws -> any ParsableCommand {
    try checkCommandName(line.first)
    return try parseAsRoot(line)
  }

  private static var exitCodes: String {
    (["0 done"] + Failure.Status.allCases.map { "\($0.rawValue) \($0.meaning)" }).joined(separator: " · ")
      + ". A dry run ends with the status that the change itself would."
  }

  static func main() {
    // `crossgov log | head` ends quietly when nobody reads on: writing reports it, and nothing is killed half-way.
    signal(SIGPIPE, SIG_IGN)
    do {
      let line = Array(CommandLine.arguments.dropFirst())
      var command = try DirectCommand(line, among: commands)?.parsed() ?? parsed(line)
      try command.run()
    } catch let failure as Failure {
      failure.report()
    } catch let error as ExitCode {
      exit(withError: error)
    } catch {
      if let failure = Failure(error) { failure.report() }
      exit(withError: error)
    }
  }
}
