/// How far an action is.
package enum ActionStatus: String, CaseIterable, Codable, Sendable {
  case proposed = "proposed"
  case approved = "approved"
  case active = "active"
  case suspended = "suspended"
  case ended = "ended"
  case withdrawn = "withdrawn"

  static let words = allCases.map(\.rawValue)

  /// Whether it is under way or meant to be.
  package var isLive: Bool { self == .proposed || self == .approved || self == .active }
}
