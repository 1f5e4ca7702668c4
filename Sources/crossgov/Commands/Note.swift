import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a line into the running log, or list it.",
    discussion: """
      Example: crossgov note 'MOD: gate closes 04:30 BST on the 27th' --for-department FCDO --for-department HO
      Without a line it lists the log.
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var change: ChangeOptions
  @Argument(help: "The line.") var text: String?
  @Option(name: .long, help: "statement, question, decision or action.") var flavour = "statement"
  @Option(name: .customLong("for-department"), help: "A department it is for; may be repeated.")
  var departments: [String] = []
  @Option(name: .long, help: "The number of the line it corrects.") var corrects: String?

  func run() throws {
    guard let text else {
      let session = try board.open(readOnly: true)
      let lists = BoardLists(state: session.state, moment: session.now, situation: board.situation)
      Output.report(lists.lines(), asJSON: change.json)
      return
    }
    let session = try board.open()
    var fields = FieldArguments()
    fields.add("text", text)
    fields.add("flavour", flavour)
    fields.add("for", list: departments)
    fields.add("corrects", corrects)
    try change.carryOut(
      .logLine, fields, on: session, situation: board.situation(on: session), done: "Logged")
  }
}
