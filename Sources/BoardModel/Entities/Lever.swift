/// A condition that actions and objectives need, and actions raise or lower.
package struct Lever: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var provenance: Provenance
}
