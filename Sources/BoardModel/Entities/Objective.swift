/// Something that must stay possible in a situation.
package struct Objective: Hashable, Codable, Sendable {
  package var id: String
  package var title: String
  package var needs: [String]
  package var department: String?
  package var scope: Scope
  /// What is at stake in it, life or liberty.
  package var stake: String?
}
