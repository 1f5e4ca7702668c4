import BoardModel

/// Times as people type them into a form: `now`, `+6h`, `18:00` for today, or anything `TimeText` reads.
enum EntryTime {
  static func parse(_ text: String, now: Timestamp) -> UncertainTime? {
    let text = text.trimmed
    if text.isEmpty { return nil }
    if text.lowercased() == "now" { return UncertainTime(now) }
    if let span = span(text) { return UncertainTime(now.adding(span)) }
    if let clock = clock(text, now: now) { return UncertainTime(clock) }
    return TimeText.parse(text)
  }

  /// `+90m`, `-2h`, `+3d`.
  private static func span(_ text: String) -> TimeSpan? {
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
      let count = Int64(text.dropFirst().dropLast().filter { $0 != " " }), count <= 100_000
    else { return nil }
    let signed = sign == "-" ? -count : count
    switch unit {
    case "m": return .minutes(signed)
    case "h": return .hours(signed)
    case "d": return .days(signed)
    default: return nil
    }
  }

  /// `18:00` in London today.
  private static func clock(_ text: String, now: Timestamp) -> Timestamp? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1] else { return nil }
    var civil = LocalZone.london.civil(now)
    civil.hour = hour
    civil.minute = minute
    civil.second = 0
    return civil.isValid ? LocalZone.london.moment(civil) : nil
  }

  /// A moment as a form shows it for editing.
  static func text(_ moment: Timestamp?) -> String {
    moment.map { "\(TimeText.date($0)) \(TimeText.clock($0)) \(LocalZone.london.name(at: $0))" } ?? ""
  }

  static let help = "such as 18:00, +6h, 27 Aug 2021 04:30 BST"
}
