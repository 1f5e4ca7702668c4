package import BoardModel
package import ConflictRules

/// A proposal with what it would do to the findings on the board.
package struct WeighedProposal: Hashable, Sendable {
  package var proposal: Proposal
  /// Whether the finding that it was made for would be gone.
  package var settlesIt: Bool
  /// How bad that finding would still be, where that is less than now; nil where it would be gone or no better.
  package var eases: Severity?
  package var settles: [OpenFinding]
  package var raises: [OpenFinding]
  /// Why it cannot be recorded as it stands.
  package var rejection: Rejection?

  /// What it would do, in a few words.
  package var effect: String {
    if let gap = proposal.gaps.first { return "missing: \(gap.what)" }
    if rejection != nil { return "cannot stand as it is" }
    if proposal.isWork, settles.isEmpty, raises.isEmpty {
      return "asks for the work; settles nothing by itself"
    }
    let others = settles.count == 1 ? "1 other" : "\(settles.count) others"
    let what = settlesIt ? "\(settles.count)" : settles.isEmpty ? "nothing" : "\(others), not this"
    let eased = eases.map { ", leaves it a \($0.rawValue)" } ?? ""
    return "settles \(what)\(eased), raises \(raises.count)"
  }
}

extension BoardState {
  /// The ways out of a finding that are usual for its kind, each with what it would do, in the order of practice.
  ///
  /// - Complexity: for each proposal, that of a preview.
  package func weighedProposals(
    for name: String, at moment: Timestamp, program: String
  ) -> [WeighedProposal] {
    guard let finding = finding(name) else { return [] }
    return Resolver(self, at: moment).proposals(for: finding).map {
      weigh($0, for: name, at: moment, program: program)
    }
  }

  /// What a proposal would do, were it carried out by whoever may.
  package func weigh(
    _ proposal: Proposal, for name: String, at moment: Timestamp, program: String
  ) -> WeighedProposal {
    var weighed = WeighedProposal(proposal: proposal, settlesIt: false, settles: [], raises: [])
    guard proposal.isReady else { return weighed }
    let before = openFindings(at: moment)
    var state = self
    for command in proposal.commands {
      let context = DecisionContext(
        now: moment, department: proposal.department, actsForEveryDepartment: true,
        seenPosition: state.board.position, program: program)
      do {
        state = try state.preview(command, in: context).state
      } catch {
        weighed.rejection = error
        return weighed
      }
    }
    let after = state.openFindings(at: moment)
    let former = Dictionary(uniqueKeysWithValues: before.map { ($0.finding.name, $0.severity) })
    weighed.settles = state.settled(of: before, leaving: after)
    weighed.raises = after.filter { open in former[open.finding.name].map { $0 < open.severity } ?? true }
    if let own = after.first(where: { $0.finding.name == name })?.severity, let was = former[name], own < was
    {
      weighed.eases = own
    }
    weighed.settlesIt = weighed.settles.contains { $0.finding.name == name }
    return weighed
  }
}
