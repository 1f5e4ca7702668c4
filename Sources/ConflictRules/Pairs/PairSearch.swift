import BoardModel

/// Finds the pairs of actions of which one undermines or helps the other.
///
/// An action may have so many candidates on one line that comparing them one by one helps nobody; then it stands in a
/// crowd, and one finding says so. Whether it does follows from how many may meet it.
struct PairSearch {
  private let index: BoardIndex
  let pairs: PairTables
  private let sight: GradedSight
  private var matters: [UInt64: PairMatter] = [:]
  private var met: [Met] = []
  private var runs: [Run] = []
  private var places: [Int32] = []
  private var lists: [ArraySlice<Int32>] = []
  private var best: [ArraySlice<Int32>] = []
  private var marks: [UInt32] = []
  private var mark: UInt32 = 0

  /// A candidate that may meet the action looked at.
  private struct Met {
    var place: Int32
    var answer: PairMeeting.Answer
  }

  /// The candidates that lie on one shelf.
  private struct Run {
    var shelf: PairShelf
    var matter: PairMatter
    var end: Int
  }

  init(_ tables: BoardTables) {
    index = BoardIndex(tables)
    pairs = tables.pairs
    sight = GradedSight(index)
  }

  /// The row of every action that meets any.
  ///
  /// - Complexity: O(*n* log *n* + *c*) for *n* actions with *c* candidates.
  mutating func rows() -> [(key: String, value: PairRow)] {
    var rows: [(key: String, value: PairRow)] = []
    rows.reserveCapacity(pairs.count)
    pairs.forEachLeader { card in
      let row = self.row(of: card)
      if !row.isEmpty { rows.append((key: card.id, value: row)) }
    }
    return rows
  }

  /// Everything that an action undermines or helps.
  ///
  /// - Complexity: O(*c*) for *c* candidates.
  mutating func row(of card: PairCard) -> PairRow {
    var row = PairRow(card)
    guard !card.lines.isEmpty else { return row }
    let hasExceptions = hasExceptions(card)
    for line in card.lines.indices { look(along: line, &row, hasExceptions) }
    return row
  }

  /// Looks anew along one line of a row.
  mutating func look(along line: Int, _ row: inout PairRow) {
    row.hits.removeAll { $0.line == line }
    look(along: line, &row, hasExceptions(row.card))
  }

  func hasExceptions(_ card: PairCard) -> Bool {
    !index.tables.board.exceptions.isEmpty && !index.exceptions(from: card.id).isEmpty
  }

  private mutating func look(along number: Int, _ row: inout PairRow, _ hasExceptions: Bool) {
    let card = row.card
    let line = card.lines[number]
    met.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for situation in card.situations where met.count <= PairRow.mostCompared {
      for shelf in pairs.shelves(line.aisle(situation)) {
        let matter = matter(card, line, shelf.tool, shelf.toolNumber)
        collect(card, situation, shelf, matter)
        runs.append(Run(shelf: shelf, matter: matter, end: met.count))
      }
    }
    row.counts[number] = Int32(min(met.count, PairRow.mostCompared + 1))
    guard met.count <= PairRow.mostCompared else { return }
    row.hits.reserveCapacity(row.hits.count + met.count)
    var next = 0
    for run in runs {
      for one in met[next..<run.end] {
        let second = run.shelf.cards[Int(one.place)]
        if let hit = hit(card, number, second, run.matter, one.answer, hasExceptions) { row.hits.append(hit) }
      }
      next = run.end
    }
  }

  /// What is found of two that may meet; nil when they never do.
  func hit(
    _ first: PairCard, _ number: Int, _ second: PairCard, _ matter: PairMatter, _ answer: PairMeeting.Answer,
    _ hasExceptions: Bool
  ) -> PairHit? {
    let line = first.lines[number]
    if matter.isRule, Self.isToldByOther(first, second, matter.rule) { return nil }
    if first.figures.isPlain, second.figures.isPlain, line.isPlain, matter.wording.raisedBy.isEmpty,
      line.isRule || !hasExceptions
    {
      var severity = matter.wording.severity
      if first.figures.isProposed || second.figures.isProposed { severity = severity.lowered }
      if answer.isUnstated { severity = min(severity, .watch) }
      return PairHit(
        first: first, second: second, matter: matter, line: Int16(number),
        when: .plain(
          begins: max(first.figures.begins, second.figures.begins), bites: answer.from, ends: answer.to,
          severity: severity))
    }
    let topic = PairTopic(effects: line.effects, wording: matter.wording, rule: matter.rule)
    let outcome = Sweep.outcome { world in
      sight.verdict(first.profile, .action(second.profile), over: topic, &world)
    }
    return outcome.map {
      PairHit(first: first, second: second, matter: matter, line: Int16(number), when: .phases($0.phases))
    }
  }

  /// What is said of an action on one line and others by one tool.
  mutating func matter(
    _ card: PairCard, _ line: PairLine, _ tool: @autoclosure () -> Tool?, _ toolNumber: Int32
  ) -> PairMatter {
    let key = line.key(card.tool, toolNumber)
    if let key, let known = matters[key] { return known }
    let wording =
      switch line.matter {
      case .rule(let rule): PairWording(rule)
      case .lever(let lever):
        pairs.relations.rules.wording(card.profile.tool, lowers: lever, tool(), isObjective: false)
      }
    let matter = PairMatter(line, wording, pairs.relations)
    if let key { matters[key] = matter }
    return matter
  }

  /// Adds to what may meet an action those on one shelf that do, until they are a crowd.
  private mutating func collect(
    _ card: PairCard, _ situation: Int32, _ shelf: PairShelf, _ matter: PairMatter
  ) {
    let isLimited = matter.isRule || card.situations.count > 1
    var places: [Int32] = []
    swap(&places, &self.places)
    find(&places, on: shelf, card, matter.wording.requirement, receiving: true)
    let number = card.figures.number
    for place in places {
      let figures = shelf.figures[Int(place)]
      guard figures.number != number, !shelf.isGone(figures.number),
        let answer = matter.answer(card, figures, shelf, place),
        !isLimited || Self.counts(card, shelf.cards[Int(place)], situation, matter)
      else { continue }
      met.append(Met(place: place, answer: answer))
      if met.count > PairRow.mostCompared { break }
    }
    swap(&places, &self.places)
  }

  /// Finds the places on a shelf of those that may meet an action in the dimension in which fewest do.
  ///
  /// - Parameter receiving: whether those on the shelf stand on the side that is undermined or helped.
  mutating func find(
    _ places: inout [Int32], on shelf: PairShelf, _ card: PairCard, _ requirement: ScopeRequirement,
    receiving: Bool
  ) {
    places.removeAll(keepingCapacity: true)
    guard narrow(shelf, card, requirement, receiving: receiving) else {
      places.append(contentsOf: Int32(0)..<Int32(shelf.cards.count))
      return
    }
    mark &+= 1
    if marks.count < shelf.cards.count { marks = Array(repeating: 0, count: shelf.cards.count * 2) }
    for list in best {
      for place in list where marks[Int(place)] != mark {
        marks[Int(place)] = mark
        places.append(place)
      }
    }
  }

  /// Chooses the dimension in which fewest on a shelf may meet an action; false when none is better than all.
  private mutating func narrow(
    _ shelf: PairShelf, _ card: PairCard, _ requirement: ScopeRequirement, receiving: Bool
  ) -> Bool {
    var least = shelf.cards.count
    var isNarrowed = false
    for group in requirement.groups {
      lists.removeAll(keepingCapacity: true)
      // Of dimensions that stand together any may be the one that is met.
      let isNarrow = group.allSatisfy { dimension in
        shelf.candidates(for: card.names(dimension, receiving: !receiving), in: dimension, &lists)
      }
      let count = lists.reduce(0) { $0 + $1.count }
      guard isNarrow, count < least else { continue }
      least = count
      isNarrowed = true
      swap(&lists, &best)
    }
    return isNarrowed
  }

  /// Whether two count as a pair in a situation by a rule: in the first situation that they share, and joined as the
  /// rule asks.
  static func counts(_ first: PairCard, _ second: PairCard, _ situation: Int32, _ matter: PairMatter) -> Bool
  {
    if first.situations.count > 1, first.situation(sharedWith: second) != situation { return false }
    return !matter.isRule || matter.rule?.joins(first.profile, second.profile) ?? true
  }

  /// Whether a rule that fits two both ways is told from the other side; of what changes, each world says.
  private static func isToldByOther(_ first: PairCard, _ second: PairCard, _ rule: PairRule?) -> Bool {
    guard let rule, first.id > second.id, first.profile.isSteady, second.profile.isSteady else {
      return false
    }
    return rule.fits(second.profile, first.profile)
  }
}
