/// A length of time in milliseconds.
package struct TimeSpan: Hashable, Comparable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1000) }
  package static func minutes(_ count: Int64) -> TimeSpan { .seconds(count * 60) }
  package static func hours(_ count: Int64) -> TimeSpan { .minutes(count * 60) }
  package static func days(_ count: Int64) -> TimeSpan { .hours(count * 24) }
  package static let zero = TimeSpan(milliseconds: 0)

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
