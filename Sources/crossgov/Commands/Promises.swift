import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Promises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undertaking", abstract: "List promises and instructions.",
    discussion: """
      Example: crossgov undertaking --department MOD
      Record one with: crossgov record undertaking.given title='…' groups=guards promise=entry
      or: crossgov record instruction.given title='…' direction=avoid scope='{groups: all, places: [hkia]}'
      """,
    subcommands: [List.self], defaultSubcommand: List.self,
    aliases: ["undertakings", "promise", "instruction"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List promises and instructions.",
      discussion: "Example: crossgov undertaking list --department MOD")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.promises() } }
  }
}
