import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List conflicts, read a proof, say that you have seen one.",
    subcommands: [List.self, Show.self, Acknowledge.self], defaultSubcommand: List.self, aliases: ["conflict"]
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List open and coming conflicts, worst first.")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only those of this department.") var department: String?
    @Flag(name: .long, help: "Settled and ended ones too.") var all = false

    func run() throws {
      let session = try board.open(readOnly: true)
      let lists = BoardLists(
        state: session.state, moment: session.now, situation: board.situation, department: department)
      Output.report(lists.conflicts(all: all), asJSON: output.json)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one conflict with its proof.", discussion: "Example: crossgov conflicts show C3")
    @OptionGroup var board: BoardOptions
    @Argument(help: "Its number or name.") var name: String

    func run() throws {
      let session = try board.open(readOnly: true)
      let finding = try session.finding(named: name)
      if let text = ProofText.text(finding, in: session.state, at: session.now) { Output.write(text) }
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
      fields.add("department", board.department)
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
    throw Failure(.refused, "there is no conflict “\(text)”. See: crossgov conflicts list --all")
  }
}
