import BoardModel

/// What a change of some actions does to the pairs of all.
struct PairUpdate {
  /// How an action's candidates on one line change.
  private struct Shift {
    /// How many fewer may meet it, and who may now.
    var gone: Int32 = 0
    var come: [PairSearch.Leader] = []
    var fresh: [PairCard] = []
  }

  private let ids: Set<String>
  private let tables: BoardTables
  private var search: PairSearch
  private var shifts: [String: [Int: Shift]] = [:]
  /// Actions that have not changed and may meet one that has, or might before.
  private(set) var others: [String: PairCard] = [:]

  init(from former: BoardTables, to tables: BoardTables, changing ids: Set<String>) {
    self.ids = ids
    self.tables = tables
    search = PairSearch(tables)
    var before = PairSearch(former)
    for id in ids {
      for leader in former.pairs.card(id).map({ before.leaders(of: $0) }) ?? [] {
        shift(leader) { $0.gone += 1 }
      }
      guard let card = tables.pairs.card(id) else { continue }
      for leader in search.leaders(of: card) {
        shift(leader) {
          $0.come.append(leader)
          $0.fresh.append(card)
        }
      }
    }
  }

  private mutating func shift(_ leader: PairSearch.Leader, _ change: (inout Shift) -> Void) {
    let id = leader.card.id
    guard !ids.contains(id) else { return }
    others[id] = leader.card
    change(&shifts[id, default: [:]][leader.line, default: Shift()])
  }

  /// The row of an action that has changed, or whose exceptions have; nil when it is no longer there.
  mutating func row(of id: String) -> PairRow? { tables.pairs.card(id).map { search.row(of: $0) } }

  /// The row of an action that has not changed, after others have.
  ///
  /// - Complexity: O(*n*) in the row, and O(*c*) for *c* candidates where a crowd may break up.
  mutating func row(_ old: PairRow) -> PairRow {
    var row = old
    let most = Int32(PairRow.mostCompared)
    row.hits.removeAll { ids.contains($0.second.id) }
    let hasExceptions = search.hasExceptions(row.card)
    for (line, shift) in shifts[row.card.id] ?? [:] {
      let count = row.counts[line] - shift.gone + Int32(shift.come.count)
      if row.counts[line] > most || count > most {
        search.look(along: line, &row)
        continue
      }
      row.counts[line] = count
      for (leader, second) in zip(shift.come, shift.fresh) {
        let hit = search.hit(row.card, line, second, leader.matter, leader.answer, hasExceptions)
        if let hit { row.hits.append(hit) }
      }
    }
    return row
  }
}
