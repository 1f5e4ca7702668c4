import BoardModel

/// What is found of one action on the leading side of pairs.
struct PairRow: Sendable {
  let card: PairCard
  var hits: [PairHit] = []
  /// For each of its lines, how many it may meet; one more than are compared where they stand in a crowd.
  var counts: [Int32]

  init(_ card: PairCard) {
    self.card = card
    counts = Array(repeating: 0, count: card.lines.count)
  }

  /// Candidates of an action on one line that are compared with it.
  static let mostCompared = 512

  var isEmpty: Bool { hits.isEmpty && counts.allSatisfy { $0 == 0 } }

  /// The lines on which so many others may meet it that comparing them one by one helps nobody.
  var crowds: [Int] { counts.indices.filter { counts[$0] > Self.mostCompared } }

  /// Every finding of the row.
  var findings: [Finding] { hits.map(\.finding) + crowds.map(crowd) }

  var findingCount: Int { hits.count + crowds.count }

  /// One finding in place of all pairs on a line.
  func crowd(_ line: Int) -> Finding {
    switch card.lines[line].matter {
    case .lever(let lever):
      return CrowdReport(
        profile: card.profile, rule: LeverDetector.rule, kind: .lever, what: .lever(lever)
      )
      // No identifier is a plus sign.
      .finding("lever/\(card.id)/+/\(lever)")
    case .rule(let rule):
      let wording = PairWording(rule)
      return CrowdReport(
        profile: card.profile, rule: wording.rule, kind: wording.kind, what: .rule(rule.title)
      )
      .finding("\(wording.kind.rawValue)/\(rule.id)/\(card.id)/+")
    }
  }

  /// The finding of a name, when it is one of this row's.
  ///
  /// - Complexity: O(*n*) in the row.
  func finding(_ name: String) -> Finding? {
    if let hit = hits.first(where: { $0.name == name }) { return hit.finding }
    return crowds.lazy.map(crowd).first { $0.name == name }
  }
}
