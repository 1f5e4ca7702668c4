package import BoardModel
import ConflictRules

extension BoardState {
  /// A task that asks a department to do what only it may; nil where nobody is known whom to ask.
  package func request(_ proposal: Proposal, about name: String, at moment: Timestamp) -> Command? {
    guard let department = proposal.department, let finding = finding(name) else { return nil }
    let resolver = Resolver(self, at: moment)
    var fields = JSONObject([
      ("title", Resolver.line(proposal.title)), ("department", .string(department)),
    ])
    fields["due"] = resolver.deadline(finding).map(JSONValue.init)
    let number = board.conflicts[name].map { "conflict C\($0.number)" } ?? name
    fields["note"] = .string("Asked because of \(number): \(finding.summary)")
    return Command(.taskRecorded, situation: finding.situation, fields)
  }
}
