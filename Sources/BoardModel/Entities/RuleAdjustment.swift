/// What a committee did to a rule for a time.
package struct RuleAdjustment: Hashable, Codable, Sendable {
  package enum Manner: String, CaseIterable, Codable, Sendable {
    case silenced = "silenced"
    case regraded = "regraded"
    /// An earlier adjustment is taken back.
    case restored = "restored"

    static let words = allCases.map(\.rawValue)
  }

  package var rule: String
  package var manner: Manner
  package var severity: String?
  package var until: Timestamp?
  package var reason: String
  package var by: String?
  package var position: Int
}
