package import BoardModel
import ConflictRules

extension BoardState {
  /// What several commands would do together, each on the board that those before it leave.
  ///
  /// What is raised and settled is told of all of them: a finding that comes with one and goes with another is in
  /// neither list. The drafts are the commands' own events.
  ///
  /// - Throws: `Rejection.invalid` when one of them cannot stand.
  package func preview(
    _ commands: [Command], in context: (Command) -> DecisionContext
  ) throws(Rejection) -> Admission {
    var admission = Admission(
      drafts: [], state: self, raised: [], settled: [], silenced: [], unacknowledged: [])
    var now: Timestamp?
    for command in commands {
      let context = context(command)
      now = context.now
      let decided = try admission.state.decide(command, in: context)
      admission.state.applyProvisionally(decided, at: context.now)
      admission.drafts += decided
    }
    guard let now else { return admission }
    admission.state = BoardState(board: admission.state.board)
    let (before, after) = (openFindings(at: now), admission.state.openFindings(at: now))
    let former = Dictionary(uniqueKeysWithValues: before.map { ($0.finding.name, $0.severity) })
    admission.raised = after.filter { open in
      former[open.finding.name].map { $0 < open.severity } ?? true
    }
    let silent = Set(admission.state.silencedFindings(at: now).map(\.finding.name))
    let gone = admission.state.settled(of: before, leaving: after)
    admission.settled = gone.filter { !silent.contains($0.finding.name) }
    admission.silenced = gone.filter { silent.contains($0.finding.name) }
    return admission
  }
}
