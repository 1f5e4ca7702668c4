package import BoardModel

/// The rules about pairs that a board has adopted, ready to be asked.
package struct RuleBook: Sendable {
  /// Rules about levers, the most specific first.
  private let leverRules: [PairRule]
  /// Rules about pairs by what they are, in the order of their identifiers.
  package let pairRules: [PairRule]

  package init(_ board: Board) { self.init(board.rules.sorted) }

  /// - Parameter rules: in the order of their identifiers.
  init(_ rules: [PairRule]) {
    leverRules = rules.filter { $0.kind == .lever }.sorted { left, right in
      left.specificity == right.specificity ? left.id < right.id : left.specificity > right.specificity
    }
    pairRules = rules.filter { $0.kind != .lever }
  }

  /// What is said when an action by one tool lowers a lever that one by another needs.
  ///
  /// - Parameter second: The tool of the second action; for an objective none counts.
  /// - Complexity: O(*r*) in the rules.
  package func wording(_ first: Tool?, lowers lever: String, _ second: Tool?, isObjective: Bool)
    -> PairWording
  {
    let rule = leverRules.first { rule in
      rule.first.admits(first) && (rule.first.lowers.isEmpty || rule.first.lowers.contains(lever))
        && (rule.second.needs.isEmpty || rule.second.needs.contains(lever))
        && (isObjective ? rule.second.countsObjectives : rule.second.admits(second))
    }
    return rule.map { PairWording($0) } ?? PairWording(lever: lever)
  }
}

extension PairRule.Side {
  /// Whether an action by a tool may stand here, going by its tool alone.
  package func admits(_ tool: Tool?) -> Bool {
    (tools.isEmpty || tool.map { tools.contains($0.id) } ?? false)
      && (actorLogic == nil || tool?.actorLogic == actorLogic)
  }

  /// Whether any action at all may stand here.
  var isAnything: Bool {
    tools.isEmpty && actorLogic == nil && lowers.isEmpty && raises.isEmpty && needs.isEmpty
  }

  /// How much it asks of an action.
  fileprivate var specificity: Int {
    (tools.isEmpty ? 0 : 100 - min(tools.count, 50)) + (actorLogic == nil ? 0 : 20)
      + [lowers, raises, needs].reduce(0) { $0 + ($1.isEmpty ? 0 : 10 - min($1.count, 9)) }
  }
}

extension PairRule {
  /// How narrowly it is drawn: by tools before actor logic before levers, fewer before more.
  package var specificity: Int { first.specificity + second.specificity }
}
