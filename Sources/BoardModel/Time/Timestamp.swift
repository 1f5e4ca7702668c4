/// A moment in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Values stay within ±(2^53−1), the range a canonical integer may have.
package struct Timestamp: Hashable, Comparable, Codable, Sendable {
  package var milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The moment the given number of milliseconds later, or earlier when negative; stops at the ends of the range.
  package func adding(_ span: TimeSpan) -> Timestamp {
    let (sum, overflow) = milliseconds.addingReportingOverflow(span.milliseconds)
    let limit = CanonicalJSON.largestInteger
    guard !overflow else { return Timestamp(milliseconds: span.milliseconds < 0 ? -limit : limit) }
    return Timestamp(milliseconds: min(max(sum, -limit), limit))
  }

  /// The time from this moment to a later one; negative when the other is earlier.
  package func until(_ other: Timestamp) -> TimeSpan {
    TimeSpan(milliseconds: other.milliseconds - milliseconds)
  }
}
