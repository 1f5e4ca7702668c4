import BoardModel

/// Finds the pairs of actions of which one undermines or helps the other.
///
/// An action may have so many candidates on one line that comparing them one by one helps nobody; then it stands in a
/// crowd, and one finding says so. Whether it does follows from how many may meet it.
struct PairSearch {
  let pairs: PairTables
  private let sight: GradedSight
  private let grades: GradeSight
  private let exempt: Set<Int32>
  private var opposite: (aisle: PairAisle, shelves: [PairShelf])?
  private var matter: (key: UInt64, matter: PairMatter)?
  private var met: [Met] = []
  private var runs: [Run] = []
  private var places: [Int32] = []
  private var lists = ShelfLists()
  private var best = ShelfLists()
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
    pairs = tables.pairs
    let index = BoardIndex(tables)
    sight = GradedSight(index)
    grades = GradeSight(index)
    exempt = tables.exempt
  }

  /// What is found of every action that meets any.
  ///
  /// - Complexity: O(*n* + *c*) for *n* actions with *c* candidates.
  mutating func everything() -> [PairFindings.Chunk] {
    var chunks: [PairFindings.Chunk] = []
    var leaders: [PairFindings.Leader] = []
    var hits = PairHits()
    func end() {
      chunks.append(PairFindings.Chunk(leaders: leaders, hits: hits.plain))
      leaders = []
      hits.plain = []
    }
    pairs.forEachLeader { card in
      let counts = self.counts(card, &hits)
      guard !counts.isZero else { return }
      leaders.append(
        PairFindings.Leader(
          number: card.figures.number, end: hits.plain.count, swept: hits.swept, counts: counts))
      hits.swept.removeAll()
      if hits.plain.count >= PairFindings.Chunk.most { end() }
    }
    end()
    return chunks
  }

  /// Everything that an action undermines or helps.
  ///
  /// - Complexity: O(*c*) for *c* candidates.
  mutating func row(of card: PairCard) -> PairRow {
    var hits = PairHits()
    let counts = counts(card, &hits)
    return PairRow(plain: hits.plain[...], swept: hits.swept, counts: counts)
  }

  /// Looks along all lines of an action, and counts for each how many it may meet.
  private mutating func counts(_ card: PairCard, _ hits: inout PairHits) -> LineCounts {
    var counts = LineCounts(card.lines.count)
    for line in card.lines.indices { counts[line] = look(along: line, card, &hits) }
    return counts
  }

  /// Looks anew along one line of an action's row.
  mutating func look(along line: Int, _ card: PairCard, _ row: inout PairRow) {
    row.remove(line: line)
    var hits = PairHits()
    row.counts[line] = look(along: line, card, &hits)
    row.add(hits)
  }

  func hasExceptions(_ card: PairCard) -> Bool { !exempt.isEmpty && exempt.contains(card.figures.number) }

  private mutating func look(along number: Int, _ card: PairCard, _ hits: inout PairHits) -> Int32 {
    let line = card.lines[number]
    met.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for situation in card.situations where met.count <= PairRow.mostCompared {
      for shelf in shelves(line.aisle(situation)) {
        let matter = matter(card, line, shelf.tool, shelf.toolNumber)
        let start = met.count
        collect(card, situation, shelf, matter)
        if met.count > start { runs.append(Run(shelf: shelf, matter: matter, end: met.count)) }
      }
    }
    guard met.count <= PairRow.mostCompared else { return Int32(PairRow.mostCompared + 1) }
    var next = 0
    for run in runs {
      judge(met[next..<run.end], of: run, card, number, &hits)
      next = run.end
    }
    return Int32(met.count)
  }

  /// Adds what is found of an action and those that may meet it on one shelf.
  private func judge(
    _ met: ArraySlice<Met>, of run: Run, _ card: PairCard, _ number: Int, _ hits: inout PairHits
  ) {
    let hasExceptions = hasExceptions(card)
    let isComparable =
      Self.isComparable(card, card.lines[number], run.matter, hasExceptions) && !run.matter.isRule
    let figures = run.shelf.figures
    for one in met {
      if isComparable, figures[Int(one.place)].isPlain {
        hits.plain.append(Self.hit(card.figures, number, figures[Int(one.place)], run.matter, one.answer))
      } else {
        judge(card, number, run.shelf.cards[Int(one.place)], run.matter, one.answer, hasExceptions, &hits)
      }
    }
  }

  /// Adds what is found of two that may meet, if they ever do.
  func judge(
    _ first: PairCard, _ number: Int, _ second: PairCard, _ matter: PairMatter, _ answer: PairMeeting.Answer,
    _ hasExceptions: Bool, _ hits: inout PairHits
  ) {
    let line = first.lines[number]
    if matter.isRule, Self.isToldByOther(first, second, matter.rule) { return }
    if second.figures.isPlain, Self.isComparable(first, line, matter, hasExceptions) {
      hits.plain.append(Self.hit(first.figures, number, second.figures, matter, answer))
      return
    }
    if let phases = phases(first, line, second, matter, hasExceptions) {
      hits.swept.append(
        SweptHit(
          second: second.figures.number, department: second.figures.department, line: Int16(number),
          phases: phases))
    }
  }

  /// When two meet on a line, found by looking in every world; nil when they never do.
  func phases(
    _ first: PairCard, _ line: PairLine, _ second: PairCard, _ matter: PairMatter, _ hasExceptions: Bool
  ) -> [Phase]? {
    if NumberedSight.covers(first, line, second, hasExceptions) {
      let sight = NumberedSight(first, second, matter, grades)
      return Sweep.outcome { sight.verdict(in: &$0) }?.phases
    }
    let topic = PairTopic(effects: line.effects, wording: matter.wording, rule: matter.rule)
    return Sweep.outcome {
      sight.verdict(first.profile, .action(second.profile), over: topic, &$0)
    }?.phases
  }

  /// Whether when an action meets plain ones follows from a comparison.
  private static func isComparable(
    _ first: PairCard, _ line: PairLine, _ matter: PairMatter, _ hasExceptions: Bool
  ) -> Bool {
    first.figures.isPlain && line.isPlain && !matter.isRaised && (line.isRule || !hasExceptions)
  }

  /// What is found of two plain actions that meet.
  private static func hit(
    _ first: PairFigures, _ number: Int, _ second: PairFigures, _ matter: PairMatter,
    _ answer: PairMeeting.Answer
  ) -> PairHit {
    var severity = matter.severity
    if matter.looksAtStake, second.isAtStake, !answer.isUnstated { severity = .blocking }
    if first.isProposed || second.isProposed { severity = severity.lowered }
    if answer.isUnstated { severity = min(severity, .watch) }
    return PairHit(
      second: second.number, department: second.department, line: Int16(number), severity: severity,
      begins: max(first.begins, second.begins),
      bites: answer.from, ends: answer.to)
  }

  /// Those that may stand against an action; the last are kept, since the next action often asks for the same.
  private mutating func shelves(_ aisle: PairAisle) -> [PairShelf] {
    if let opposite, opposite.aisle == aisle { return opposite.shelves }
    let shelves = pairs.shelves(aisle)
    opposite = (aisle, shelves)
    return shelves
  }

  /// What is said of an action on one line and others by one tool.
  mutating func matter(
    _ card: PairCard, _ line: PairLine, _ tool: @autoclosure () -> Tool?, _ toolNumber: Int32
  ) -> PairMatter {
    let key = line.key(card.tool, toolNumber)
    if let key, let matter, matter.key == key { return matter.matter }
    let found = pairs.relations.matters.matter(card, line, tool(), toolNumber, pairs.relations)
    if let key { matter = (key, found) }
    return found
  }

  /// Adds to what may meet an action those on one shelf that do, until they are a crowd.
  private mutating func collect(
    _ card: PairCard, _ situation: Int32, _ shelf: PairShelf, _ matter: PairMatter
  ) {
    find(on: shelf, card, matter.checks, receiving: true)
    let isLimited = matter.isRule || card.situations.count > 1
    let side = PairSide(card, matter.meetings[0])
    let isOne = matter.meetings.count == 1
    let figures = shelf.figures
    let number = card.figures.number
    for place in places {
      let second = figures[Int(place)]
      guard second.number != number, !shelf.isGone(second.number),
        let answer = isOne
          ? side.answer(second, { shelf.cards[Int(place)] }) : matter.answer(card, shelf.cards[Int(place)]),
        !isLimited || Self.counts(card, shelf.cards[Int(place)], situation, matter)
      else { continue }
      met.append(Met(place: place, answer: answer))
      if met.count > PairRow.mostCompared { break }
    }
  }

  /// Finds the places on a shelf of those that may meet an action in the dimension in which fewest do.
  ///
  /// - Parameter receiving: whether those on the shelf stand on the side that is undermined or helped.
  private mutating func find(
    on shelf: PairShelf, _ card: PairCard, _ checks: [PairMeeting.Check], receiving: Bool
  ) {
    places.removeAll(keepingCapacity: true)
    guard narrow(shelf, card, checks, receiving: receiving) else {
      places.append(contentsOf: Int32(0)..<Int32(shelf.cards.count))
      return
    }
    guard best.mayRepeat else {
      for range in best.ranges {
        places.append(contentsOf: shelf.members[Int(range.lowerBound)..<Int(range.upperBound)])
      }
      return
    }
    mark &+= 1
    if marks.count < shelf.cards.count { marks = Array(repeating: 0, count: shelf.cards.count * 2) }
    for range in best.ranges {
      for place in shelf.members[Int(range.lowerBound)..<Int(range.upperBound)]
      where marks[Int(place)] != mark {
        marks[Int(place)] = mark
        places.append(place)
      }
    }
  }

  /// The cards on a shelf of those that may meet one in the dimension in which fewest do.
  mutating func candidates(
    on shelf: PairShelf, for card: PairCard, _ checks: [PairMeeting.Check], receiving: Bool
  ) -> [PairCard] {
    find(on: shelf, card, checks, receiving: receiving)
    return places.map { shelf.cards[Int($0)] }
  }

  /// Chooses the dimension in which fewest on a shelf may meet an action; false when none is better than all.
  private mutating func narrow(
    _ shelf: PairShelf, _ card: PairCard, _ checks: [PairMeeting.Check], receiving: Bool
  ) -> Bool {
    var least = shelf.cards.count
    var isNarrowed = false
    var isNarrow = true
    lists.removeAll()
    for check in checks {
      // Of dimensions that stand together any may be the one that is met.
      isNarrow =
        isNarrow
        && shelf.candidates(
          for: card.names(check.dimension, receiving: !receiving), in: check.dimension, &lists)
      guard check.isLast else { continue }
      if isNarrow, lists.count < least {
        least = lists.count
        isNarrowed = true
        swap(&lists, &best)
      }
      isNarrow = true
      lists.removeAll()
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
