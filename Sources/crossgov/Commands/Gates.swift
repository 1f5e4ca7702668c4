import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Gates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "List gates and how each group stands there.",
    discussion: """
      Example: crossgov gate --department HO
      Record a count with: crossgov record gate.counted id=security-check group=guards standing=pending
      """,
    subcommands: [List.self], defaultSubcommand: List.self, aliases: ["gates"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List gates and how each group stands there.",
      discussion: "Example: crossgov gate list --department HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this owner's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.gates() } }
  }
}
