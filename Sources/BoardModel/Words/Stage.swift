/// The stage of a situation.
package enum Stage: String, CaseIterable, Codable, Sendable {
  case upstream = "upstream"
  case risk = "risk"
  case imminent = "imminent"
  case ongoing = "ongoing"
  case aftermath = "aftermath"

  static let words = allCases.map(\.rawValue)
}
