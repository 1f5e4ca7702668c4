import BoardModel
import HashTreeCollections

/// How many pairs are found of one department's actions over one lever or rule, as bad as each other: each is told by
/// itself while they are few, and all of a kind as one when they are many.
///
/// What is said of a board is thus bounded by its situations, departments, levers and rules, however many actions meet.
/// The pairs are found and kept all the same, so that they can be told again when they become fewer.
struct PairBulk: Sendable {
  struct Key: Hashable, Sendable {
    let matter: Crowds.Key
    let severity: Severity
  }

  /// Pairs of one key that are told one by one.
  static let mostTold = 128

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
  /// - Complexity: O(*n*) in the rows.
  @discardableResult
  mutating func exchange(
    _ old: PairRow?, of former: PairCard?, for new: PairRow?, of later: PairCard?
  ) -> [Key] {
    let before = Self.summaries(old, former)
    var after = Self.summaries(new, later)
    var changed: [Key] = []
    for (key, summary) in before {
      let place = after.firstIndex { $0.0 == key }
      let other = place.map { after.remove(at: $0).1 }
      guard other != summary else { continue }
      changed.append(key)
      if let former { change(key, former.figures.number, summary, other) }
    }
    for (key, summary) in after {
      changed.append(key)
      if let later { change(key, later.figures.number, nil, summary) }
    }
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

  private static func summaries(_ row: PairRow?, _ card: PairCard?) -> [(Key, Summary)] {
    guard let row, let card, row.pairCount > 0 else { return [] }
    let severities = Severity.allCases.count
    var found = Array(repeating: Summary(), count: card.lines.count * severities)
    for hit in row.plain { found[Int(hit.line) * severities + hit.severity.rank].add(hit) }
    for hit in row.swept { found[Int(hit.line) * severities + hit.severity.rank].add(hit) }
    return found.indices.filter { found[$0].count > 0 }.map { place in
      let severity = Severity.allCases[place % severities]
      return (Key(matter: card.keys[place / severities], severity: severity), found[place])
    }
  }

  /// What is found of each action that leads pairs of a key, under its number.
  func leaders(_ key: Key) -> Leaders { known[key]?.leaders ?? [:] }

  typealias Leaders = TreeDictionary<Int32, Summary>

  /// Whether a pair of an action is told by itself.
  func tells(_ card: PairCard, _ line: Int16, _ severity: Severity) -> Bool {
    keys.isEmpty || !keys.contains(Key(matter: card.keys[Int(line)], severity: severity))
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
