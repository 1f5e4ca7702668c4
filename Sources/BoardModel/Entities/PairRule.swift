/// A rule about two actions: what one does to what the other needs.
package struct PairRule: Hashable, Codable, Sendable {
  /// The kind of finding that a rule gives.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// One lowers a lever that the other needs.
    case lever = "lever"
    /// The two defeat each other by their logic, whatever levers they touch.
    case logic = "logic"
    /// One helps the other.
    case synergy = "synergy"

    static let words = allCases.map(\.rawValue)
  }

  /// Which actions may stand on one side; empty lists mean any.
  package struct Side: Hashable, Codable, Sendable {
    package var tools: [String] = []
    package var lowers: [String] = []
    package var raises: [String] = []
    package var needs: [String] = []
    package var actorLogic: String?
    package var countsObjectives = false
  }

  package var id: String
  package var version: Int
  package var title: String
  package var reason: String
  package var kind: Kind
  package var first: Side
  package var second: Side
  /// The dimensions in which the scopes must meet, under their stored names.
  package var requires: [String]
  package var severity: String
  package var lagDays: Int?
  package var decayDays: Int?
  package var resolutions: [Resolution]
  package var example: String
  package var note: String?
  package var provenance: Provenance
  package var position: Int
}
