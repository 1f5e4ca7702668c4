package import BoardModel
import ConflictRules

extension BoardState {
  /// A task that asks a department to do what only it may, or to find out what the board does not know; nil for a
  /// finding that is gone.
  package func request(
    _ proposal: Proposal, of department: String, about name: String, at moment: Timestamp
  ) -> Command? {
    guard let finding = finding(name) else { return nil }
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
