/// An organisation that holds powers.
package struct Department: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  /// Place on the Board from 1; nil for one that appears only when it holds something.
  package var column: Int?
  package var isExternal: Bool
  package var note: String?
  package var provenance: Provenance
}
