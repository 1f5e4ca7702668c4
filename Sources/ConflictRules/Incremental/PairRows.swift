import BoardModel
import HashTreeCollections

/// What is found of all pairs of actions, kept from board to board.
struct PairRows: Sendable {
  /// Under the number of the action that leads.
  private var rows: TreeDictionary<Int32, PairRow> = [:]
  /// How many pairs the rows hold.
  private var pairCount = 0
  /// Who of those that lead stands in a crowd.
  private var crowds = Crowds()
  /// Which pairs are so many that they are told as one.
  private var bulk = PairBulk()

  /// Looks at every pair.
  ///
  /// - Complexity: O(*n* + *c*) for *n* actions with *c* candidates.
  init(_ tables: BoardTables) {
    let found = PairFindings(tables)
    var rows: TreeDictionary<Int32, PairRow> = [:]
    var bulk = PairBulk()
    found.forEachRow { number, row in
      rows[number] = row
      bulk.exchange(number, nil, in: tables.pairs, for: row, in: tables.pairs)
    }
    self.rows = rows
    self.bulk = bulk
    crowds = found.crowds
    pairCount = found.count - crowds.count
  }

  /// How many findings they are.
  var count: Int { pairCount - bulk.pairCount + bulk.keys.count + crowds.count }

  /// Every finding, in no order and without words.
  ///
  /// - Complexity: O(*n*) for *n* pairs and crowds.
  func findings(_ tables: PairTables) -> [Finding] {
    var findings: [Finding] = []
    for (number, row) in rows { findings += tables.findings(number, row, bulk) }
    return findings + crowds.findings(tables) + bulk.keys.compactMap { finding($0, tables) }
  }

  /// The finding of a name that a row holds, or that crowds or many pairs are told as.
  ///
  /// - Complexity: O(*n*) in the row, the crowds or the pairs.
  func finding(_ name: String, _ tables: PairTables) -> Finding? {
    let parts = name.split(separator: "/", maxSplits: 6, omittingEmptySubsequences: false)
    if parts.contains("+") { return manyFinding(name, parts, tables) }
    guard parts.count == 4 else { return nil }
    func number(of action: Substring) -> Int32? { tables.relations.numbers.actions.known(String(action)) }
    // The leading action stands second in the name of a lever's finding, and third in that of a rule's.
    for place in 1...2 {
      if let leader = number(of: parts[place]), let second = number(of: parts[place + 1]),
        let row = rows[leader], let finding = tables.finding(name, leader, second, row, bulk)
      {
        return finding
      }
    }
    return nil
  }

  private func manyFinding(_ name: String, _ parts: [Substring], _ tables: PairTables) -> Finding? {
    guard parts.count == 7, let severity = Severity(rawValue: String(parts[6])) else {
      return crowds.finding(name, parts, tables)
    }
    // The second department stands behind the first; without it and the grade the name is that of a crowd.
    let place = parts[1] == "+" ? 4 : 5
    guard let other = tables.relations.numbers.departments.known(String(parts[place])) else { return nil }
    for line in Crowds.keys(parts[..<place] + parts[(place + 1)..<6], tables) {
      let key = PairBulk.Key(line: line, other: other, severity: severity)
      if bulk.keys.contains(key), let found = finding(key, tables), found.name == name { return found }
    }
    return nil
  }

  /// What pairs that are too many are told as.
  ///
  /// - Complexity: O(*n*) in the actions that lead them.
  private func finding(_ key: PairBulk.Key, _ tables: PairTables) -> Finding? {
    tables.bulk(bulk.leaders(key), key)
  }

  /// What stands for a pair that is not told by itself.
  ///
  /// - Complexity: O(*n*) for *n* pairs and crowds that are told with it.
  func together(for name: String, _ tables: PairTables) -> Finding? {
    let parts = name.split(separator: "/", maxSplits: 6, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    for place in 1...2 {
      guard let card = tables.card(String(parts[place])), let second = tables.card(String(parts[place + 1])),
        let row = rows[card.figures.number],
        let line = card.lines.indices.first(where: {
          tables.name(card, Int16($0), second.figures.number) == name
        })
      else { continue }
      if row.crowds.contains(line) { return crowds.finding(of: card, line, tables) }
      let pair = row.pairs.first { $0.second == second.figures.number && $0.line == line }
      if let key = pair.flatMap({ PairBulk.key($0, of: card, tables) }), bulk.keys.contains(key) {
        return finding(key, tables)
      }
    }
    return nil
  }

  // MARK: - Changes

  /// Pairs actions again that have changed, and those with exceptions that have.
  ///
  /// - Returns: how many candidates there were.
  mutating func pairAgain(
    _ ids: Set<String>, exempt: [String], from former: BoardTables, to tables: BoardTables,
    _ changed: inout FormerFindings
  ) -> Int {
    guard !ids.isEmpty || !exempt.isEmpty else { return 0 }
    let actions = tables.relations.numbers.actions
    let numbers = Set(ids.compactMap(actions.known))
    let exempt = Set(exempt.compactMap(actions.known))
    var update = PairUpdate(from: former, to: tables, changing: numbers)
    let old = self
    var touched = Touched()
    let anew = numbers.union(exempt)
    for number in anew { exchange(number, update.row(of: number), former, tables, &touched) }
    let others = update.others.filter { !exempt.contains($0.key) }
    for (number, card) in others {
      let row = update.row(of: card, rows[number])
      // Often it says of those that have changed what it said before.
      if let same = rows[number], same.agrees(with: row, on: numbers) {
        rows[number] = row.isEmpty ? nil : row
      } else {
        exchange(number, row, former, tables, &touched)
      }
    }
    for number in anew { note(number, from: old, former, tables, keeping: { _ in false }, &changed) }
    for number in others.keys {
      // An action that has not changed says the same of others that have not.
      note(number, from: old, former, tables, keeping: { !numbers.contains($0) }, &changed)
    }
    note(touched, from: old, former, tables, &changed)
    return update.candidates
  }

  /// The crowds and pairs told as one of which some may have changed.
  private struct Touched {
    var crowds: Set<LineKey> = []
    var bulk: Set<PairBulk.Key> = []
  }

  private mutating func exchange(
    _ number: Int32, _ new: PairRow?, _ former: BoardTables, _ tables: BoardTables, _ touched: inout Touched
  ) {
    let old = rows[number]
    let kept = new.flatMap { $0.isEmpty ? nil : $0 }
    rows[number] = kept
    pairCount += (kept?.pairCount ?? 0) - (old?.pairCount ?? 0)
    let (before, after) = (former.pairs.card(number), tables.pairs.card(number))
    if let old, let before { touched.crowds.formUnion(crowds.remove(old, of: before)) }
    if let kept, let after { touched.crowds.formUnion(crowds.insert(kept, of: after)) }
    touched.bulk.formUnion(bulk.exchange(number, old, in: former.pairs, for: kept, in: tables.pairs))
  }

  /// Notes the pairs of one action, as they were and as they are.
  private func note(
    _ number: Int32, from old: PairRows, _ former: BoardTables, _ tables: BoardTables,
    keeping kept: (Int32) -> Bool, _ changed: inout FormerFindings
  ) {
    guard old.rows[number] != nil || rows[number] != nil else { return }
    changed.note(
      number, from: old.rows[number], of: former.pairs, old.bulk, to: rows[number], of: tables.pairs, bulk,
      keeping: kept)
  }

  private func note(
    _ touched: Touched, from old: PairRows, _ former: BoardTables, _ tables: BoardTables,
    _ changed: inout FormerFindings
  ) {
    for key in touched.crowds {
      changed.note(key, from: old.crowds, of: former.pairs, to: crowds, of: tables.pairs)
    }
    for key in touched.bulk {
      let (was, isNow) = (old.bulk.keys.contains(key), bulk.keys.contains(key))
      if was { changed.note(old.finding(key, former.pairs)) }
      if isNow, let name = finding(key, tables.pairs)?.name { changed.note(name, nil) }
      guard was != isNow else { continue }
      // What was told one by one no longer is, or is again.
      old.forEachPair(key, former.pairs) { card, pair in
        if isNow, let finding = old.finding(pair, card, former.pairs) { changed.note(finding.name, finding) }
      }
      forEachPair(key, tables.pairs) { card, pair in
        if was, let name = tables.pairs.name(card, pair.line, pair.second) { changed.note(name, nil) }
      }
    }
  }

  private func forEachPair(
    _ key: PairBulk.Key, _ tables: PairTables, _ body: (PairCard, PairRow.Pair) -> Void
  ) {
    for number in bulk.leaders(key).keys {
      guard let card = tables.card(number) else { continue }
      for pair in rows[number]?.pairs ?? [] where PairBulk.key(pair, of: card, tables) == key {
        body(card, pair)
      }
    }
  }

  private func finding(_ pair: PairRow.Pair, _ card: PairCard, _ tables: PairTables) -> Finding? {
    guard let row = rows[card.figures.number],
      let name = tables.name(card, pair.line, pair.second)
    else { return nil }
    return tables.finding(name, card.figures.number, pair.second, row, bulk)
  }

  /// Grades again the pairs that calls and abuses which have changed may raise, or have until now.
  ///
  /// - Returns: how many pairs were graded again.
  /// - Complexity: O(*s* + *c*) for *s* shelves and *c* pairs of which the first action is where a call is, or is about
  ///   whom an abuse is by.
  mutating func gradeAgain(
    _ things: Set<Subject>, from former: BoardTables, to tables: BoardTables, _ changed: inout FormerFindings
  ) -> Int {
    let raising = things.flatMap { thing in [former, tables].compactMap { RaisingChange(thing, on: $0) } }
    guard !raising.isEmpty else { return 0 }
    var leaders: [Int32: [RaisingChange]] = [:]
    for change in raising {
      for number in tables.pairs.leaders(in: change.situation, meeting: change.names, in: change.dimension) {
        leaders[number, default: []].append(change)
      }
    }
    let search = PairSearch(tables)
    let old = self
    var count = 0
    var touched = Touched()
    var graded: [Int32] = []
    for (number, changes) in leaders {
      guard let row = rows[number], !row.swept.isEmpty, let card = tables.pairs.card(number) else { continue }
      var new = row
      for place in row.swept.indices {
        guard let phases = Self.graded(row.swept[place], of: card, changes, search, &count, &changed) else {
          continue
        }
        new.swept[place] = SweptHit(
          second: row.swept[place].second, department: row.swept[place].department,
          line: row.swept[place].line, phases: phases)
      }
      guard new.swept != row.swept else { continue }
      graded.append(number)
      exchange(number, new, tables, tables, &touched)
    }
    for number in graded {
      guard let card = tables.pairs.card(number), let was = old.rows[number], let now = rows[number] else {
        continue
      }
      for (one, other) in zip(was.swept, now.swept) where one != other {
        guard let name = tables.pairs.name(card, one.line, one.second) else { continue }
        changed.note(name, old.finding(PairRow.Pair(one), card, tables.pairs))
      }
    }
    note(touched, from: old, tables, tables, &changed)
    return count
  }

  /// The phases of a pair that has another grade than it had; nil when it stays the same.
  private static func graded(
    _ hit: SweptHit, of card: PairCard, _ changes: [RaisingChange], _ search: PairSearch, _ count: inout Int,
    _ changed: inout FormerFindings
  ) -> [Phase]? {
    let tables = search.pairs
    guard changes.contains(where: { $0.mayConcern(card, hit.phases) }), let second = tables.card(hit.second)
    else { return nil }
    let line = card.lines[Int(hit.line)]
    let matter = tables.matter(card, line, second)
    guard changes.contains(where: { $0.mayRaise(matter, of: card, hit.phases) }) else { return nil }
    count += 1
    changed.noteLook(matter.name(card.id, second.id))
    // Whether two meet at all depends on nothing that raises their grade.
    guard let phases = search.phases(card, line, second, matter, search.hasExceptions(card)),
      phases != hit.phases
    else { return nil }
    return phases
  }
}
