import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct TripwireTests {
  private static let name = "trip-wire/assess/trigger-warning"
  private static let indicated = "trip-wire/assess/indicator-attacks"

  /// A warning at hour 0 that asks FCDO for an assessment within a day.
  private static func base(_ builder: inout BoardBuilder, stage: String = "imminent", at hours: Double = 0) {
    builder.department("FCDO")
    builder.situation(stage: stage)
    builder.tripwire("assess")
    builder.trigger("warning", of: "assess", at: hours)
  }

  /// The same, set off by an indicator instead.
  private static func watched(_ builder: inout BoardBuilder) {
    builder.department("FCDO")
    builder.situation(stage: "imminent")
    builder.indicator("attacks", ["watchers": .names("FCDO"), "state": "absent"])
    builder.tripwire("assess", ["indicators": .names("attacks")])
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "the time since the trigger",
      [
        Example("before it was received", name, at: -1, nil) { base(&$0) },
        Example("received, and there is time", name, at: 1, .watch) { base(&$0) },
        Example("just before the time is over", name, at: 23.9, .watch) { base(&$0) },
        Example("the time is over", name, at: 24, .conflict) { base(&$0) },
        Example("long after", name, at: 500, .conflict) { base(&$0) },
      ]),
    ExampleGroup(
      "whether the duty is taken up",
      [
        Example("taken up in time: the twin without a finding", name, at: 30, nil) {
          base(&$0)
          $0.takeUp("assess", at: 5)
        },
        Example("taken up late: still open before that", name, at: 29, .conflict) {
          base(&$0)
          $0.takeUp("assess", at: 30)
        },
        Example("taken up late: over from then on", name, at: 30, nil) {
          base(&$0)
          $0.takeUp("assess", at: 30)
        },
        Example("taken up for an earlier warning only", name, at: 30, .conflict) {
          base(&$0)
          $0.takeUp("assess", at: -10)
        },
        Example("another trip-wire is taken up", name, at: 30, .conflict) {
          base(&$0)
          $0.tripwire("other")
          $0.takeUp("other", at: 5)
        },
      ]),
    ExampleGroup(
      "whether life is stated to be at stake, the time being over",
      [
        Example("an abuse has been reported", name, at: 30, .blocking) {
          base(&$0)
          $0.abuse("raid", at: -5)
        },
        Example("an abuse is reported later", name, at: 30, .conflict) {
          base(&$0)
          $0.abuse("raid", at: 31)
        },
        Example("an abuse has been reported, and there is time", name, at: 20, .watch) {
          base(&$0)
          $0.abuse("raid", at: -5)
        },
        Example("an abuse in a situation that is a risk only", name, at: 30, .conflict) {
          base(&$0, stage: "risk")
          $0.abuse("raid", at: -5)
        },
      ]),
    ExampleGroup(
      "the indicator that sets it off",
      [
        Example("absent", indicated, at: 30, nil) { watched(&$0) },
        Example("becomes present", indicated, at: 2, .watch) {
          watched(&$0)
          $0.change(indicator: "attacks", at: 1, ["state": "present"])
        },
        Example("present for longer than the time allowed", indicated, at: 25, .conflict) {
          watched(&$0)
          $0.change(indicator: "attacks", at: 1, ["state": "present"])
        },
        Example("said to be present again: counts from the first time", indicated, at: 25, .conflict) {
          watched(&$0)
          $0.change(indicator: "attacks", at: 1, ["state": "present"])
          $0.change(indicator: "attacks", at: 20, ["state": "present"])
        },
        Example("gone again: the duty stays", indicated, at: 30, .conflict) {
          watched(&$0)
          $0.change(indicator: "attacks", at: 1, ["state": "present"])
          $0.change(indicator: "attacks", at: 5, ["state": "absent"])
        },
        Example("back after it was taken up", indicated, at: 41, .watch) {
          watched(&$0)
          $0.change(indicator: "attacks", at: 1, ["state": "present"])
          $0.takeUp("assess", at: 5)
          $0.change(indicator: "attacks", at: 10, ["state": "absent"])
          $0.change(indicator: "attacks", at: 40, ["state": "present"])
        },
        Example("another indicator becomes present", indicated, at: 30, nil) {
          watched(&$0)
          $0.indicator("prices", ["watchers": .names("FCDO"), "state": "present"])
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }

  @Test("a trigger of an uncertain hour is overdue possibly first and certainly later")
  func uncertainTrigger() throws {
    var builder = BoardBuilder()
    builder.situation(stage: "imminent")
    builder.tripwire("assess")
    builder.trigger("warning", of: "assess", ["occurred": .time(0, 6)])
    let finding = try #require(builder.finding(Self.name))
    let early = try #require(finding.phase(at: BoardBuilder.hour(8)))
    #expect(early.severity == .watch)
    #expect(early.isBiteUncertain)
    #expect(early.bites == BoardBuilder.hour(24))
    let late = try #require(finding.phase(at: BoardBuilder.hour(25)))
    #expect(late.severity == .conflict)
    #expect(late.span.certain?.from == BoardBuilder.hour(30))
  }

  @Test("the line says what is owed, by whom and until when")
  func words() throws {
    var builder = BoardBuilder()
    Self.base(&builder)
    let finding = try #require(builder.finding(Self.name))
    #expect(finding.departments == ["FCDO"])
    #expect(
      finding.summary
        == "“warning” asks FCDO for: an impact assessment, by 26 Aug 2021 01:00; nobody has taken it up")
    #expect(finding.proof.possible.first == "FCDO takes it up: an impact assessment")
  }
}
