/// What the committee wants done, by whom, once something happens.
package struct Tripwire: Codable, Sendable {
  /// A department taking up what is owed.
  package struct TakenUp: Hashable, Codable, Sendable {
    package var department: String?
    package var task: String?
    package var occurred: UncertainTime
    package var position: Int
  }

  package var id: String
  package var situation: String
  package var title: String
  package var department: String
  /// Any of these being present sets it off.
  package var indicators: [String]
  package var duty: String
  package var withinHours: Int
  package var takenUp: [TakenUp] = []
  package var note: String?
  package var trace: Trace
}
