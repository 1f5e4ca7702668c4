/// Which way an instruction sends people.
package enum Direction: String, CaseIterable, Codable, Sendable {
  case go = "go"
  case avoid = "avoid"

  static let words = allCases.map(\.rawValue)
}
