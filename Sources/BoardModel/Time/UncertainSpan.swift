/// A stretch of time whose ends may be known only roughly.
package struct UncertainSpan: Hashable, Sendable {
  /// When the thing may hold.
  package var possible: TimeWindow
  /// When it holds whatever the true times are; nil where that is never certain.
  package var certain: TimeWindow?

  package init(possible: TimeWindow, certain: TimeWindow?) {
    self.possible = possible
    self.certain = certain
  }

  /// A span with exact ends.
  package init(_ window: TimeWindow) {
    self.init(possible: window, certain: window)
  }

  package static let always = UncertainSpan(.always)

  /// When two things hold together; nil when they never can.
  package func intersection(_ other: UncertainSpan) -> UncertainSpan? {
    guard let possible = possible.intersection(other.possible) else { return nil }
    guard let certain, let otherCertain = other.certain else {
      return UncertainSpan(possible: possible, certain: nil)
    }
    return UncertainSpan(possible: possible, certain: certain.intersection(otherCertain))
  }
}
