/// Whether an exception or a constraint is in force.
package enum LimitStatus: String, CaseIterable, Codable, Sendable {
  case inForce = "in_force"
  case lifted = "lifted"

  static let words = allCases.map(\.rawValue)
}
