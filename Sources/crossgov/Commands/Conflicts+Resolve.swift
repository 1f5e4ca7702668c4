import ArgumentParser
import BoardEngine
import BoardModel
import BoardReports
import BoardSession
import ConflictRules
import EventLedger

extension Conflicts {
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve",
      abstract:
        "List what could be done about a conflict, each with what it would settle and raise; take one.",
      discussion: """
        Each is filled in from the board; what the board cannot know is stated as missing. Only the department whose \
        it is may take one; others ask for it with --ask, which records a task for that department.
        Example: crossgov conflicts resolve C3 · crossgov conflicts resolve C3 --take 2 --as MOD --dry-run
        """)
    @OptionGroup var board: BoardOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "Its number or name.") var name: String
    @Option(name: .long, help: "Take the one of this number.") var take: Int?
    @Flag(name: .long, help: "With --take: record a task for the department whose it is.") var ask = false

    func run() throws {
      guard let take else {
        guard !ask else { throw Failure(.usage, "--ask says nothing of which. Add --take N") }
        return try board.read { session in
          let lists = BoardLists(
            state: session.state, moment: session.now, form: change.json ? .data : .text)
          let weighed = try proposals(on: session)
          Output.report(lists.resolutions(weighed), asJSON: change.json)
        }
      }
      let session = try board.open()
      let weighed = try proposals(on: session)
      guard weighed.indices.contains(take - 1) else {
        let known = weighed.isEmpty ? "There is none" : "There are 1 to \(weighed.count)"
        throw Failure(.refused, "there is no way out \(take). \(known): crossgov conflicts resolve \(name)")
      }
      let proposal = weighed[take - 1].proposal
      if ask { return try request(proposal, on: session) }
      try carryOut(proposal, take, on: session)
    }

    private func proposals(on session: BoardSession) throws -> [WeighedProposal] {
      session.state.weighedProposals(
        for: try session.finding(named: name), at: session.now, program: Program.version)
    }

    private func carryOut(_ proposal: Proposal, _ number: Int, on session: BoardSession) throws {
      guard proposal.isReady else {
        let missing = proposal.gaps.map(\.what).joined(separator: ", ")
        let kind = proposal.commands.first.map { ", or record \($0.kind.rawValue) yourself" } ?? ""
        throw Failure(
          .refused,
          "it leaves open what the board does not know: \(missing). Ask whoever knows (--take \(number) --ask)\(kind)"
        )
      }
      let finding = try session.finding(named: name)
      let isForAll = session.member?.mayForEveryDepartment(.conduct) ?? false
      if let holder = proposal.department, holder != session.actingDepartment, !isForAll {
        throw Failure(
          .refused,
          "it is \(holder)'s to do, and you act for \(session.actingDepartment ?? "no department"). Ask them, or record "
            + "a task for them: crossgov conflicts resolve \(name) --take \(number) --ask")
      }
      for command in proposal.commands {
        var command = command
        if KindSchema.of(command.kind).field("by") != nil, isForAll {
          command.fields["by"] = proposal.department.map(JSONValue.string)
        }
        let events = try change.carryOut(command, on: session, done: "Recorded \(command.kind.rawValue)")
        try note(events, of: proposal, about: finding, on: session)
      }
    }

    /// Work that a department takes up itself is said to be done about the finding.
    private func note(
      _ events: [Event], of proposal: Proposal, about finding: String, on session: BoardSession
    ) throws {
      guard proposal.isWork, let department = proposal.department,
        let task = events.first.flatMap({ BodyReader($0.body)?.string("id") })
      else { return }
      let command = Command(
        .conflictResolving, situation: session.state.situation(ofFinding: finding),
        JSONObject([
          ("finding", .string(finding)), ("department", .string(department)), ("task", .string(task)),
        ]))
      try change.carryOut(command, on: session, done: "Noted what is done about \(name)")
    }

    private func request(_ proposal: Proposal, on session: BoardSession) throws {
      let finding = try session.finding(named: name)
      guard let department = proposal.department ?? session.actingDepartment,
        let command = session.state.request(proposal, of: department, about: finding, at: session.now)
      else {
        throw Failure(
          .refused, "nobody is known to hold it. Say who finds out: --as with a department and --ask")
      }
      try change.carryOut(command, on: session, done: "Asked \(department) with task")
    }
  }
}
