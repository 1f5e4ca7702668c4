package import BoardModel

/// A stretch of time in which a finding holds with one severity.
package struct Phase: Hashable, Sendable {
  package var span: UncertainSpan
  package var severity: Severity
  /// When it does harm; nil when no moment can be named.
  package var bites: Timestamp?
  /// Whether times that are known only roughly make `bites` the earliest possible: lead times read "at least".
  package var isBiteUncertain: Bool

  package init(span: UncertainSpan, severity: Severity, bites: Timestamp?, isBiteUncertain: Bool = false) {
    self.span = span
    self.severity = severity
    self.bites = bites
    self.isBiteUncertain = isBiteUncertain
  }
}
