/// An entry of the toolkit with its default effects.
package struct Tool: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var isMechanism: Bool
  package var department: String
  package var supports: [String]
  package var power: String?
  package var needs: [String]
  package var raises: [String]
  package var lowers: [String]
  package var leadDays: Int?
  package var provenance: Provenance
}
