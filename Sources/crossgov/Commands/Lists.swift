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
      abstract: "List situations with their stage.", discussion: "Example: crossgov situation list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    func run() throws { try board.list(output) { $0.situations() } }
  }
}

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
      abstract: "List promises and instructions.",
      discussion: "Example: crossgov undertaking list --department MOD")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.promises() } }
  }
}

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
      abstract: "List gates and how each group stands there.",
      discussion: "Example: crossgov gate list --department HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this owner's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.gates() } }
  }
}
