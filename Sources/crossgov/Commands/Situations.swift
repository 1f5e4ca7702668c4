import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Situations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situation", abstract: "List situations.",
    discussion: """
      Example: crossgov situation --json
      Open one with: crossgov record situation.opened id=SDN-2026 title='Sudan' stage=imminent
      """,
    subcommands: [List.self], defaultSubcommand: List.self, aliases: ["situations"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List situations with their stage.",
      discussion: "Example: crossgov situation list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    func run() throws { try board.list(output) { $0.situations() } }
  }
}
