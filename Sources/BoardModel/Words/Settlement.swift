/// How a conflict is settled.
package enum Settlement: String, CaseIterable, Codable, Sendable {
  case resolved = "resolved"
  case riskAccepted = "risk_accepted"
  case notAConflict = "not_a_conflict"

  static let words = allCases.map(\.rawValue)
}
