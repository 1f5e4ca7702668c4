/// The screens that a key leads to.
package enum Screen: Int, CaseIterable, Sendable {
  case mine = 1
  case board
  case conflicts
  case decisions
  case log
  case review

  package var title: String {
    switch self {
    case .mine: "Mine"
    case .board: "Board"
    case .conflicts: "Conflicts"
    case .decisions: "Decisions"
    case .log: "Log"
    case .review: "Review"
    }
  }
}
