/// Whether a policy covers a group.
package enum Coverage: String, CaseIterable, Codable, Sendable {
  case yes = "yes"
  case no = "no"
  case discretion = "discretion"
  case unknown = "unknown"

  static let words = allCases.map(\.rawValue)
}
