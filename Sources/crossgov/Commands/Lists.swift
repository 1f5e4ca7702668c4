import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

/// A command that lists one kind of thing, and one that records it.
private func show(
  _ board: BoardOptions, _ output: OutputOptions, _ department: String?, _ list: (BoardLists) -> Report
) throws {
  let session = try board.open(readOnly: true)
  let lists = BoardLists(
    state: session.state, moment: session.now, situation: board.situation, department: department)
  Output.report(list(lists), asJSON: output.json)
}

struct Situations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situation", abstract: "List situations.",
    discussion: "Open one with: crossgov record situation.opened id=SDN-2026 title='Sudan' stage=imminent",
    aliases: ["situations"])
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  func run() throws { try show(board, output, nil) { $0.situations() } }
}

struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "List policies, and bring a new version into force.",
    subcommands: [List.self, NewVersion.self], defaultSubcommand: List.self, aliases: ["policies"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List policies with the version in force.")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try show(board, output, department) { $0.policies() } }
  }

  struct NewVersion: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "version", abstract: "Record a new version of a policy.",
      discussion: """
        It is refused while it would raise a blocking conflict that you do not name as seen.
        Example: crossgov policy version arap --cover guards=no --effective '2021-12-14 16:00 GMT' --pending --dry-run
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which policy.") var id: String
    @Option(name: .customLong("cover"), help: "group=yes|no|discretion|unknown; may be repeated.")
    var coverage: [String]
    @Option(name: .long, help: "What the version says.") var summary: String?
    @Option(name: .long, help: "When it takes effect. Default: now.") var effective: String?
    @Option(name: .long, help: "When it was announced, where earlier.") var announced: String?
    @Flag(name: .customLong("pending"), help: "It applies to cases lodged before.") var appliesToPending =
      false

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("id", id)
      fields.add(
        "coverage",
        "{\(coverage.map { $0.split(separator: "=", maxSplits: 1).joined(separator: ": ") }.joined(separator: ", "))}"
      )
      fields.add("summary", summary)
      fields.add("occurred", effective)
      fields.add("announced", announced)
      fields.add("applies_to_pending", appliesToPending ? "true" : nil)
      try change.carryOut(
        .policyVersioned, fields, on: session, situation: board.situation(on: session),
        done: "Recorded a version of policy")
    }
  }
}

struct Promises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undertaking", abstract: "List promises and instructions.",
    discussion: """
      Record one with: crossgov record undertaking.given title='…' groups=guards promise=entry
      or: crossgov record instruction.given title='…' direction=avoid scope='{groups: all, places: [hkia]}'
      """, aliases: ["undertakings", "promise", "instruction"])
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "Only this department's.") var department: String?
  func run() throws { try show(board, output, department) { $0.promises() } }
}

struct Gates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "List gates and how each group stands there.",
    discussion: "Record a count with: crossgov record gate.counted id=security group=guards standing=pending",
    aliases: ["gates"])
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "Only this owner's.") var department: String?
  func run() throws { try show(board, output, department) { $0.gates() } }
}

struct Actions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "List actions, add one, change its status.",
    subcommands: [List.self, Add.self, Change.self], defaultSubcommand: List.self, aliases: ["actions"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List actions.")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try show(board, output, department) { $0.actions() } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add an action; proposed unless you say otherwise.",
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
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("title", title)
      fields.add("department", department)
      fields.add("tool", tool)
      fields.add("status", status)
      fields.add("scope", scope)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOut(
        .actionRecorded, fields, on: session, situation: board.situation(on: session), done: "Added action")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change an action.", discussion: "Example: crossgov action change a3 --status suspended")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which action.") var id: String
    @Option(name: .long, help: "A new title.") var title: String?
    @Option(name: .long, help: "proposed, approved, active, suspended, ended or withdrawn.") var status:
      String?
    @Option(name: .long, help: "Whom, where and when, as in a case file.") var scope: String?
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("id", id)
      fields.add("title", title)
      fields.add("status", status)
      fields.add("scope", scope)
      fields.add("note", note)
      guard fields.given.count > 1 else {
        throw Failure(.usage, "nothing to change. Say what, such as --status active")
      }
      try change.carryOut(
        .actionChanged, fields, on: session, situation: board.situation(on: session), done: "Changed action")
    }
  }
}
