import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import ConflictRules

struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "List conflicts, read a proof, say what you have seen and do about it, settle them.",
    discussion: "Example: crossgov conflicts · crossgov conflicts show C3 · crossgov conflicts resolve C3",
    subcommands: [
      List.self, Show.self, Acknowledge.self, Resolving.self, Resolve.self, Settle.self,
    ], defaultSubcommand: List.self, aliases: ["conflict"]
  )

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List open and coming conflicts, worst first; one cause with many effects is one line.",
      discussion: "Example: crossgov conflicts list --department HO --all")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Only those of this department.") var department: String?
    @Flag(name: .long, help: "Every member of a group, and silenced, settled and ended ones too.")
    var all = false
    @Flag(name: .long, help: "In a committee's order: what nobody has looked at for longest first.")
    var agenda = false
    @Flag(name: .long, help: "Only those whose rule the committee has silenced.") var silenced = false

    func run() throws {
      let selection = ConflictSelection(all: all, silenced: silenced, agenda: agenda)
      try board.list(department: department, output) { $0.conflicts(selection) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one conflict with its proof.",
      discussion: "Example: crossgov conflicts show C3")
    @OptionGroup var board: BoardOptions
    @OptionGroup var output: OutputOptions
    @Flag(name: .long, help: "Use ASCII characters only.") var ascii = false
    @Argument(help: "Its number or name.") var name: String

    func run() throws {
      try board.read { session in
        let finding = try session.finding(named: name)
        if output.json {
          if let json = ProofText.json(finding, in: session.state, at: session.now) {
            Output.write(json + "\n")
          }
        } else if let text = ProofText.text(
          finding, in: session.state, at: session.now, columns: Output.columns ?? 100)
        {
          Output.lines(text, ascii: ascii)
        }
      }
    }
  }

  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "acknowledge", abstract: "Say, for your department, that a conflict has been seen.",
      discussion: """
        The name of a group says it of each of its members that your department has not seen yet.
        Example: crossgov conflicts acknowledge C3 --as HO
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its number or name, or that of a group.") var name: String
    @Option(name: .long, help: "Anything more.") var note: String?

    func run() throws {
      let session = try board.open()
      let members = try session.findings(named: name)
      let own = session.actingDepartment
      let unseen = members.filter { member in
        guard members.count > 1, let own, let life = session.state.board.conflicts[member] else {
          return true
        }
        return life.acknowledged[own] == nil && life.departments.contains(own)
      }
      guard !unseen.isEmpty else {
        throw Failure(.refused, "\(own ?? "Your department") has seen every one of them that concerns it")
      }
      for finding in unseen {
        var fields = FieldArguments()
        fields.add("finding", finding)
        fields.add("department", board.department, as: "--as")
        fields.add("note", note)
        try change.carryOut(
          .conflictAcknowledged, fields, on: session, situation: session.state.situation(ofFinding: finding),
          done: "Acknowledged \(unseen.count == 1 ? name : finding)")
      }
    }
  }

  struct Resolving: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolving", abstract: "Say what your department is doing about a conflict.",
      discussion:
        "Example: crossgov conflicts resolving C3 --task t14 --note 'List goes out tonight' --as HO")
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its number or name.") var name: String
    @Option(name: .long, help: "The task that does it.") var task: String?
    @Option(name: .long, help: "What is being done.") var note: String?

    func run() throws {
      guard task != nil || note != nil else {
        throw Failure(.usage, "it does not say what is being done. Name the --task, or say it in a --note")
      }
      let session = try board.open()
      let finding = try session.finding(named: name)
      var fields = FieldArguments()
      fields.add("finding", finding)
      fields.add("department", board.department, as: "--as")
      fields.add("task", task)
      fields.add("note", note)
      try change.carryOut(
        .conflictResolving, fields, on: session, situation: session.state.situation(ofFinding: finding),
        done: "Noted what is done about \(name)")
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

  /// The names meant: the members of a group that are open, or the one finding.
  func findings(named text: String) throws -> [String] {
    let group = text.hasSuffix("/*") ? String(text.dropLast(2)) : text
    let members = state.openFindings(at: now).map(\.finding).filter { $0.group == group }.map(\.name)
    return members.isEmpty ? [try finding(named: text)] : members
  }
}
