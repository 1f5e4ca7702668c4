import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Promises: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise", abstract: "List promises, add one, say that it was kept or broken.",
    discussion: "Example: crossgov promise · crossgov promise change u3 --status kept --as MOD",
    subcommands: [List.self, Add.self, Change.self], defaultSubcommand: List.self,
    aliases: ["promises", "undertaking", "undertakings"])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List promises.",
      discussion: "Example: crossgov promise list --department MOD")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only this department's.") var department: String?
    func run() throws { try board.list(department: department, output) { $0.promises() } }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a promise; in force unless you say otherwise.",
      discussion: """
        Example: crossgov promise add 'Guards will be flown out' --to guards --promise flight \
        --window '{to: 2021-08-29 12:00 BST}'
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "What it is called.") var title: String
    @Option(name: .customLong("to"), help: "The group it was given to; may be repeated.") var groups: [String]
    @Option(name: .long, help: "What they were told: \(Promises.words(Promise.self)).") var promise: String
    @Option(name: .long, help: "Whose it is. Default: the department you act for.") var department: String?
    @Option(name: .long, help: "How they were told.") var channel: String?
    @Option(name: .long, help: "On whose authority.") var authority: String?
    @Option(name: .long, help: "The place where it is to be kept.") var place: String?
    @Option(name: .long, help: "When it is to be kept, as in a case file.") var window: String?
    @Option(name: .long, help: "\(Promises.words(UndertakingStatus.self)).") var status: String?
    @Option(name: .customLong("rests-on"), help: "What it relies on, such as policy/arap@1; may be repeated.")
    var restsOn: [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("title", title, as: "<title>")
      fields.add("groups", list: groups, as: "--to")
      fields.add("promise", promise)
      fields.add("department", department)
      fields.add("channel", channel)
      fields.add("authority", authority)
      fields.add("place", place)
      fields.add("window", window)
      fields.add("status", status)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOut(.undertakingGiven, fields, on: board, done: "Added promise")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract: "Say that a promise was kept, withdrawn or broken, or change its terms.",
      discussion: "Example: crossgov promise change u3 --status kept")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Which promise.") var id: String
    @Option(name: .long, help: "\(Promises.words(UndertakingStatus.self)).") var status: String?
    @Option(name: .long, help: "A new title.") var title: String?
    @Option(name: .long, help: "When it is to be kept, as in a case file.") var window: String?
    @Option(name: .customLong("rests-on"), help: "What it relies on now; may be repeated.")
    var restsOn: [String] = []
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      var fields = FieldArguments()
      fields.add("id", id, as: "<id>")
      fields.add("status", status)
      fields.add("title", title)
      fields.add("window", window)
      fields.add("rests_on", list: restsOn)
      fields.add("note", note)
      try change.carryOutChange(
        .undertakingChanged, fields, on: board, example: "--status kept", done: "Changed promise"
      ) {
        $0.undertakings[id]?.situation
      }
    }
  }

  /// The words that a field may hold, as a sentence lists them.
  static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> String {
    let words = type.allCases.map(\.rawValue)
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) or \(last)"
  }
}
