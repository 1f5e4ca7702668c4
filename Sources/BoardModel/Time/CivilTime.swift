/// A date and time of day on the proleptic Gregorian calendar, without a zone.
package struct CivilTime: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int

  package init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The civil time in UTC at a moment; fractions of a second are cut off.
  package init(utc moment: Timestamp) {
    let seconds = moment.milliseconds.flooringDivision(by: 1000)
    let days = Int(seconds.flooringDivision(by: 86_400))
    let rest = Int(seconds - Int64(days) * 86_400)
    // Counted in eras of 400 years that begin on 1 March, where a leap day comes last.
    let shifted = days + 719_468
    let era = shifted.flooringDivision(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest % 3600 / 60
    second = rest % 60
  }

  /// The moment at which this is the civil time in UTC.
  package var utc: Timestamp {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooringDivision(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    return Timestamp(milliseconds: Int64(days * 86_400 + hour * 3600 + minute * 60 + second) * 1000)
  }

  /// Whether the date exists and the time lies between 00:00:00 and 23:59:59.
  package var isValid: Bool {
    (1...12).contains(month) && (1...9999).contains(year) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...59).contains(second) && day >= 1
      && day <= Self.days(inMonth: month, year: year)
  }

  /// Days from Monday, 0 to 6.
  package var weekday: Int {
    let days = utc.milliseconds.flooringDivision(by: 86_400_000)
    return Int((days + 3).flooringRemainder(by: 7))
  }

  /// The number of days in a month, from 1 for January.
  package static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension BinaryInteger {
  /// Division that rounds towards negative infinity.
  func flooringDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// What `flooringDivision` leaves; never negative for a positive divisor.
  func flooringRemainder(by divisor: Self) -> Self {
    self - flooringDivision(by: divisor) * divisor
  }
}
