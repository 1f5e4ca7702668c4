/// Whether an instruction stands.
package enum InstructionStatus: String, CaseIterable, Codable, Sendable {
  case proposed = "proposed"
  case inForce = "in_force"
  case withdrawn = "withdrawn"

  static let words = allCases.map(\.rawValue)
}
