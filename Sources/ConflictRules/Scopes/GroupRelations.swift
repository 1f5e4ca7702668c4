package import BoardModel

/// Which groups belong to, share members with or share households with which; computed once for a board.
package struct GroupRelations: Sendable {
  /// Each group and the wider groups it belongs to, nearest first.
  private var wider: [String: [String]] = [:]
  /// Groups with members in common with a group, itself among them.
  private var touching: [String: Set<String>] = [:]
  private var related: [String: Set<String>] = [:]
  /// Groups that are declared to share households with a group.
  private var ties: [String: [String]] = [:]
  private var titles: [String: String] = [:]

  /// - Complexity: O(*n* · *d*²) for *n* groups that belong to *d* wider groups each.
  package init(_ board: Board) {
    let groups = board.groups.sorted
    let within = Dictionary(uniqueKeysWithValues: groups.map { ($0.id, $0.within) })
    for group in groups {
      titles[group.id] = group.title
      wider[group.id] = Self.closure(of: group.id, over: within)
    }
    for group in groups {
      let own = ancestry(group.id)
      link(own, own, in: &touching)
      for other in group.overlaps { link(own, ancestry(other), in: &touching) }
      for other in group.familyOf {
        link(own, ancestry(other), in: &related)
        ties[group.id, default: []].append(other)
        ties[other, default: []].append(group.id)
      }
    }
  }

  private static func closure(of id: String, over within: [String: [String]]) -> [String] {
    var order = [id]
    var next = 0
    while next < order.count {
      for wider in within[order[next]] ?? [] where !order.contains(wider) { order.append(wider) }
      next += 1
    }
    return order
  }

  private func link(_ left: [String], _ right: [String], in table: inout [String: Set<String>]) {
    for one in left {
      table[one, default: []].formUnion(right)
    }
    for other in right {
      table[other, default: []].formUnion(left)
    }
  }

  /// A group and the wider groups it belongs to, nearest first.
  package func ancestry(_ id: String) -> [String] { wider[id] ?? [id] }

  /// The groups that people of a group may be in, itself among them, in order.
  package func touching(_ id: String) -> [String] { (touching[id] ?? []).union([id]).sorted() }

  /// Whether people may be in both groups: one is the other or within it, a third is within both, or an
  /// overlap is declared between groups within them.
  package func meet(_ left: String, _ right: String) -> Bool {
    left == right || touching[left]?.contains(right) ?? false
  }

  /// Whether households are declared to be split between the groups or groups within them.
  package func areFamily(_ left: String, _ right: String) -> Bool {
    related[left]?.contains(right) ?? false
  }

  /// A group and a part of its households that another group holds.
  package struct Household: Hashable, Sendable {
    /// The group that the tie is declared for: the one asked about, one it is within or one within it.
    package var part: String
    package var other: String
  }

  /// The households of people in a group that are declared to be split between groups.
  ///
  /// - Complexity: O(*t*) in the ties declared on the board.
  package func households(of group: String) -> [Household] {
    let own = ancestry(group)
    return ties.keys.sorted().filter { own.contains($0) || ancestry($0).contains(group) }.flatMap { part in
      Words.unique(ties[part] ?? []).filter { $0 != part }.map { Household(part: part, other: $0) }
    }
  }

  /// Every declared tie, from both sides.
  var households: [Household] {
    ties.keys.sorted().flatMap { part in
      Words.unique(ties[part] ?? []).filter { $0 != part }.map { Household(part: part, other: $0) }
    }
  }

  package func title(_ id: String) -> String { titles[id] ?? id }

  /// How two groups meet, in words; nil when they do not.
  package func explanation(_ left: String, _ right: String, withFamily: Bool = false) -> String? {
    if left == right { return "both concern \(title(left))" }
    if ancestry(left).contains(right) { return "\(title(left)) are within \(title(right))" }
    if ancestry(right).contains(left) { return "\(title(right)) are within \(title(left))" }
    if meet(left, right) { return "\(title(left)) and \(title(right)) share members" }
    if withFamily, areFamily(left, right) { return "\(title(left)) and \(title(right)) share households" }
    return nil
  }
}
