/// A finding in words.
package struct Account: Hashable, Sendable {
  /// One sentence for people: who does what, and whom it hurts.
  package var summary: String
  package var proof: Proof

  package init(summary: String, proof: Proof) {
    self.summary = summary
    self.proof = proof
  }
}
