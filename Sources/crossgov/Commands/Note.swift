import ArgumentParser
import BoardModel
import BoardReports
import BoardSession

struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Put a line into the running log, or list it.",
    discussion: """
      Example: crossgov note 'MOD: gate closes 04:30 BST on the 27th' --for-department FCDO --for-department HO
      Without a line, or with the one word list, it lists the log.
      """)
  @OptionGroup var board: BoardOptions
  @OptionGroup var change: ChangeOptions
  @Argument(help: "The line.") var text: String?
  @Option(name: .long, help: "statement, question, decision or action.") var flavour = "statement"
  @Option(name: .customLong("for-department"), help: "A department it is for; may be repeated.")
  var departments: [String] = []
  @Option(name: .long, help: "The number of the line it corrects.") var corrects: String?

  func run() throws {
    // Every other noun lists with this word, and a line once recorded stays.
    guard let text, text != "list" else {
      var output = OutputOptions()
      output.json = change.json
      try board.list(output) { $0.lines() }
      return
    }
    let session = try board.open()
    var fields = FieldArguments()
    fields.add("text", text, as: "<text>")
    fields.add("flavour", flavour)
    fields.add("for", list: departments, as: "--for-department")
    fields.add("corrects", corrects.map { String($0.drop { $0 == "#" }) })
    try change.carryOut(
      .logLine, fields, on: session, situation: board.situation(on: session), done: "Logged")
  }
}
