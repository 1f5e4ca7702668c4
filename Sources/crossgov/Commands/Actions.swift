import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Actions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "List actions, add one, change its status.",
    discussion: "Example: crossgov action · crossgov action change a3 --status suspended --as FCDO",
    subcommands: [List.self, Add.self, Change.self], defaultSubcommand: List.self, aliases: ["actions"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List actions.",
      discussion: "Example: crossgov action list --department MOD --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.actions() } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add an action; proposed unless you say otherwise.",
      discussion: "Example: crossgov action add 'Close the post' --tool T05c --scope '{places: [kabul]}'")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "What it is called.") var title: String
    @Option(name: .long, help: "Whose it is. Default: the department you act for.") var department: String?
    @Option(name: .long, help: "The toolkit entry.") var tool: String?
    @Option(name: .long, help: "proposed, approved, active, suspended, ended or withdrawn.") var status:
      String?
    @Option(name: .long, help: "Whom, where and when, as in a case file.") var scope: String?
    @Option(name: .customLong("rests-on"), help: "What it relies on; may be repeated.") var restsOn:
      [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("title", title, as: "<title>")
      fields.add("department", department)
      fields.add("tool", tool)
      fields.add("status", status)
      fields.add("scope", scope)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOut(.actionRecorded, fields, on: board, done: "Added action")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change an action.",
      discussion: "Example: crossgov action change a3 --status suspended")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which action.") var id: String
    @Option(name: .long, help: "A new title.") var title: String?
    @Option(name: .long, help: "proposed, approved, active, suspended, ended or withdrawn.") var status:
      String?
    @Option(name: .long, help: "Whom, where and when, as in a case file.") var scope: String?
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("title", title)
      fields.add("status", status)
      fields.add("scope", scope)
      fields.add("note", note)
      try change.carryOutChange(
        .actionChanged, fields, on: board, example: "--status active", done: "Changed action"
      ) {
        $0.actions[id]?.situation
      }
    }
  }
}
