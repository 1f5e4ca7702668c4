package import BoardModel

/// One fact of a proof.
package struct ProofFact: Hashable, Sendable {
  /// Position of the event; what readers look up.
  package var position: Int
  /// The fact in words.
  package var text: String
  package var source: String?
  package var status: SourceStatus?
  package var account: String?
  package var occurred: UncertainTime?
  package var firstLearnt: Timestamp?

  package init(
    position: Int, text: String, source: String? = nil, status: SourceStatus? = nil, account: String? = nil,
    occurred: UncertainTime? = nil, firstLearnt: Timestamp? = nil
  ) {
    self.position = position
    self.text = text
    self.source = source
    self.status = status
    self.account = account
    self.occurred = occurred
    self.firstLearnt = firstLearnt
  }
}
