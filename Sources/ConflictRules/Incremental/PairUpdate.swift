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

  /// The numbers of the actions that have changed.
  private let numbers: Set<Int32>
  private let tables: BoardTables
  private var search: PairSearch
  private var shifts: [Int32: [Int: Shift]] = [:]
  /// Actions that have not changed and may meet one that has, or might before.
  private(set) var others: [Int32: PairCard] = [:]
  /// How many may meet those that have changed, on the board before or after.
  private(set) var candidates = 0

  init(from former: BoardTables, to tables: BoardTables, changing numbers: Set<Int32>) {
    self.numbers = numbers
    self.tables = tables
    search = PairSearch(tables)
    var before = PairSearch(former)
    for number in numbers {
      for leader in former.pairs.card(number).map({ before.leaders(of: $0) }) ?? [] {
        shift(leader) { $0.gone += 1 }
      }
      guard let card = tables.pairs.card(number) else { continue }
      for leader in search.leaders(of: card) {
        shift(leader) {
          $0.come.append(leader)
          $0.fresh.append(card)
        }
      }
    }
  }

  private mutating func shift(_ leader: PairSearch.Leader, _ change: (inout Shift) -> Void) {
    candidates += 1
    let number = leader.card.figures.number
    guard !numbers.contains(number) else { return }
    others[number] = leader.card
    change(&shifts[number, default: [:]][leader.line, default: Shift()])
  }

  /// The row of an action that has changed, or whose exceptions have; nil when it is no longer there.
  mutating func row(of number: Int32) -> PairRow? {
    guard let card = tables.pairs.card(number) else { return nil }
    let row = search.row(of: card)
    candidates += row.counts.sum
    return row
  }

  /// The row of an action that has not changed, after others have.
  ///
  /// - Complexity: O(*n*) in the row, and O(*c*) for *c* candidates where a crowd may break up.
  mutating func row(of card: PairCard, _ old: PairRow?) -> PairRow {
    var row = old ?? PairRow(lines: card.lines.count)
    let most = Int32(PairRow.mostCompared)
    row.remove(seconds: numbers)
    let hasExceptions = search.hasExceptions(card)
    for (line, shift) in shifts[card.figures.number] ?? [:] {
      let count = row.counts[line] - shift.gone + Int32(shift.come.count)
      // A crowd from which nobody goes stays one.
      if row.counts[line] > most, shift.gone == 0 { continue }
      if row.counts[line] > most || count > most {
        search.look(along: line, card, &row)
        continue
      }
      row.counts[line] = count
      var hits = PairHits()
      for (leader, second) in zip(shift.come, shift.fresh) {
        search.judge(card, line, second, leader.matter, leader.answer, hasExceptions, &hits)
      }
      row.add(hits)
    }
    return row
  }
}
