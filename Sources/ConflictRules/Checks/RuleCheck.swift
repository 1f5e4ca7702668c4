package import BoardModel

/// Holds rules about pairs against each other, and against the tools that there are.
package struct RuleCheck {
  private let rules: [PairRule]
  private let tools: [Tool]
  /// Levers that actions or objectives speak of besides what tools do.
  private let spoken: [LeverEffect.Direction: Set<String>]

  /// - Parameters:
  ///   - rules: the rules to be checked, with those that stand beside them.
  ///   - board: the board whose tools and actions they would apply to.
  package init(_ rules: [PairRule], on board: Board) {
    self.rules = rules.sorted { $0.id < $1.id }
    tools = board.tools.sorted
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

  /// Everything that is wrong, in the order of the rules.
  ///
  /// - Complexity: O(*r*² + *r* · *t*² · *l*) for *r* rules, *t* tools and *l* levers of a tool.
  package var problems: [RuleProblem] {
    var problems = rules.flatMap { unfit($0) + deaf($0) }
    for (number, rule) in rules.enumerated() {
      for other in rules.dropFirst(number + 1) { problems += clash(rule, other) }
    }
    let dead = Set(problems.map(\.rule))
    problems += rules.filter { $0.kind == .lever && !dead.contains($0.id) }.compactMap(shadow)
    return problems.sorted { ($0.rule, $0.text) < ($1.rule, $1.text) }
  }

  // MARK: - One rule

  private func unfit(_ rule: PairRule) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    func add(_ text: String, _ remedy: String) {
      problems.append(RuleProblem(rule: rule.id, text: text, remedy: remedy))
    }
    if rule.requires.isEmpty {
      add(
        "requires no dimension, so that every such pair of a situation would meet",
        "Name groups, places, actors or goods in `requires`.")
    }
    if rule.kind == .lever, !rule.first.raises.isEmpty {
      add("is of kind lever, which looks at what the first lowers, and says raises", "Leave `raises` out.")
    }
    problems += ungradable(rule)
    if rule.kind == .synergy {
      if rule.severity != "note" {
        add("is a synergy, which is no conflict to be graded \(rule.severity)", "Write `severity: note`.")
      }
      if !rule.resolutions.isEmpty {
        add("is a synergy: actions that help each other need no resolution", "Leave `resolutions` out.")
      }
    }
    if rule.kind == .logic, rule.first.isAnything || rule.second.isAnything {
      add(
        "admits any action at all on one side", "Say by tools, actor logic or levers which it is about.")
    }
    if ConflictRules.rules.contains(where: { $0.id == rule.id }) {
      add("has the name of a rule of the program's own", "Choose another `id`.")
    }
    return problems
  }

  /// What is wrong with the conditions that raise a rule's grade.
  private func ungradable(_ rule: PairRule) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    func add(_ text: String, _ remedy: String) {
      problems.append(RuleProblem(rule: rule.id, text: text, remedy: remedy))
    }
    if !rule.raisedBy.isEmpty {
      if rule.kind == .synergy {
        add("is a synergy, never blocking, and this says when it is", "Leave `blocking_when` out.")
      } else if rule.severity == Severity.blocking.rawValue {
        add("is blocking already, and this says when it is", "Write a lower `severity`, or leave it out.")
      }
    }
    let looksAhead = rule.raisedBy.contains(.leadTime)
    if looksAhead, rule.remedyDays == nil {
      add("looks at the time that the way out takes, and does not say it", "Say it in `remedy_days`.")
    }
    if !looksAhead, rule.remedyDays != nil {
      add("says how long the way out takes, and nothing looks at it", "Add `lead_time` to `blocking_when`.")
    }
    if rule.raisedBy.contains(.abuse), !rule.requires.contains("actors") {
      add("looks at abuses by an actor, and requires none", "Add `actors` to `requires`.")
    }
    return problems
  }

  /// Why a rule can never give a finding: there is no tool, or none of them does what it asks.
  private func deaf(_ rule: PairRule) -> [RuleProblem] {
    for (side, name) in [(rule.first, "first"), (rule.second, "second")]
    where !tools.contains(where: side.admits) && !(name == "second" && side.countsObjectives) {
      if side.tools.isEmpty && side.actorLogic == nil { continue }
      return [
        RuleProblem(
          rule: rule.id, text: "can never apply: no tool of the board fits its \(name) side",
          remedy: "Name tools that there are, with the actor logic that they have.")
      ]
    }
    var asked: [(LeverEffect.Direction, [String], PairRule.Side, String)] = [
      (.lowers, rule.first.lowers, rule.first, "first"), (.raises, rule.first.raises, rule.first, "first"),
      (.needs, rule.second.needs, rule.second, "second"),
    ]
    if rule.second.countsObjectives { asked.removeLast() }
    for (direction, levers, side, name) in asked where !levers.isEmpty {
      if levers.contains(where: { does(side, direction, $0) }) { continue }
      return [
        RuleProblem(
          rule: rule.id,
          text: "can never apply: nothing that fits its \(name) side \(direction.rawValue) "
            + levers.joined(separator: " or "),
          remedy:
            "Name levers that the tools have: crossgov kinds says how to record one, or override it in an action."
        )
      ]
    }
    guard rule.kind == .lever, pairs(of: rule).isEmpty, !rule.second.countsObjectives else { return [] }
    return [
      RuleProblem(
        rule: rule.id, text: "can never apply: what its first side lowers, its second side does not need",
        remedy: "Name a lever that both have.")
    ]
  }

  private func does(_ side: PairRule.Side, _ direction: LeverEffect.Direction, _ lever: String) -> Bool {
    if spoken[direction]?.contains(lever) ?? false { return true }
    return tools.contains { side.admits($0) && Self.levers(of: $0, direction).contains(lever) }
  }

  private static func levers(of tool: Tool, _ direction: LeverEffect.Direction) -> [String] {
    switch direction {
    case .needs: tool.needs
    case .raises: tool.raises
    case .lowers: tool.lowers
    }
  }

  // MARK: - Two rules

  private func clash(_ one: PairRule, _ other: PairRule) -> [RuleProblem] {
    guard one.id != other.id else {
      return [
        RuleProblem(
          rule: one.id,
          text: "there are two rules of this name, versions \(one.version) and \(other.version)",
          remedy: "Keep one.")
      ]
    }
    guard Self.pattern(one.first) == Self.pattern(other.first),
      Self.pattern(one.second) == Self.pattern(other.second)
    else { return [] }
    if one.kind != other.kind || one.severity != other.severity {
      return [
        RuleProblem(
          rule: other.id,
          text: "clashes with \(one.id): the same pattern is \(one.kind.rawValue), \(one.severity) there and "
            + "\(other.kind.rawValue), \(other.severity) here",
          remedy: "Keep one, or draw one of them more narrowly.")
      ]
    }
    guard Set(one.requires) == Set(other.requires) else { return [] }
    return [
      RuleProblem(
        rule: other.id, text: "repeats \(one.id): the same pattern, dimensions, kind and severity",
        remedy: "Keep one.")
    ]
  }

  /// A side without regard to the order of its names.
  private static func pattern(_ side: PairRule.Side) -> PairRule.Side {
    var side = side
    side.tools = Set(side.tools).sorted()
    side.lowers = Set(side.lowers).sorted()
    side.raises = Set(side.raises).sorted()
    side.needs = Set(side.needs).sorted()
    return side
  }

  /// A pair of tools and a lever over which they meet; a missing second tool stands for an objective.
  private struct Pair {
    var first: Tool?
    var lever: String
    var second: Tool?
    var isObjective = false
  }

  private func shadow(_ rule: PairRule) -> RuleProblem? {
    let pairs = pairs(of: rule)
    guard !pairs.isEmpty else { return nil }
    let book = RuleBook(rules)
    var before: Set<String> = []
    for pair in pairs {
      let wording = book.wording(
        pair.first, lowers: pair.lever, pair.second, isObjective: pair.isObjective)
      if wording.rule.id == rule.id { return nil }
      before.insert(wording.rule.id)
    }
    return RuleProblem(
      rule: rule.id,
      text:
        "can never apply: wherever it fits, \(before.sorted().joined(separator: " or ")) is more specific",
      remedy: "Draw it more narrowly, or leave it out.")
  }

  private func pairs(of rule: PairRule) -> [Pair] {
    let lowered = rule.first.lowers.isEmpty ? Set(tools.flatMap(\.lowers)) : Set(rule.first.lowers)
    var pairs: [Pair] = []
    for lever in lowered.sorted() where rule.second.needs.isEmpty || rule.second.needs.contains(lever) {
      let firsts = actors(rule.first, .lowers, lever)
      for first in firsts {
        if rule.second.countsObjectives { pairs.append(Pair(first: first, lever: lever, isObjective: true)) }
        for second in actors(rule.second, .needs, lever) {
          pairs.append(Pair(first: first, lever: lever, second: second))
        }
      }
    }
    return pairs
  }

  /// Who may do something to a lever on one side: tools, and an action that speaks for itself where the side names no
  /// tool. That none does so yet is no reason to refuse a rule about it.
  private func actors(
    _ side: PairRule.Side, _ direction: LeverEffect.Direction, _ lever: String
  ) -> [Tool?] {
    let isSpoken = spoken[direction]?.contains(lever) ?? false
    var found: [Tool?] = tools.filter { tool in
      side.admits(tool) && (isSpoken || Self.levers(of: tool, direction).contains(lever))
    }
    if side.admits(nil) { found.append(nil) }
    return found
  }
}
