/// What is found of all pairs of actions on a board.
package struct PairFindings: Sendable {
  /// Under the action that leads, in no order.
  let rows: [(key: String, value: PairRow)]
  package let count: Int

  /// - Complexity: O(*n* log *n* + *c*) for *n* actions with *c* candidates.
  package init(_ tables: BoardTables) {
    var search = PairSearch(tables)
    rows = search.rows()
    count = rows.reduce(0) { $0 + $1.value.findingCount }
  }

  /// Each as a finding, without words.
  ///
  /// - Complexity: O(*n*).
  package var findings: [Finding] { rows.flatMap(\.value.findings) }
}
