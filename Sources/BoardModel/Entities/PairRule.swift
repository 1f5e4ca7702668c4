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

  /// What raises a rule's grade to *blocking*.
  package enum Raising: String, CaseIterable, Codable, Sendable {
    /// What is needed is needed before the usual way out could come.
    case leadTime = "lead_time"
    /// Life or liberty is stated to be at stake in what is undermined.
    case stake = "stake"
    /// People have been told to come there, or are being moved.
    case onTheWay = "on_the_way"
    /// An official or a finding says that an actor it is about has attacked people.
    case abuse = "abuse"

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
  package var raisedBy: [Raising]
  /// Days that the usual way out takes, such as a licence.
  package var remedyDays: Int?
  package var lagDays: Int?
  package var decayDays: Int?
  package var resolutions: [Resolution]
  package var example: String
  package var note: String?
  package var provenance: Provenance
  package var position: Int
}
