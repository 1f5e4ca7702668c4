import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules, show one, adopt, check and adjust them.",
    discussion: "Example: crossgov rules · crossgov rules show TN07 · crossgov rules check mine.yaml",
    subcommands: [List.self, Show.self, Synergies.self, Add.self, Check.self, Adjust.self],
    defaultSubcommand: List.self, aliases: ["rule"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the program's own rules and those adopted, with how each stands.",
      discussion: "Example: crossgov rules list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    func run() throws { try board.list(output) { $0.rules() } }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one rule: why, what it looks for, a true case, and what was done to it.",
      discussion: "Example: crossgov rules show TN03")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Which rule.") var id: String

    func run() throws {
      try board.read { session in
        guard let sheet = RuleSheet(id, on: session.state.board, at: session.now) else {
          throw Failure(.refused, "there is no rule “\(id)”. All of them: crossgov rules")
        }
        if output.json { Output.write(sheet.json) } else { Output.lines(sheet.text) }
      }
    }
  }

  struct Synergies: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "synergies", abstract: "List pairs of actions that help each other.",
      discussion: "They are no conflicts and stand in no other list. Example: crossgov rules synergies")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only those of this department.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.synergies() } }
  }

  struct Adjust: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adjust", abstract: "Silence a rule, grade it otherwise, or take that back.",
      discussion: """
        What it finds stays on the record; silenced, it is not put before anybody until the time is over.
        Example: crossgov rules adjust TN24 --silence --until '2026-12-31 12:00 GMT' --reason 'settled in the review'
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which rule.") var id: String
    @Flag(name: .long, help: "Silence it.") var silence = false
    @Option(name: .customLong("regrade"), help: "Grade it as note, watch, conflict or blocking.")
    var severity: String?
    @Flag(name: .long, help: "Take an earlier adjustment back.") var restore = false
    @Option(name: .long, help: "Until when; owed unless --restore.") var until: String?

    func run() throws {
      let manners: [RuleAdjustment.Manner] =
        (silence ? [.silenced] : []) + (severity == nil ? [] : [.regraded]) + (restore ? [.restored] : [])
      guard manners.count == 1, let manner = manners.first else {
        throw Failure(.usage, "say one of --silence, --regrade SEVERITY and --restore")
      }
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("rule", id, as: "<id>")
      fields.add("manner", manner.rawValue, as: restore ? "--restore" : silence ? "--silence" : "--regrade")
      fields.add("severity", severity, as: "--regrade")
      fields.add("until", until)
      fields.add("reason", change.reason)
      try change.carryOut(
        .ruleAdjusted, fields, on: session, situation: "", done: "Adjusted rule \(id)")
    }
  }
}
