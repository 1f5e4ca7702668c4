import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List conflicts, read a proof, say that you have seen one.",
    discussion: "Example: crossgov conflicts · crossgov conflicts show C3",
    subcommands: [List.self, Show.self, Acknowledge.self], defaultSubcommand: List.self, aliases: ["conflict"]
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List open and coming conflicts, worst first.",
      discussion: "Example: crossgov conflicts list --department HO --all")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only those of this department.") var department: String?
    @Flag(name: .long, help: "Settled and ended ones too.") var all = false

    func run() throws {
      try board.list(department: department, output) { $0.conflicts(all: all) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one conflict with its proof.", discussion: "Example: crossgov conflicts show C3")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Argument(help: "Its number or name.") var name: String

    func run() throws {
      try board.read { session in
        let finding = try session.finding(named: name)
        if output.json {
          if let json = ProofText.json(finding, in: session.state, at: session.now) {
            Output.write(json + "\n")
          }
        } else if let text = ProofText.text(finding, in: session.state, at: session.now) {
          Output.lines(text)
        }
      }
    }
  }

  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say, for your department, that a conflict has been seen.",
      discussion: "Example: crossgov conflicts acknowledge C3 --as HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its number or name.") var name: String
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      let session = try board.open()
      var fields = FieldArguments()
      let finding = try session.finding(named: name)
      fields.add("finding", finding)
      fields.add("department", board.department, as: "--as")
      fields.add("note", note)
      try change.carryOut(
        .conflictAcknowledged, fields, on: session, situation: session.state.situation(ofFinding: finding),
        done: "Acknowledged \(name)")
    }
  }
}

extension BoardSession {
  /// The name of a finding that people call by its number or its name.
  func finding(named text: String) throws -> String {
    if let number = Int(text.drop { $0 == "C" || $0 == "c" }),
      let life = state.board.conflicts.sorted.first(where: { $0.number == number })
    {
      return life.finding
    }
    if state.finding(text) != nil || state.board.conflicts[text] != nil { return text }
    let numbers = state.board.conflicts.sorted.map(\.number)
    let known = numbers.max().map { "They are numbered C1 to C\($0)" } ?? "None was raised yet"
    throw Failure(.refused, "there is no conflict “\(text)”. \(known); see: crossgov conflicts list --all")
  }
}
