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
  package var lagDays: Int?
  package var decayDays: Int?
  /// The stages at which it should at least be considered.
  package var stages: [String] = []
  /// Whether using it needs a recorded decision.
  package var isDecisionOwed = false
  /// `all_parties` or `targeted`; nil where the tool addresses neither.
  package var actorLogic: String?
  package var provenance: Provenance
}
