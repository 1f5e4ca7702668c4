/// The gates that people of some groups must pass, in order.
package struct Pathway: Hashable, Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var groups: [String]
  package var gates: [String]
  package var position: Int
}
