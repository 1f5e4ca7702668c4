import BoardModel

/// The rule behind a finding.
package struct Rule: Hashable, Sendable {
  package var id: String
  package var version: Int
  package var title: String
  /// Why it matters, in a sentence.
  package var reason: String
  /// Where the rule comes from.
  package var source: String

  package init(id: String, version: Int, title: String, reason: String, source: String) {
    self.id = id
    self.version = version
    self.title = title
    self.reason = reason
    self.source = source
  }
}
