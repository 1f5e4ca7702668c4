/// How far a task is.
package enum TaskStatus: String, CaseIterable, Codable, Sendable {
  case todo = "todo"
  case doing = "doing"
  case blocked = "blocked"
  case done = "done"
  case dropped = "dropped"

  static let words = allCases.map(\.rawValue)

  /// Whether there is work left in it.
  package var isOpen: Bool { self == .todo || self == .doing || self == .blocked }
}
