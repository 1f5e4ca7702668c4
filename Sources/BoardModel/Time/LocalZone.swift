/// A local time: London with its summer time, or a fixed distance from UTC.
package struct LocalZone: Hashable, Codable, Sendable {
  /// What the time is called: a place, or BST and GMT for London.
  package var label: String
  private var minutes: Int
  private var hasSummerTime: Bool

  /// London by the rule in force since 1996: an hour ahead of UTC from 01:00 UTC on the last Sunday of
  /// March until 01:00 UTC on the last Sunday of October.
  package static let london = LocalZone(label: "London", minutes: 0, hasSummerTime: true)
  package static let utc = LocalZone(label: "Z", minutes: 0, hasSummerTime: false)

  /// A zone a fixed number of minutes ahead of UTC.
  package static func fixed(_ label: String, minutes: Int) -> LocalZone {
    LocalZone(label: label, minutes: minutes, hasSummerTime: false)
  }

  /// Minutes ahead of UTC at a moment.
  package func offset(at moment: Timestamp) -> Int {
    guard hasSummerTime else { return minutes }
    let civil = CivilTime(utc: moment)
    // The changes fall in two months; what Sundays those have is asked often enough, without the others.
    guard civil.month == 3 || civil.month == 10 else { return (4...9).contains(civil.month) ? 60 : 0 }
    let year = civil.year
    let start = Self.lastSunday(ofMonth: 3, year: year)
    let end = Self.lastSunday(ofMonth: 10, year: year)
    return moment >= start && moment < end ? 60 : 0
  }

  /// The name of the time at a moment: BST or GMT for London, the label elsewhere.
  package func name(at moment: Timestamp) -> String {
    guard hasSummerTime else { return label }
    return offset(at: moment) == 60 ? "BST" : "GMT"
  }

  /// The civil time here at a moment.
  package func civil(_ moment: Timestamp) -> CivilTime {
    CivilTime(utc: moment.adding(.minutes(Int64(offset(at: moment)))))
  }

  /// The moment of a civil time here; the first of two where clocks go back, an hour on where they go forward.
  package func moment(_ civil: CivilTime) -> Timestamp {
    let asUTC = civil.utc
    guard hasSummerTime else { return asUTC.adding(.minutes(Int64(-minutes))) }
    let summer = asUTC.adding(.hours(-1))
    return offset(at: summer) == 60 ? summer : asUTC
  }

  /// 01:00 UTC on the last Sunday of a month.
  private static func lastSunday(ofMonth month: Int, year: Int) -> Timestamp {
    let last = CivilTime(
      year: year, month: month, day: CivilTime.days(inMonth: month, year: year), hour: 1)
    let back = (last.weekday + 1) % 7
    return last.utc.adding(.days(Int64(-back)))
  }
}
