/// A reported attack on people, or another grave abuse.
package struct Abuse: Hashable, Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var actor: String
  package var groups: [String]
  package var place: String?
  package var occurred: UncertainTime
  package var position: Int
}
