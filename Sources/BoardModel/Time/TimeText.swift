/// Times as people write and read them.
///
/// Read are `2021-08-25 17:42 BST`, `2021-08-25T16:42:30Z`, `2021-08-25 21:12 +04:30`, `25 Aug 2021 17:42`, and
/// dates and months alone: `2021-08-25`, `25 August 2021`, `2021-08`, `August 2021`. A time without a zone is London's.
///
/// Written for people, a time has its year wherever it may be read in another: in proofs, in what rules say and in the
/// record, always; beside a moment, such as the board's own, where the moment is of another year.
package enum TimeText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let monthsInFull = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The time that a text names; a day or a month is the whole of it. Nil for anything else.
  package static func parse(_ text: String) -> UncertainTime? {
    var spaced = Array(text)
    // The T of ISO 8601 stands where a space may.
    if spaced.count > 10, spaced[10] == "T" { spaced[10] = " " }
    var words = String(spaced).split(separator: " ").map(String.init)
    if words.count >= 3, let day = Int(words[0]), let month = monthNumber(words[1]), let year = Int(words[2])
    {
      words.replaceSubrange(0..<3, with: ["\(year)-\(padded(month))-\(padded(day))"])
    }
    if words.count == 2, let month = monthNumber(words[0]), let year = Int(words[1]) {
      words = ["\(year)-\(padded(month))"]
    }
    guard let first = words.first else { return nil }
    let date = first.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let year = date.first ?? nil, date.count >= 2, let month = date[1] else { return nil }
    if date.count == 2, words.count == 1 {
      return wholeTime(
        from: CivilTime(year: year, month: month, day: 1),
        to: CivilTime(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1))
    }
    guard date.count == 3, let day = date[2] else { return nil }
    let start = CivilTime(year: year, month: month, day: day)
    guard start.isValid else { return nil }
    if words.count == 1 {
      return wholeTime(from: start, to: CivilTime(utc: start.utc.adding(.days(1))))
    }
    return moment(on: start, words: Array(words.dropFirst())).map(UncertainTime.init)
  }

  private static func wholeTime(from: CivilTime, to: CivilTime) -> UncertainTime? {
    guard from.isValid, to.isValid else { return nil }
    let end = LocalZone.london.moment(to).adding(TimeSpan(milliseconds: -1))
    return UncertainTime(earliest: LocalZone.london.moment(from), latest: end)
  }

  private static func moment(on date: CivilTime, words: [String]) -> Timestamp? {
    guard words.count <= 2, var clock = words.first else { return nil }
    var zone = words.count == 2 ? words[1] : ""
    if words.count == 1, clock.hasSuffix("Z") {
      clock.removeLast()
      zone = "Z"
    }
    if words.count == 1, let sign = clock.dropFirst().lastIndex(where: { $0 == "+" || $0 == "-" }) {
      zone = String(clock[sign...])
      clock = String(clock[..<sign])
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2 || parts.count == 3, let hour = parts[0], let minute = parts[1] else { return nil }
    var civil = date
    civil.hour = hour
    civil.minute = minute
    if parts.count == 3 {
      guard let second = parts[2] else { return nil }
      civil.second = second
    }
    guard civil.isValid, let local = self.zone(zone) else { return nil }
    return local.moment(civil)
  }

  private static func zone(_ text: String) -> LocalZone? {
    switch text {
    case "", "London": return .london
    case "Z", "UTC", "GMT": return .utc
    case "BST": return .fixed("BST", minutes: 60)
    default:
      guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
      let parts = text.dropFirst().split(separator: ":").map { Int($0) }
      guard parts.count == 2, let hours = parts[0], let minutes = parts[1], hours <= 14, minutes < 60 else {
        return nil
      }
      return .fixed(text, minutes: (sign == "-" ? -1 : 1) * (hours * 60 + minutes))
    }
  }

  private static func monthNumber(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    let text = text.lowercased()
    return monthsInFull.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// `Wed 25 Aug 2021 17:42 BST`.
  package static func full(_ moment: Timestamp, in zone: LocalZone = .london) -> String {
    let civil = zone.civil(moment)
    return
      "\(weekdays[civil.weekday]) \(date(moment, in: zone)) \(clock(moment, in: zone)) \(zone.name(at: moment))"
  }

  /// `25 Aug 2021`.
  package static func date(_ moment: Timestamp, in zone: LocalZone = .london) -> String {
    let civil = zone.civil(moment)
    return "\(civil.day) \(months[civil.month - 1]) \(civil.year)"
  }

  /// `25 Aug 2021 17:42`; `25 Aug 17:42` beside a moment of the same year.
  package static func short(
    _ moment: Timestamp, in zone: LocalZone = .london, beside now: Timestamp? = nil
  ) -> String {
    let civil = zone.civil(moment)
    let namesYear = now.map { zone.civil($0).year != civil.year } ?? true
    let month = months[civil.month - 1]
    // Byte by byte: a list has ten thousand of these.
    return String(unsafeUninitializedCapacity: 20) { bytes in
      var count = 0
      func add(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
      }
      func add(twoDigits number: Int) {
        add(UInt8(0x30 + number / 10))
        add(UInt8(0x30 + number % 10))
      }
      if civil.day < 10 { add(UInt8(0x30 + civil.day)) } else { add(twoDigits: civil.day) }
      add(UInt8(ascii: " "))
      for byte in month.utf8 { add(byte) }
      add(UInt8(ascii: " "))
      if namesYear {
        add(twoDigits: civil.year / 100)
        add(twoDigits: civil.year % 100)
        add(UInt8(ascii: " "))
      }
      add(twoDigits: civil.hour)
      add(UInt8(ascii: ":"))
      add(twoDigits: civil.minute)
      return count
    }
  }

  /// `17:42`.
  package static func clock(_ moment: Timestamp, in zone: LocalZone = .london) -> String {
    let civil = zone.civil(moment)
    return "\(padded(civil.hour)):\(padded(civil.minute))"
  }

  /// `2021-08-25T16:42:30Z`, for data.
  package static func iso(_ moment: Timestamp) -> String {
    let civil = CivilTime(utc: moment)
    return "\(civil.year)-\(padded(civil.month))-\(padded(civil.day))"
      + "T\(padded(civil.hour)):\(padded(civil.minute)):\(padded(civil.second))Z"
  }

  /// An uncertain time in a few words, the source's own where it gives any; with its year as `short` has it.
  package static func text(
    _ time: UncertainTime, in zone: LocalZone = .london, beside now: Timestamp? = nil
  ) -> String {
    if let words = time.words { return words }
    if time.isExact { return short(time.earliest, in: zone, beside: now) }
    if date(time.earliest, in: zone) == date(time.latest, in: zone) {
      return time.latest.milliseconds - time.earliest.milliseconds >= 86_000_000
        ? date(time.earliest, in: zone)
        : "\(short(time.earliest, in: zone, beside: now))–\(clock(time.latest, in: zone))"
    }
    return "\(date(time.earliest, in: zone)) – \(date(time.latest, in: zone))"
  }

  /// `34 h 48 m`, `12 m`, `3 d 4 h`; the sign is left out.
  package static func span(_ span: TimeSpan) -> String {
    let minutes = span.milliseconds.magnitude / 60_000
    if minutes < 60 { return "\(minutes) m" }
    let hours = minutes / 60
    if hours < 72 { return minutes % 60 == 0 ? "\(hours) h" : "\(hours) h \(minutes % 60) m" }
    return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
  }
}
