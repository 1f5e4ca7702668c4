import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "See the board as it was known at a moment, or as we now hold it to have been.",
    discussion: "Example: crossgov review --known '2021-08-25 17:42 BST' --to HO · crossgov review conflicts",
    subcommands: [ReviewLists.self, ReviewConflicts.self], defaultSubcommand: ReviewLists.self)
}

struct ReviewLists: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "List what the board held at a moment.",
    discussion: """
      Known at: what had been recorded by then. True at: what we hold today to have been so then.
      Example: crossgov review --known '2021-08-25 17:42 BST' --to HO
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var output: OutputOptions
  @Option(name: .long, help: "The moment whose knowledge is shown.") var known: String?
  @Option(name: .customLong("true"), help: "The moment whose truth is shown.") var trueAt: String?
  @Option(name: .customLong("to"), help: "Only what this department had learnt by then.") var to: String?
  @Option(name: .long, help: "tasks, actions, policies, promises, gates, conflicts, decisions or lines.")
  var list = "conflicts"

  func run() throws {
    guard Self.lists.contains(list) else {
      throw Failure(
        .usage, "there is no list “\(list)”. There are: \(Self.lists.joined(separator: ", "))")
    }
    try board.read { session in
      try board.check(department: to, on: session)
      Output.report(Self.report(list, of: try lists(on: session)), asJSON: output.json)
    }
  }

  private func lists(on session: BoardSession) throws -> BoardLists {
    switch (known, trueAt) {
    case (let text?, nil):
      let moment = try Moment.parse(text)
      var history = try session.history
      let past = to.map { history.known(at: moment, to: $0) } ?? history.known(at: moment)
      Output.note(
        "The board at #\(past.position), as known\(to.map { " to \($0)" } ?? "") at \(TimeText.full(moment))."
      )
      return BoardLists(state: .init(board: past), moment: moment, situation: board.situation)
    case (nil, let text?):
      guard to == nil else {
        throw Failure(.usage, "--to goes with --known: what is true is the same for every department")
      }
      let moment = try Moment.parse(text)
      Output.note("What the board now holds to have been so at \(TimeText.full(moment)).")
      var lists = BoardLists(state: session.state, moment: moment, situation: board.situation)
      lists.onlyBegun = true
      return lists
    default:
      throw Failure(
        .usage, "name one moment, with --known or with --true, such as --known '2021-08-25 17:42 BST'")
    }
  }

  private static let lists = [
    "tasks", "actions", "policies", "promises", "gates", "conflicts", "decisions", "lines",
  ]

  private static func report(_ name: String, of lists: BoardLists) -> Report {
    switch name {
    case "tasks": lists.tasks(all: true)
    case "actions": lists.actions()
    case "policies": lists.policies()
    case "promises": lists.promisesAndInstructions()
    case "gates": lists.gates()
    case "conflicts": lists.conflicts(ConflictSelection(all: true))
    case "decisions": lists.decisions()
    default: lists.lines()
    }
  }
}
