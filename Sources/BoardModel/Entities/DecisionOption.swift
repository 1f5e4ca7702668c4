/// An option that was considered.
package struct DecisionOption: Hashable, Codable, Sendable {
  package var title: String
  package var isChosen: Bool
  package var whyRejected: String?
}
