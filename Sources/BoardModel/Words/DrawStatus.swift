/// Whether a draw on a resource stands.
package enum DrawStatus: String, CaseIterable, Codable, Sendable {
  case planned = "planned"
  case held = "held"
  case released = "released"

  static let words = allCases.map(\.rawValue)
}
