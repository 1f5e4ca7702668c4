/// People, as a count and a description.
package struct Group: Codable, Sendable {
  package var id: String
  package var situation: String
  package var title: String
  package var within: [String]
  package var overlaps: [String]
  package var familyOf: [String]
  /// How many there are, as it was said from time to time.
  package var size = Timeline<GroupSize>()
  package var note: String?
  package var position: Int
}
