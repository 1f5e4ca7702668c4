import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Decisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List decisions, find one by its words, show one whole.",
    discussion: "Example: crossgov decisions · crossgov decisions show D2",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self, aliases: ["decision"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List decisions, newest first.",
      discussion: "Example: crossgov decisions list quota seats")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    @Argument(help: "Words that it must have, in its title, rationale or options.") var words: [String] = []

    func run() throws {
      try board.list(department: department, output) { $0.decisions(words: words) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a decision with what was on the screen.",
      discussion: "Example: crossgov decisions show D2")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Its number.") var number: String

    func run() throws {
      try board.read { session in
        guard let number = Int(number.drop { $0 == "D" || $0 == "d" }),
          let decision = session.state.board.decisions[number]
        else { throw Failure(.refused, "there is no decision “\(number)”. See: crossgov decisions list") }
        Output.lines(
          output.json
            ? DecisionSheet.json(decision) + "\n" : DecisionSheet.text(decision, on: session.state.board))
      }
    }
  }
}
