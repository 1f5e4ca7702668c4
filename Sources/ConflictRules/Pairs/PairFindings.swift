import BoardModel

/// What is found of all pairs of actions on a board.
package struct PairFindings: Sendable {
  /// Some actions that lead, and all their hits in one list.
  struct Chunk: Sendable {
    var leaders: [Leader] = []
    var hits: [PairHit] = []

    /// A list that grows to the end is copied as often as it doubles; one this long costs little to begin.
    static let most = 8192
  }

  /// An action that leads, with where its hits end; they begin where those of the action before end.
  struct Leader: Sendable {
    let number: Int32
    let end: Int
    let swept: [SweptHit]
    let counts: LineCounts
  }

  private let tables: PairTables
  private let chunks: [Chunk]
  /// Which of them that lead stand in crowds.
  let crowds: Crowds
  package let count: Int

  /// - Complexity: O(*n* + *c*) for *n* actions with *c* candidates.
  package init(_ tables: BoardTables) {
    var search = PairSearch(tables)
    self.tables = tables.pairs
    chunks = search.everything()
    var crowds = Crowds()
    var count = 0
    Self.forEachRow(of: chunks) { number, row in
      count += row.pairCount
      if !row.crowds.isEmpty, let card = tables.pairs.card(number) { crowds.insert(row, of: card) }
    }
    self.crowds = crowds
    self.count = count + crowds.count
  }

  /// How many of them follow from no comparison.
  package var sweptCount: Int {
    chunks.reduce(0) { $1.leaders.reduce($0) { $0 + $1.swept.count } }
  }

  /// What is found of each action that leads, under its number and in no order.
  func forEachRow(_ body: (Int32, PairRow) -> Void) { Self.forEachRow(of: chunks, body) }

  private static func forEachRow(of chunks: [Chunk], _ body: (Int32, PairRow) -> Void) {
    for chunk in chunks {
      var start = 0
      for leader in chunk.leaders {
        let hits = chunk.hits[start..<leader.end]
        body(leader.number, PairRow(plain: hits, swept: leader.swept, counts: leader.counts))
        start = leader.end
      }
    }
  }

  /// Each as a finding, without words.
  ///
  /// - Complexity: O(*n*).
  package var findings: [Finding] {
    var findings = crowds.findings(tables)
    forEachRow { findings += tables.findings($0, $1) }
    return findings
  }
}
