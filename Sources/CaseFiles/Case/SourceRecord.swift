/// A document that entries name as their source.
package struct SourceRecord: Hashable, Sendable {
  /// What entries call it.
  package var id: String
  /// A few words that go onto the board behind the identifier.
  package var short: String?
  package var citation: String
  /// How it was read: in full, its opening, in a copy, as quoted elsewhere.
  package var read: String

  package init(id: String, short: String?, citation: String, read: String) {
    self.id = id
    self.short = short
    self.citation = citation
    self.read = read
  }
}
