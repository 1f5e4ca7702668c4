/// Whether an indicator is there.
package enum IndicatorState: String, CaseIterable, Codable, Sendable {
  case unknown = "unknown"
  case absent = "absent"
  case present = "present"

  static let words = allCases.map(\.rawValue)
}
