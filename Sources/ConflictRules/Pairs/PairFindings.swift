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
  package let count: Int

  /// - Complexity: O(*n* + *c*) for *n* actions with *c* candidates.
  package init(_ tables: BoardTables) {
    var search = PairSearch(tables)
    self.tables = tables.pairs
    chunks = search.everything()
    count = chunks.reduce(0) { count, chunk in
      chunk.leaders.reduce(count + chunk.hits.count) {
        $0 + $1.swept.count + $1.counts.lines(above: PairRow.mostCompared).count
      }
    }
  }

  /// How many of them follow from no comparison.
  package var sweptCount: Int {
    chunks.reduce(0) { $1.leaders.reduce($0) { $0 + $1.swept.count } }
  }

  /// What is found of each action that leads, under its number and in no order.
  func forEachRow(_ body: (Int32, PairRow) -> Void) {
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
    var findings: [Finding] = []
    forEachRow { findings += tables.findings($0, $1) }
    return findings
  }
}
