/// Where a reference record comes from and how far it can be trusted.
package struct Provenance: Hashable, Codable, Sendable {
  package var source: String?
  package var status: SourceStatus?
  package var asOf: Timestamp?
}
