package import BoardModel

/// Every rule, over a whole board.
package enum ConflictRules {
  /// The version of the set of rules, stored with every decision.
  package static let version = "1"

  /// All findings that a board holds at any time, past and to come, in the order of their names.
  ///
  /// Reads no clock: each finding says in its phases when it holds.
  package static func findings(on board: Board) -> [Finding] {
    []
  }
}
