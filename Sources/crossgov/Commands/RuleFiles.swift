import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import CaseFiles
import ConflictRules
import EventLedger

extension Rules {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Adopt the rules of a file.",
      discussion: """
        They are checked as by `rules check` and adopted together or not at all. A rule whose identifier is there
        already needs a higher version and takes its place. What is blocking and found by them is to be named as seen,
        as with any change.
        Example: crossgov rules add mine.yaml --dry-run
        """)
    @OptionGroup var board: BoardOptions
    @Argument(help: "A YAML file with entries of kind rule.adopted.") var path: String
    @Flag(
      name: .customLong("dry-run"), help: "Say what it would adopt, raise and settle, and record nothing.")
    var isDryRun = false
    @OptionGroup var proof: ProofOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let session = try board.open()
      try session.checkWritable()
      let file = try RuleFile(BoardOptions.absolute(path), on: session.state)
      try file.check(forAdopting: true)
      let names = file.entries.compactMap { $0.command.fields["id"]?.string }
      let commands = file.entries.map { acknowledging($0.command) }
      let admission = try session.previewAll(commands)
      guard !isDryRun else {
        DryRun(admission: admission, changes: commands.count).report(asJSON: output.json)
        // What would stop the adoption stops the dry run too, after it has been shown.
        _ = try session.rehearseAll(commands)
        return
      }
      let before = session.state.openFindings(at: session.now)
      try session.recordAll(commands, at: nil)
      try session.verifyTail()
      guard !output.json else {
        return Output.data([
          ("adopted", JSONValue(names)), ("position", .number(session.head.position)),
          ("raised", DryRun.data(admission.raised)),
        ])
      }
      Output.line("Adopted \(names.joined(separator: ", ")); the board is at #\(session.head.position).")
      FindingsReport.write(before: before, after: session.state, at: session.now)
    }

    /// The command with what its author says to have seen; which rule it belongs to is found on the board.
    private func acknowledging(_ command: Command) -> Command {
      guard !proof.acknowledged.isEmpty else { return command }
      var command = command
      command.fields["acknowledges"] = JSONValue(proof.acknowledged)
      command.fields["acknowledge_reason"] = proof.reason.map(JSONValue.string)
      return command
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Say which rules clash, repeat one another or can never apply.",
      discussion: """
        A file is held against the tools and rules of the board, with --catalogue against those that come with the \
        program; without a file the rules there are checked. A rule that is there already as the file has it is in \
        order. The exit status is 0 when nothing is wrong, else 1.
        Example: crossgov rules check mine.yaml --catalogue
        """)
    @OptionGroup var board: BoardOptions
    @Argument(help: "A YAML file with entries of kind rule.adopted.") var path: String?
    @Flag(name: .long, help: "Look at the program's catalogue instead of a board.") var catalogue = false
    @OptionGroup var output: OutputOptions

    func run() throws {
      if catalogue, let situation = board.situation {
        throw Failure(
          .usage,
          "--situation has no place beside --catalogue, which has no situation “\(situation)”. Leave it out")
      }
      let state = try catalogue ? Self.shipped() : board.open(readOnly: true).state
      guard let path else {
        let rules = state.board.rules.sorted
        let problems = RuleCheck(rules, on: state.board).problems
        if output.json {
          Output.data([
            ("rules", .number(rules.count)),
            (
              "problems",
              .array(
                problems.map { problem in
                  .object(
                    JSONObject([
                      ("rule", .string(problem.rule)), ("field", .string(problem.field)),
                      ("text", .string(problem.text)),
                      ("remedy", .string(problem.remedy)),
                    ]))
                })
            ),
          ])
        }
        guard problems.isEmpty else {
          throw Failure(
            .refused, problems.map { "\($0.rule): \($0.text). \($0.remedy)" }.joined(separator: "\n"))
        }
        if !output.json { Output.line("\(rules.count) rules, all of them in order.") }
        return
      }
      let file = try CaseProblems.telling(asJSON: output.json) {
        let file = try RuleFile(BoardOptions.absolute(path), on: state)
        try file.check(forAdopting: false)
        return file
      }
      guard !output.json else {
        return Output.data([
          ("rules", .number(file.entries.count)), ("there_already", JSONValue(file.thereAlready)),
          ("problems", .array([])),
        ])
      }
      let (count, known) = (file.entries.count, file.thereAlready.count)
      Output.line(
        (count == 1 ? "1 rule, in order" : "\(count) rules, all of them in order")
          + (known == 0 ? "." : "; \(known == count ? "all" : "\(known)") there already as they are here."))
    }

    private static func shipped() throws -> BoardState {
      let entries = try Founding().catalogue().entries
      var state = BoardState()
      state.applyProvisionally(
        entries.map { DecidedEvent($0.command.kind, situation: "", body: $0.command.fields) },
        at: Timestamp(milliseconds: 0))
      return state
    }
  }
}
