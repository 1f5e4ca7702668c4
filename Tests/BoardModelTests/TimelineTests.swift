import BoardModel
import TestSupport
import Testing

@Suite struct TimelineTests {
  private func time(_ earliest: Double, _ latest: Double? = nil) -> UncertainTime {
    UncertainTime(earliest: BoardBuilder.hour(earliest), latest: BoardBuilder.hour(latest ?? earliest))
  }

  @Test("a late entry takes its place in time")
  func lateEntry() {
    var timeline = Timeline<String>()
    timeline.insert("active", occurred: time(14), position: 1)
    timeline.insert("suspended", occurred: time(13), position: 2)
    #expect(timeline.value(at: BoardBuilder.hour(13.5)) == "suspended")
    #expect(timeline.value(at: BoardBuilder.hour(15)) == "active")
    #expect(timeline.value(at: BoardBuilder.hour(12)) == nil)
  }

  @Test("of two values from one moment the one recorded later holds, whatever the order of arrival")
  func sameMoment() {
    for positions in [[1, 2], [2, 1]] {
      var timeline = Timeline<Int>()
      for position in positions { timeline.insert(position, occurred: time(10), position: position) }
      #expect(timeline.value(at: BoardBuilder.hour(10)) == 2)
      #expect(timeline.spans.map(\.entry.value) == [2])
    }
  }

  @Test("a rough time gives a span that is possible first and certain later")
  func roughTime() throws {
    var timeline = Timeline<String>()
    timeline.insert("open", occurred: time(0), position: 1)
    timeline.insert("shut", occurred: time(10, 12), position: 2)
    let spans = timeline.spans.map(\.span)
    #expect(spans.count == 2)
    let open = try #require(spans.first)
    let shut = try #require(spans.last)
    #expect(open.possible == TimeWindow(from: BoardBuilder.hour(0), to: BoardBuilder.hour(12)))
    #expect(open.certain == TimeWindow(from: BoardBuilder.hour(0), to: BoardBuilder.hour(10)))
    #expect(shut.possible == TimeWindow(from: BoardBuilder.hour(10)))
    #expect(shut.certain == TimeWindow(from: BoardBuilder.hour(12)))
  }

  @Test("what a correction names is gone")
  func removal() {
    var timeline = Timeline<String>()
    timeline.insert("active", occurred: time(1), position: 1)
    timeline.insert("ended", occurred: time(2), position: 2)
    timeline.remove(position: 2)
    #expect(timeline.value(at: BoardBuilder.hour(3)) == "active")
  }
}
