/// What is known of the record of a decision behind an action.
package enum DecisionRecord: String, CaseIterable, Codable, Sendable {
  /// There is one, and it is held.
  case held = "held"
  /// It was looked for and there is none.
  case absent = "absent"
  /// The sources do not say.
  case notInSource = "not_in_source"
  /// None is owed.
  case notOwed = "not_owed"

  static let words = allCases.map(\.rawValue)
}
