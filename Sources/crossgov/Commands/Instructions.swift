import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Instructions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruction", abstract: "List instructions, add one, withdraw or change it.",
    discussion: "Example: crossgov instruction · crossgov instruction change i3 --status withdrawn --as FCDO",
    subcommands: [List.self, Add.self, Change.self], defaultSubcommand: List.self, aliases: ["instructions"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what people were told to do or to keep away from.",
      discussion: "Example: crossgov instruction list --department FCDO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.instructions() } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an instruction; in force unless you say otherwise.",
      discussion: """
        Example: crossgov instruction add 'Keep away from the airport' --direction avoid \
        --scope '{groups: all, places: [hkia]}'
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "What it is called.") var title: String
    @Option(name: .long, help: "\(Promises.words(Direction.self)).") var direction: String
    @Option(name: .long, help: "Whom it tells, where and when, as in a case file.") var scope: String
    @Option(name: .long, help: "Whose it is. Default: the department you act for.") var department: String?
    @Option(name: .long, help: "How they were told.") var channel: String?
    @Option(name: .long, help: "\(Promises.words(InstructionStatus.self)).") var status: String?
    @Option(name: .customLong("rests-on"), help: "What it relies on, such as reading/r1; may be repeated.")
    var restsOn: [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("title", title, as: "<title>")
      fields.add("direction", direction)
      fields.add("scope", scope)
      fields.add("department", department)
      fields.add("channel", channel)
      fields.add("status", status)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOut(.instructionGiven, fields, on: board, done: "Added instruction")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Withdraw an instruction, or change whom it tells.",
      discussion: "Example: crossgov instruction change i3 --status withdrawn")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which instruction.") var id: String
    @Option(name: .long, help: "\(Promises.words(InstructionStatus.self)).") var status: String?
    @Option(name: .long, help: "A new title.") var title: String?
    @Option(name: .long, help: "Whom it tells, where and when, as in a case file.") var scope: String?
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("status", status)
      fields.add("title", title)
      fields.add("scope", scope)
      fields.add("note", note)
      try change.carryOutChange(
        .instructionChanged, fields, on: board, example: "--status withdrawn", done: "Changed instruction"
      ) {
        $0.instructions[id]?.situation
      }
    }
  }
}
