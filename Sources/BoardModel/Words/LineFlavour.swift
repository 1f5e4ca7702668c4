/// What a line of the running log is.
package enum LineFlavour: String, CaseIterable, Codable, Sendable {
  case statement = "statement"
  case question = "question"
  case decision = "decision"
  case action = "action"

  static let words = allCases.map(\.rawValue)
}
