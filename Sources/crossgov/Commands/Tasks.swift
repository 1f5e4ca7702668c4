import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Tasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "List, add and update tasks.",
    discussion: "Example: crossgov task · crossgov task update t14 --status done --as HO",
    subcommands: [List.self, Add.self, Update.self], defaultSubcommand: List.self, aliases: ["tasks"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List tasks, open ones by due time.",
      discussion: "Example: crossgov task list --department HO --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    @Flag(name: .long, help: "Done and dropped ones too.") var all = false

    func run() throws {
      try board.list(department: department, output) { $0.tasks(all: all) }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a task.",
      discussion:
        "Example: crossgov task add 'Check 68 names' --department HO --due '2021-08-26 12:00 BST' --total 68")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "What is to be done.") var title: String
    @Option(name: .long, help: "Who does it. Default: the department you act for.") var department: String?
    @Option(name: .long, help: "The post that does it.") var post: String?
    @Option(name: .long, help: "When it must be done.") var due: String?
    @Option(name: .long, help: "How many there are, where it is a count.") var total: String?
    @Option(name: .customLong("waiting-on"), help: "The department it waits for.") var waitingOn: String?
    @Option(name: .customLong("blocked-by"), help: "A task that must be done first; may be repeated.")
    var blockedBy: [String] = []
    @Option(name: .customLong("rests-on"), help: "What it relies on, such as policy/arap@1; may be repeated.")
    var restsOn: [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("title", title, as: "<title>")
      fields.add("department", department)
      fields.add("post", post)
      fields.add("due", due)
      fields.add("total", total)
      fields.add("waiting_on", waitingOn)
      fields.add("blocked_by", list: blockedBy)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOut(.taskRecorded, fields, on: board, done: "Added task")
    }
  }

  struct Update: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "update", abstract: "Update a task.",
      discussion: "Example: crossgov task update t14 --status done --done 68")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which task.") var id: String
    @Option(name: .long, help: "todo, doing, blocked, done or dropped.") var status: String?
    @Option(name: .long, help: "A new title.") var title: String?
    @Option(name: .long, help: "Who does it now.") var department: String?
    @Option(name: .long, help: "The post that does it.") var post: String?
    @Option(name: .long, help: "When it must be done.") var due: String?
    @Option(name: .long, help: "How many are done.") var done: String?
    @Option(name: .long, help: "How many there are.") var total: String?
    @Option(name: .customLong("waiting-on"), help: "The department it waits for.") var waitingOn: String?
    @Option(name: .customLong("blocked-by"), help: "A task that must be done first; may be repeated.")
    var blockedBy: [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("status", status)
      fields.add("title", title)
      fields.add("department", department)
      fields.add("post", post)
      fields.add("due", due)
      fields.add("done", done)
      fields.add("total", total)
      fields.add("waiting_on", waitingOn)
      fields.add("blocked_by", list: blockedBy)
      fields.add("note", note)
      try change.carryOutChange(
        .taskChanged, fields, on: board, example: "--status done", done: "Updated task"
      ) {
        $0.tasks[id]?.situation
      }
    }
  }
}
