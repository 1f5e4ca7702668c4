/// People, as a count and a description.
package struct Group: Hashable, Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var within: [String]
  package var overlaps: [String]
  package var familyOf: [String]
  package var least: Int?
  package var most: Int?
  package var note: String?
  package var position: Int
}
