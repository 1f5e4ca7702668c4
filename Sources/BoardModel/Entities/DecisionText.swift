/// One text of a decision and when it was put in.
package struct DecisionText: Hashable, Codable, Sendable {
  /// The stored name of the field.
  package var part: String
  package var text: String
  package var position: Int
  package var at: Timestamp
}
