/// When something happened, as exactly as is known: at some moment from `earliest` to `latest`.
package struct UncertainTime: Hashable, Codable, Sendable {
  package var earliest: Timestamp
  package var latest: Timestamp
  /// The words of the source, such as "evening"; nil when the time is exact or the words add nothing.
  package var words: String?

  package init(earliest: Timestamp, latest: Timestamp, words: String? = nil) {
    self.earliest = earliest
    self.latest = max(earliest, latest)
    self.words = words
  }

  package init(_ moment: Timestamp) {
    self.init(earliest: moment, latest: moment)
  }

  /// Before everything that a board can hold.
  static let always = UncertainTime(Timestamp(milliseconds: -CanonicalJSON.largestInteger))

  package var isExact: Bool { earliest == latest }
}
