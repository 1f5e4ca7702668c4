/// How a group as a whole stands at a gate.
package enum GateStanding: String, CaseIterable, Codable, Sendable {
  case notAsked = "not_asked"
  case pending = "pending"
  case partly = "partly"
  case cleared = "cleared"
  case refused = "refused"
  case moved = "moved"

  static let words = allCases.map(\.rawValue)

  /// Whether nobody of the group is held up there any more.
  package var isPassed: Bool { self == .cleared || self == .moved }
}
