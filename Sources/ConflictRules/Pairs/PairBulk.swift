import BoardModel
import HashTreeCollections

/// How many pairs are found of two departments' actions over one lever or rule, as bad as each other: each is told by
/// itself while they are few, and all of a kind as one when they are many.
///
/// What is said of a board is thus bounded by its situations, departments, levers and rules, however many actions meet,
/// and still says which department undermines which.
/// The pairs are found and kept all the same, so that they can be told again when they become fewer.
struct PairBulk: Sendable {
  struct Key: Hashable, Sendable {
    let line: LineKey
    /// The number of the department whose actions are undermined or helped.
    let other: Int32
    let severity: Severity
  }

  /// Pairs of one key that are told one by one.
  static let mostTold = 64

  private struct Pairs: Sendable {
    /// What is found of each action that leads any, under its number.
    var leaders: Leaders = [:]
    var count = 0
  }

  private var known: TreeDictionary<Key, Pairs> = [:]
  /// The keys that are told as one.
  private(set) var keys: Set<Key> = []
  /// How many pairs they hold.
  private(set) var pairCount = 0

  /// Takes in the pairs of an action's row in place of those that it had, and answers under which keys any changed.
  ///
  /// - Parameter number: that of the action.
  /// - Complexity: O(*n*) in the rows.
  @discardableResult
  mutating func exchange(
    _ number: Int32, _ old: PairRow?, in former: PairTables, for new: PairRow?, in later: PairTables
  ) -> Set<Key> {
    let (before, after) = (Self.summaries(number, old, former), Self.summaries(number, new, later))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    for key in changed { change(key, number, before[key], after[key]) }
    return changed
  }

  private mutating func change(_ key: Key, _ leader: Int32, _ old: Summary?, _ new: Summary?) {
    var pairs = known[key] ?? Pairs()
    // Nothing else may hold it while it changes, or its path would be copied first.
    known[key] = nil
    if pairs.count > Self.mostTold { pairCount -= pairs.count }
    pairs.leaders[leader] = new
    pairs.count += Int(new?.count ?? 0) - Int(old?.count ?? 0)
    if pairs.count > Self.mostTold {
      keys.insert(key)
      pairCount += pairs.count
    } else {
      keys.remove(key)
    }
    if pairs.count > 0 { known[key] = pairs }
  }

  private static func summaries(_ number: Int32, _ row: PairRow?, _ tables: PairTables) -> [Key: Summary] {
    guard let row, row.pairCount > 0, let card = tables.card(number) else { return [:] }
    // A row has pairs of few sorts, so that looking through a list is faster than a table.
    var sorts: [(pair: PairRow.Pair, summary: Summary)] = []
    func place(_ pair: PairRow.Pair) -> Int {
      if let place = sorts.lastIndex(where: { isAlike($0.pair, pair) }) { return place }
      sorts.append((pair, Summary()))
      return sorts.count - 1
    }
    for hit in row.plain { sorts[place(PairRow.Pair(hit))].summary.add(hit) }
    for hit in row.swept { sorts[place(PairRow.Pair(hit))].summary.add(hit) }
    var found: [Key: Summary] = [:]
    for (pair, summary) in sorts {
      if let key = key(pair, of: card, tables) { found[key, default: Summary()].add(summary) }
    }
    return found
  }

  /// Whether two pairs of an action are surely under one key.
  private static func isAlike(_ one: PairRow.Pair, _ other: PairRow.Pair) -> Bool {
    guard one.line == other.line, one.severity == other.severity, one.department == other.department else {
      return false
    }
    return one.department < .max || one.second == other.second
  }

  /// Under what a pair of an action is counted; nil when the other is not there.
  static func key(_ pair: PairRow.Pair, of card: PairCard, _ tables: PairTables) -> Key? {
    let other = pair.department < .max ? Int32(pair.department) : tables.card(pair.second)?.department
    return other.map { Key(line: card.keys[Int(pair.line)], other: $0, severity: pair.severity) }
  }

  /// What is found of each action that leads pairs of a key, under its number.
  func leaders(_ key: Key) -> Leaders { known[key]?.leaders ?? [:] }

  typealias Leaders = TreeDictionary<Int32, Summary>

  /// Whether a pair of an action is told by itself.
  func tells(_ pair: PairRow.Pair, of card: PairCard, _ tables: PairTables) -> Bool {
    guard !keys.isEmpty, let key = Self.key(pair, of: card, tables) else { return true }
    return !keys.contains(key)
  }

  /// Some pairs in short: how many there are, from when the first holds until the last does not, and when the first bites.
  struct Summary: Hashable, Sendable {
    private(set) var count: Int32 = 0
    private var begins = Int64.max
    private var bites = Int64.max
    private var ends = Int64.min

    fileprivate init() {}

    /// - Complexity: O(*n*) in the actions that lead.
    init(_ leaders: Leaders) {
      for (_, summary) in leaders { add(summary) }
    }

    fileprivate mutating func add(_ hit: PairHit) {
      add(count: 1, hit.begins, hit.bites > hit.begins ? hit.bites : .max, hit.ends)
    }

    fileprivate mutating func add(_ hit: SweptHit) {
      add(count: 1, hit.begins, hit.bites, hit.ends)
    }

    fileprivate mutating func add(_ other: Summary) {
      add(count: other.count, other.begins, other.bites, other.ends)
    }

    private mutating func add(count: Int32, _ begins: Int64, _ bites: Int64, _ ends: Int64) {
      self.count += count
      self.begins = min(self.begins, begins)
      self.bites = min(self.bites, bites)
      self.ends = max(self.ends, ends)
    }

    /// Possible and not certain: between two pairs there may be a time without any.
    func phases(_ severity: Severity) -> [Phase] {
      func phase(_ from: Int64, _ to: Int64, bites: Int64?) -> Phase {
        let window = TimeWindow(
          from: from == .min ? nil : Timestamp(milliseconds: from),
          to: to == .max ? nil : Timestamp(milliseconds: to))
        return Phase(
          span: UncertainSpan(possible: window, certain: nil), severity: severity,
          bites: bites.map(Timestamp.init(milliseconds:)))
      }
      guard bites > begins, bites < .max else { return [phase(begins, ends, bites: nil)] }
      guard bites < ends else { return [phase(begins, ends, bites: bites)] }
      return [phase(begins, bites, bites: bites), phase(bites, ends, bites: nil)]
    }
  }
}
