package import BoardModel
import ConflictRules

extension BoardState {
  /// A task that asks a department to do what only it may; nil where nobody is known whom to ask.
  package func request(_ proposal: Proposal, about name: String, at moment: Timestamp) -> Command? {
    guard let department = proposal.department, let finding = finding(name) else { return nil }
    let resolver = Resolver(self, at: moment)
    // Work that is already spelled out as a task is asked for as it stands.
    let stated = proposal.isWork && proposal.commands.count == 1 ? proposal.commands.first?.fields : nil
    var fields =
      stated
      ?? JSONObject(
        [
          ("title", Resolver.line(proposal.title)), ("department", .string(department)),
          ("due", resolver.deadline(finding).map(JSONValue.init)),
        ].compactMap { name, value in value.map { (name, $0) } })
    let number = board.conflicts[name].map { "conflict C\($0.number)" } ?? name
    fields["note"] = .string("Asked because of \(number): \(finding.summary)")
    return Command(.taskRecorded, situation: finding.situation, fields)
  }
}
