/// What happens at a gate.
package enum GateKind: String, CaseIterable, Codable, Sendable {
  case eligibility = "eligibility"
  case security = "security"
  case quota = "quota"
  case travel = "travel"
  case processing = "processing"
  case entry = "entry"
  case seat = "seat"

  static let words = allCases.map(\.rawValue)
}
