/// A numbered entry of the decision log.
package struct Decision: Hashable, Codable, Sendable {
  package var number: Int
  package var situation: String
  package var title: String
  package var isNoDecision: Bool
  package var by: String?
  package var maker: String?
  package var recordedFor: String?
  package var decided: UncertainTime
  package var boardTime: Timestamp
  package var recorded: Timestamp
  package var lateReason: String?
  package var position: Int
  package var completes: Int?
  package var supersedes: Int?
  package var settles: [String]
  package var manner: Settlement?
  package var until: Timestamp?
  /// The sides that agree that what it settles is no conflict.
  package var agreedBy: [String] = []
  /// What has been said of it: the first text stands, later ones are added under it.
  package var texts: [DecisionText] = []
  package var options: [DecisionOption] = []
  package var dissent: [String: String] = [:]
  package var isResourceLimited = false
  package var reviewAt: Timestamp?
  package var tasks: [String] = []
  package var restsOn: [Subject] = []
  package var seen: DecisionView
  /// Who confirmed that it was read back, and when.
  package var confirmations: [Confirmation] = []
  package var supersededBy: Int?

  /// A second person's sign-off.
  package struct Confirmation: Hashable, Codable, Sendable {
    package var person: String
    package var department: String?
    package var at: Timestamp
  }

  /// Every word that a search should find it by.
  package var searchText: String {
    ([title, maker ?? "", by ?? ""] + texts.map(\.text)
      + options.map { "\($0.title) \($0.whyRejected ?? "")" }
      + dissent.values.sorted()).joined(separator: " ")
  }

  /// The first text of a part, such as `rationale`.
  package func text(_ part: String) -> String? { texts.first { $0.part == part }?.text }
}
