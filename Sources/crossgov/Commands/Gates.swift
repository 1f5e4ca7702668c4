import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Gates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "List gates and how each group stands there, record a count.",
    discussion: """
      Example: crossgov gate --department HO · crossgov gate count security-check guards --standing pending
      Record a gate with: crossgov record gate.recorded title='…' department=HO
      """,
    subcommands: [List.self, Count.self], defaultSubcommand: List.self, aliases: ["gates"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List gates and how each group stands there.",
      discussion: "Example: crossgov gate list --department HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this owner's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.gates() } }
  }

  struct Count: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "count", abstract: "Say how a group stands at a gate.",
      discussion:
        "Example: crossgov gate count security-check guards --standing pending --pending 125 --as HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which gate.") var id: String
    @Argument(help: "Which group.") var group: String
    @Option(
      name: .long,
      help: "How it stands as a whole: \(GateStanding.allCases.map(\.rawValue).joined(separator: ", ")).")
    var standing: String
    @Option(name: .long, help: "How many wait.") var pending: String?
    @Option(name: .long, help: "How many may pass.") var cleared: String?
    @Option(name: .long, help: "How many may not.") var refused: String?
    @Option(name: .long, help: "How many have passed.") var moved: String?
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("group", group, as: "<group>")
      fields.add("standing", standing)
      fields.add("pending", pending)
      fields.add("cleared", cleared)
      fields.add("refused", refused)
      fields.add("moved", moved)
      fields.add("note", note)
      try change.carryOut(.gateCounted, fields, on: board, done: "Counted at")
    }
  }
}
