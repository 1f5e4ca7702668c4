/// What people were told they may count on.
package enum Promise: String, CaseIterable, Codable, Sendable {
  /// Come to a place.
  case come = "come"
  /// You qualify.
  case eligible = "eligible"
  /// You will be let in.
  case entry = "entry"
  /// You will be flown out.
  case flight = "flight"
  /// Stay where you are and wait for the call.
  case wait = "wait"
  /// Anything else.
  case other = "other"

  static let words = allCases.map(\.rawValue)
}
