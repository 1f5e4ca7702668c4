/// Whether a promise stands.
package enum UndertakingStatus: String, CaseIterable, Codable, Sendable {
  case inForce = "in_force"
  case kept = "kept"
  case withdrawn = "withdrawn"
  case broken = "broken"

  static let words = allCases.map(\.rawValue)
}
