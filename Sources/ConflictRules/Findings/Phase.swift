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

extension [Phase] {
  /// The phases that follow one another without a break, one of them among them.
  ///
  /// - Parameter index: that of a phase.
  /// - Complexity: O(*n*) in the phases.
  package func unbroken(around index: Int) -> ArraySlice<Phase> {
    func meets(_ first: Int) -> Bool {
      guard let end = self[first].span.possible.to, let start = self[first + 1].span.possible.from else {
        return false
      }
      return end >= start
    }
    var (first, last) = (index, index)
    while first > 0, meets(first - 1) { first -= 1 }
    while last + 1 < count, meets(last) { last += 1 }
    return self[first...last]
  }
}
