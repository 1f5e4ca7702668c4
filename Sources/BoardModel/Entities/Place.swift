/// A place that scopes can name.
package struct Place: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var within: String?
  package var position: Int
}
