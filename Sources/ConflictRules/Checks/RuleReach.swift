import BoardModel

/// What rules about pairs can reach on a board: which tools, over which levers.
struct RuleReach {
  /// Two tools, and the lever over which they meet where the kind of the rule looks at one.
  struct Pair: Hashable, Comparable {
    /// A missing tool stands for an action that is carried out by none of them.
    var first: String?
    var second: String?
    var lever: String?
    /// Whether an objective of the situation stands in the second's place.
    var isObjective = false

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first ?? "~", left.second ?? "~", left.lever ?? "") < (
        right.first ?? "~", right.second ?? "~", right.lever ?? ""
      )
    }

    /// Such as `M12×T01`.
    var words: String {
      let second = isObjective ? "an objective" : second ?? "an action without a tool"
      return "\(first ?? "an action without a tool")×\(second)" + (lever.map { " over \($0)" } ?? "")
    }

    /// The lever, and for whom.
    var topic: [String] { [lever ?? "", isObjective ? "objective" : "action"] }

    /// The same with the two in each other's place.
    var turned: Pair { Pair(first: second, second: first, lever: lever) }
  }

  let tools: [Tool]
  private let byID: [String: Tool]
  /// Levers that actions speak of besides what tools do.
  private let spoken: [LeverEffect.Direction: Set<String>]

  init(_ board: Board) {
    tools = board.tools.sorted
    byID = Dictionary(tools.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var spoken: [LeverEffect.Direction: Set<String>] = [:]
    for action in board.actions.unordered {
      for effect in action.effects.entries.flatMap(\.value) {
        if let direction = LeverEffect.Direction(rawValue: effect.direction) {
          spoken[direction, default: []].insert(effect.lever)
        }
      }
    }
    self.spoken = spoken
  }

  func tool(_ id: String?) -> Tool? { id.flatMap { byID[$0] } }

  /// Whether anything that may stand on a side does something to a lever.
  func does(_ side: PairRule.Side, _ direction: LeverEffect.Direction, _ lever: String) -> Bool {
    if spoken[direction]?.contains(lever) ?? false { return true }
    return tools.contains { side.admits($0) && Self.levers(of: $0, direction).contains(lever) }
  }

  /// The pairs that a rule can be about, if it stood alone.
  ///
  /// - Complexity: O(*t*² · *l*) for *t* tools and *l* levers of a tool.
  func pairs(of rule: PairRule) -> Set<Pair> { rule.kind == .lever ? leverPairs(rule) : toolPairs(rule) }

  private func leverPairs(_ rule: PairRule) -> Set<Pair> {
    let lowered = rule.first.lowers.isEmpty ? Set(tools.flatMap(\.lowers)) : Set(rule.first.lowers)
    var pairs: Set<Pair> = []
    for lever in lowered where rule.second.needs.isEmpty || rule.second.needs.contains(lever) {
      let seconds = actors(rule.second, .needs, lever)
      for first in actors(rule.first, .lowers, lever) {
        if rule.second.countsObjectives { pairs.insert(Pair(first: first, lever: lever, isObjective: true)) }
        for second in seconds { pairs.insert(Pair(first: first, second: second, lever: lever)) }
      }
    }
    return pairs
  }

  /// Who may do something to a lever on one side: tools, and an action that speaks for itself where the side names no
  /// tool. That none does so yet is no reason to refuse a rule about it.
  private func actors(
    _ side: PairRule.Side, _ direction: LeverEffect.Direction, _ lever: String
  ) -> [String?] {
    let isSpoken = spoken[direction]?.contains(lever) ?? false
    var found: [String?] = tools.filter { tool in
      side.admits(tool) && (isSpoken || Self.levers(of: tool, direction).contains(lever))
    }.map(\.id)
    if side.admits(nil) { found.append(nil) }
    return found
  }

  private func toolPairs(_ rule: PairRule) -> Set<Pair> {
    let firsts = sides(rule.first)
    let seconds = sides(rule.second)
    var pairs: Set<Pair> = []
    for first in firsts {
      for second in seconds where joins(rule, first, second) {
        pairs.insert(Pair(first: first?.id, second: second?.id))
      }
    }
    return pairs
  }

  private func sides(_ side: PairRule.Side) -> [Tool?] {
    let candidates: [Tool?] = tools + [nil]
    return candidates.filter { tool in
      side.admits(tool)
        && side.stated.allSatisfy { direction, levers in levers.contains { may(tool, direction, $0) } }
    }
  }

  /// Whether what one raises or lowers can be what the other needs, where the rule asks for both.
  private func joins(_ rule: PairRule, _ first: Tool?, _ second: Tool?) -> Bool {
    guard !rule.second.needs.isEmpty else { return true }
    return rule.first.stated.allSatisfy { direction, levers in
      levers.contains { lever in
        rule.second.needs.contains(lever) && may(first, direction, lever) && may(second, .needs, lever)
      }
    }
  }

  private func may(_ tool: Tool?, _ direction: LeverEffect.Direction, _ lever: String) -> Bool {
    guard let tool else { return true }
    return Self.levers(of: tool, direction).contains(lever) || spoken[direction]?.contains(lever) ?? false
  }

  /// The pairs of which both of two rules speak, as the first of them names them.
  ///
  /// By its logic a pair is one whichever of the two is named first; over a lever it is not.
  func shared(
    _ one: PairRule, _ pairs: Set<Pair>, _ other: PairRule, _ others: Set<Pair>
  ) -> [Pair] {
    let both = pairs.intersection(others)
    guard one.kind != .lever else { return both.sorted() }
    let straight = both.filter { pair in
      go(one.first, other.first, tool(pair.first)) && go(one.second, other.second, tool(pair.second))
    }
    let turned = pairs.filter { pair in
      others.contains(pair.turned) && go(one.first, other.second, tool(pair.first))
        && go(one.second, other.first, tool(pair.second))
    }
    return straight.union(turned).sorted()
  }

  /// Whether one and the same action by a tool can be meant by two sides: because they ask for a lever in common, or
  /// the tool does what both ask.
  private func go(_ side: PairRule.Side, _ other: PairRule.Side, _ tool: Tool?) -> Bool {
    let asked = Dictionary(other.stated, uniquingKeysWith: +)
    return side.stated.allSatisfy { direction, levers in
      guard let others = asked[direction] else { return true }
      if levers.contains(where: others.contains) { return true }
      guard let tool else { return false }
      let own = Self.levers(of: tool, direction)
      return levers.contains(where: own.contains) && others.contains(where: own.contains)
    }
  }

  private static func levers(of tool: Tool, _ direction: LeverEffect.Direction) -> [String] {
    switch direction {
    case .needs: tool.needs
    case .raises: tool.raises
    case .lowers: tool.lowers
    }
  }
}

extension PairRule.Side {
  /// What it asks an action to do to levers.
  fileprivate var stated: [(LeverEffect.Direction, [String])] {
    let asked: [(LeverEffect.Direction, [String])] = [(.lowers, lowers), (.raises, raises), (.needs, needs)]
    return asked.filter { !$0.1.isEmpty }
  }
}
