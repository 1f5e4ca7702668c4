/// The time from one moment up to, not including, another; a missing end is open.
package struct TimeWindow: Hashable, Codable, Sendable {
  package var from: Timestamp?
  package var to: Timestamp?

  package init(from: Timestamp? = nil, to: Timestamp? = nil) {
    self.from = from
    self.to = to
  }

  /// From the beginning of the first of some windows to the end of the last; always when there are none.
  package init(covering windows: [TimeWindow]) {
    let (starts, ends) = (windows.map(\.from), windows.map(\.to))
    self.init(
      from: starts.contains(nil) ? nil : starts.compactMap(\.self).min(),
      to: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
  }

  package static let always = TimeWindow()

  package var isEmpty: Bool {
    if let from, let to { return from >= to }
    return false
  }

  package func contains(_ moment: Timestamp) -> Bool {
    (from.map { $0 <= moment } ?? true) && (to.map { moment < $0 } ?? true)
  }

  /// The time in both; nil when there is none. Windows that only touch have none.
  package func intersection(_ other: TimeWindow) -> TimeWindow? {
    let starts = [from, other.from].compactMap(\.self)
    let ends = [to, other.to].compactMap(\.self)
    let both = TimeWindow(from: starts.max(), to: ends.min())
    return both.isEmpty ? nil : both
  }

  package func overlaps(_ other: TimeWindow) -> Bool { intersection(other) != nil }
}
