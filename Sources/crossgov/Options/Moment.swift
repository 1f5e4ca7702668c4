import BoardModel

/// Moments as people type them.
enum Moment {
  /// The moment that a text names; the end of a day or of a month.
  ///
  /// - Throws: `Failure` showing how to write one.
  static func parse(_ text: String) throws -> Timestamp {
    if let time = TimeText.parse(text) { return time.latest }
    throw Failure(
      .usage,
      "“\(text)” is no time. Write, for instance, '2021-08-25 17:42 BST', '2021-08-26 07:00 +04:30' or 2021-08-25; "
        + "without a zone it is London's")
  }
}
