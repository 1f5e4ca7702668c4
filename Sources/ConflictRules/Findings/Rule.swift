import BoardModel

/// The rule behind a finding.
package struct Rule: Hashable, Sendable {
  /// One step of a rule's severity, and what leads to it.
  package struct Step: Hashable, Sendable {
    package var severity: Severity
    package var condition: String

    package init(_ severity: Severity, _ condition: String) {
      self.severity = severity
      self.condition = condition
    }
  }

  package var id: String
  package var version: Int
  package var title: String
  /// What it finds, in a sentence or two.
  package var finds: String
  /// Why it matters, in a sentence.
  package var reason: String
  /// What makes it how bad, the worst first.
  package var ladder: [Step]
  /// Where the rule comes from.
  package var source: String

  package init(
    id: String, version: Int, title: String, finds: String = "", reason: String, ladder: [Step] = [],
    source: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.finds = finds
    self.reason = reason
    self.ladder = ladder
    self.source = source
  }
}
