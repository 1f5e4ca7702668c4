package import BoardModel

/// Every rule, over a whole board.
package enum ConflictRules {
  /// The version of the set of rules, stored with every decision.
  package static let version = "1"

  /// The rules behind the findings, in the order of their identifiers.
  package static let rules: [Rule] = [
    CapacityDetector.rule, LeverDetector.rule, OneSidedAttackDetector.rule, RewardedForceDetector.rule,
    OpposedDetector.rule, PathwayDetector.rule, RelianceDetector.rule,
  ]

  /// All findings that a board holds at any time, past and to come, each once in the order of their names.
  ///
  /// Reads no clock: each finding says in its phases when it holds.
  /// - Complexity: O(*n* log *n* + *c*) for *n* things on the board and *c* candidate pairs.
  package static func findings(on board: Board) -> [Finding] {
    let index = BoardIndex(board)
    var found = PathwayDetector(index).findings()
    found += RelianceDetector(index).findings() + UnclaimedGroupDetector(index).findings()
    found += CapacityDetector(index).findings() + EmptyQuotaDetector(index).findings()
    found += OutlivedSeatDetector(index).findings()
    found += OpposedDetector(index).findings()
    let actions = ActionIndex(index)
    found += LeverDetector(index, actions).findings() + PairRuleDetector(index, actions).findings()
    found += OneSidedAttackDetector(index, actions).findings()
    found += RewardedForceDetector(index, actions).findings()
    found.sort { $0.name < $1.name }
    var names: Set<String> = []
    return found.filter { names.insert($0.name).inserted }
  }
}
