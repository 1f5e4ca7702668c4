import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Situations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situation", abstract: "List situations, open one, change its stage or alert.",
    discussion: "Example: crossgov situation --json · crossgov situation open SDN-2026 --title 'Sudan'",
    subcommands: [List.self, Open.self, Change.self], defaultSubcommand: List.self, aliases: ["situations"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List situations with their stage.",
      discussion: "Example: crossgov situation list --json")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    func run() throws { try board.list(output) { $0.situations() } }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: "Put a crisis on the board.",
      discussion: "Example: crossgov situation open SDN-2026 --title 'Sudan' --stage imminent")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its code, such as SDN-2026.") var id: String
    @Option(name: .long, help: "What it is called.") var title: String
    @OptionGroup var standing: Standing

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("title", title)
      standing.add(to: &fields)
      try change.carryOut(.situationOpened, fields, on: session, situation: id, done: "Opened situation")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change", abstract: "Change a situation: its stage, its alert, its name.",
      discussion: "Example: crossgov situation change SDN-2026 --stage ongoing --alert raised")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which situation.") var id: String
    @Option(name: .long, help: "A new name.") var title: String?
    @OptionGroup var standing: Standing

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("title", title)
      standing.add(to: &fields)
      guard fields.given.count > 1 else {
        throw Failure(.usage, "nothing to change. Say what, such as --stage ongoing")
      }
      let situation = try board.situation(id, on: session)
      try change.carryOut(
        .situationChanged, fields, on: session, situation: situation, done: "Changed situation")
    }
  }

  /// How a crisis stands.
  struct Standing: ParsableArguments {
    @Option(name: .long, help: "upstream, risk, imminent, ongoing or aftermath.") var stage: String?
    @Option(name: .long, help: "The alert in force, in a few words.") var alert: String?
    @Option(name: .long, help: "Anything more.") var note: String?

    func add(to fields: inout FieldArguments) {
      fields.add("stage", stage)
      fields.add("alert", alert)
      fields.add("note", note)
    }
  }
}
