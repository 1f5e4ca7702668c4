import BoardModel
import HashTreeCollections

/// Which actions stand in crowds: each is told by itself while they are few, and all of a kind as one when they are many.
///
/// What is said of a board is thus bounded by its situations, departments, levers and rules, however many actions meet.
struct Crowds: Sendable {
  /// Crowds of one key that are told one by one.
  static let mostTold = 8

  private var members: TreeDictionary<LineKey, TreeSet<Int32>> = [:]
  /// How many findings they are.
  private(set) var count = 0

  /// Adds the crowds of an action's row and answers their keys.
  ///
  /// - Complexity: O(1) expected for each.
  @discardableResult
  mutating func insert(_ row: PairRow, of card: PairCard) -> [LineKey] {
    let keys = row.crowds.map { card.keys[$0] }
    for key in keys { change(key) { $0.insert(card.figures.number) } }
    return keys
  }

  /// Takes out the crowds of an action's row and answers their keys.
  ///
  /// - Complexity: O(1) expected for each.
  mutating func remove(_ row: PairRow, of card: PairCard) -> [LineKey] {
    let keys = row.crowds.map { card.keys[$0] }
    for key in keys { change(key) { $0.remove(card.figures.number) } }
    return keys
  }

  private mutating func change(_ key: LineKey, _ change: (inout TreeSet<Int32>) -> Void) {
    var numbers = members[key] ?? []
    // Nothing else may hold the set while it changes, or its path would be copied first.
    members[key] = nil
    count -= Self.told(numbers.count)
    change(&numbers)
    count += Self.told(numbers.count)
    if !numbers.isEmpty { members[key] = numbers }
  }

  /// The findings that stand for some crowds of one key.
  private static func told(_ crowds: Int) -> Int { crowds > mostTold ? 1 : crowds }

  /// Every finding, in no order and without words.
  ///
  /// - Complexity: O(*n*) for *n* crowds.
  func findings(_ tables: PairTables) -> [Finding] { members.keys.flatMap { findings($0, tables) } }

  /// The findings of one key.
  ///
  /// - Complexity: O(*n*) for its *n* crowds.
  func findings(_ key: LineKey, _ tables: PairTables) -> [Finding] {
    let cards = (members[key] ?? []).compactMap { tables.card($0) }
    guard cards.count > Self.mostTold else {
      return cards.compactMap { card in card.line(of: key).map { tables.crowd(card, $0) } }
    }
    return tables.crowd(cards, key).map { [$0] } ?? []
  }

  /// The finding that stands for an action's crowd on one of its lines.
  ///
  /// - Complexity: O(*n*) for the *n* crowds of its key.
  func finding(of card: PairCard, _ line: Int, _ tables: PairTables) -> Finding? {
    let members = members[card.keys[line]] ?? []
    if members.count <= Self.mostTold { return tables.crowd(card, line) }
    return tables.crowd(members.compactMap { tables.card($0) }, card.keys[line])
  }

  /// The finding of a name, when it is one of a crowd.
  ///
  /// - Parameter parts: those of the name, between its strokes.
  /// - Complexity: O(*n*) for the *n* crowds of its key.
  func finding(_ name: String, _ parts: [Substring], _ tables: PairTables) -> Finding? {
    for key in Self.keys(parts, tables) where members[key] != nil {
      if let finding = findings(key, tables).first(where: { $0.name == name }) { return finding }
    }
    return nil
  }

  /// The keys of which one's finding may have a name; no identifier is a plus sign.
  static func keys(_ parts: some Collection<Substring>, _ tables: PairTables) -> [LineKey] {
    let parts = Array(parts)
    let numbers = tables.relations.numbers
    if parts.count == 5, parts[1] == "+" || parts[2] == "+" {
      let isRule = parts[2] == "+"
      let number = isRule ? numbers.rules.known(String(parts[1])) : numbers.levers.known(String(parts[4]))
      let first = isRule ? 3 : 2
      guard let number, let situation = numbers.situations.known(String(parts[first])),
        let department = numbers.departments.known(String(parts[first + 1]))
      else { return [] }
      return [LineKey(situation: situation, department: department, number: number, isRule: isRule)]
    }
    guard parts.count == 4, parts[2] == "+" || parts[3] == "+" else { return [] }
    return tables.card(String(parts[2] == "+" ? parts[1] : parts[2]))?.keys ?? []
  }
}
