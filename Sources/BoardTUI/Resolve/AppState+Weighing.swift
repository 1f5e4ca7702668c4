import BoardEngine
import BoardModel
import ConflictRules

extension AppState {
  /// Asks what the ways out of an opened finding would do, once for each state of the board.
  mutating func askWeighing() -> [Job] {
    guard case .proof(let name)? = pages.last?.target, snapshot.state.finding(name) != nil,
      askedWeighing[name] != snapshot.position
    else { return [] }
    askedWeighing[name] = snapshot.position
    return [.weigh(name)]
  }

  /// The ways out of a finding, each with what it would do as last worked out for the same proposal; where the board
  /// has moved since, that is asked again and comes in its time.
  func waysOut(of finding: Finding) -> [(proposal: Proposal, weighed: WeighedProposal?)] {
    let known = weighings[finding.name] ?? []
    return Resolver(snapshot.state, at: digest.now).proposals(for: finding).map { proposal in
      (proposal, known.first { $0.proposal == proposal })
    }
  }

  /// A way out as it was last weighed.
  func weighed(_ finding: String, _ number: Int) -> WeighedProposal? {
    guard let finding = snapshot.state.finding(finding) else { return nil }
    let ways = waysOut(of: finding)
    return ways.indices.contains(number) ? ways[number].weighed : nil
  }
}
