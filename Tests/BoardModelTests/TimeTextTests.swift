import BoardModel
import Testing

@Suite struct TimeTextTests {
  @Test(arguments: [
    ("2021-08-25 17:42 BST", "2021-08-25T16:42:00Z"),
    ("2021-08-25 17:42", "2021-08-25T16:42:00Z"),
    ("2021-08-25T16:42Z", "2021-08-25T16:42:00Z"),
    ("2021-08-25T16:42:30Z", "2021-08-25T16:42:30Z"),
    ("2021-08-25 21:12 +04:30", "2021-08-25T16:42:00Z"),
    ("2021-08-25T21:12+04:30", "2021-08-25T16:42:00Z"),
    ("2021-12-14 16:00 GMT", "2021-12-14T16:00:00Z"),
    ("25 Aug 2021 17:42 BST", "2021-08-25T16:42:00Z"),
    ("25 August 2021 17:42", "2021-08-25T16:42:00Z"),
    ("2021-12-14 16:00", "2021-12-14T16:00:00Z"),
  ])
  func readsAMoment(text: String, iso: String) throws {
    let time = try #require(TimeText.parse(text))
    #expect(time.isExact)
    #expect(TimeText.iso(time.earliest) == iso)
  }

  @Test(arguments: [
    ("2021-08-25", "2021-08-24T23:00:00Z", "2021-08-25T22:59:59Z"),
    ("2021-08", "2021-07-31T23:00:00Z", "2021-08-31T22:59:59Z"),
    ("2021-12", "2021-12-01T00:00:00Z", "2021-12-31T23:59:59Z"),
    ("August 2021", "2021-07-31T23:00:00Z", "2021-08-31T22:59:59Z"),
    ("Dec 2021", "2021-12-01T00:00:00Z", "2021-12-31T23:59:59Z"),
    ("2021-8-25", "2021-08-24T23:00:00Z", "2021-08-25T22:59:59Z"),
    ("14 Dec 2021", "2021-12-14T00:00:00Z", "2021-12-14T23:59:59Z"),
  ])
  func readsAWholeDayOrMonth(text: String, earliest: String, latest: String) throws {
    let time = try #require(TimeText.parse(text))
    #expect(TimeText.iso(time.earliest) == earliest)
    #expect(TimeText.iso(time.latest) == latest)
  }

  @Test(arguments: [
    "", "yesterday", "2021-13-01", "2021-02-29", "2021-08-25 24:00", "2021-08-25 17:42 XYZ", "17:42",
    "2021-08-25 17", "2021-08-25 17:42 +99:00", "25 Foo 2021", "25 Augury 2021", "Foo 2021", "August",
    "J 2021",
  ])
  func refusesWhatIsNoTime(text: String) {
    #expect(TimeText.parse(text) == nil)
  }

  @Test func londonChangesItsClocksOnTheLastSundaysOfMarchAndOctober() throws {
    let before = try #require(TimeText.parse("2021-03-28T00:59:59Z")).earliest
    let after = try #require(TimeText.parse("2021-03-28T01:00:00Z")).earliest
    #expect(LocalZone.london.name(at: before) == "GMT")
    #expect(LocalZone.london.name(at: after) == "BST")
    let last = try #require(TimeText.parse("2021-10-31T00:59:59Z")).earliest
    let winter = try #require(TimeText.parse("2021-10-31T01:00:00Z")).earliest
    #expect(LocalZone.london.name(at: last) == "BST")
    #expect(LocalZone.london.name(at: winter) == "GMT")
  }

  @Test func civilTimeGoesThereAndBackOverFourCenturies() {
    for day in stride(from: -80_000, to: 80_000, by: 7) {
      let moment = Timestamp(milliseconds: Int64(day) * 86_400_000 + 12_345_000)
      let civil = CivilTime(utc: moment)
      #expect(civil.isValid)
      #expect(civil.utc == moment)
    }
  }

  @Test func saysAMomentInFull() throws {
    let moment = try #require(TimeText.parse("2021-08-25T16:42Z")).earliest
    #expect(TimeText.full(moment) == "Wed 25 Aug 2021 17:42 BST")
    #expect(TimeText.clock(moment, in: .fixed("Kabul", minutes: 270)) == "21:12")
    #expect(TimeText.span(.minutes(34 * 60 + 48)) == "34 h 48 m")
  }

  @Test func saysTheYearUnlessItStandsBesideAMomentOfTheSame() throws {
    let moment = try #require(TimeText.parse("2020-06-08 04:05")).earliest
    let sameYear = try #require(TimeText.parse("2020-12-31 23:59")).earliest
    let nextYear = try #require(TimeText.parse("2021-01-01 00:00")).earliest
    #expect(TimeText.short(moment) == "8 Jun 2020 04:05")
    #expect(TimeText.short(moment, beside: sameYear) == "8 Jun 04:05")
    #expect(TimeText.short(moment, beside: nextYear) == "8 Jun 2020 04:05")
    let hour = UncertainTime(earliest: moment, latest: moment.adding(.hours(1)))
    #expect(TimeText.text(hour) == "8 Jun 2020 04:05–05:05")
    #expect(TimeText.text(hour, beside: sameYear) == "8 Jun 04:05–05:05")
    #expect(TimeText.text(UncertainTime(moment), beside: nextYear) == "8 Jun 2020 04:05")
  }
}
