/// When something happened, as exactly as is known: at some moment from `earliest` to `latest`.
package struct UncertainTime: Hashable, Codable, Sendable {
  package var earliest: Timestamp
  package var latest: Timestamp
  /// The words of the source, such as "evening"; nil when the time is exact or the words add nothing.
  package var words: String?
  /// The name of a moment that several events share, such as one statement that says two things; nil for a moment of
  /// its own. Events that name one moment within one span came together, whenever that was.
  package var moment: String?

  package init(earliest: Timestamp, latest: Timestamp, words: String? = nil, moment: String? = nil) {
    self.earliest = earliest
    self.latest = max(earliest, latest)
    self.words = words
    self.moment = moment
  }

  package init(_ moment: Timestamp) {
    self.init(earliest: moment, latest: moment)
  }

  /// Before everything that a board can hold.
  static let always = UncertainTime(Timestamp(milliseconds: -CanonicalJSON.largestInteger))

  package var isExact: Bool { earliest == latest }
}
