import BoardModel
import ConflictRules
import TestSupport
import Testing

@Suite struct BlindSpotTests {
  private static let tool = "blind-spot/situation-AFG-2021/tool-T08"
  private static let indicator = "blind-spot/indicator-hate"

  /// A situation with a tool that should be considered when something is imminent.
  private static func base(_ builder: inout BoardBuilder, stage: String = "imminent") {
    builder.situation(stage: stage)
    builder.tool("T08", ["stages": .names("imminent")])
  }

  static let groups: [ExampleGroup] = [
    ExampleGroup(
      "the stage, for a tool that nobody has considered",
      [
        Example("the stage that the tool is for", tool, at: 1, .note) { base(&$0) },
        Example("another stage", tool, at: 1, nil) { base(&$0, stage: "aftermath") },
        Example("the stage is reached", tool, at: 6, .note) {
          base(&$0, stage: "risk")
          $0.situation(stage: "imminent", at: 5)
        },
        Example("before the stage is reached", tool, at: 4, nil) {
          base(&$0, stage: "risk")
          $0.situation(stage: "imminent", at: 5)
        },
        Example("a tool that names no stage", tool, at: 1, nil) {
          $0.situation(stage: "imminent")
          $0.tool("T08")
        },
      ]),
    ExampleGroup(
      "what has been considered",
      [
        Example("an action with the tool: the twin without a finding", tool, at: 1, nil) {
          base(&$0)
          $0.action("messages", tool: "T08", status: "proposed")
        },
        Example("considered and withdrawn", tool, at: 1, nil) {
          base(&$0)
          $0.action("messages", tool: "T08", status: "withdrawn")
        },
        Example("proposed later", tool, at: 1, .note) {
          base(&$0)
          $0.action("messages", tool: "T08", status: "proposed", at: 2)
        },
        Example("an action with another tool", tool, at: 1, .note) {
          base(&$0)
          $0.tool("T09")
          $0.action("files", tool: "T09")
        },
        Example("an action of another situation", tool, at: 1, .note) {
          base(&$0)
          $0.situation = "SDN-2026"
          $0.action("messages", tool: "T08")
        },
        Example("an action of another situation that is linked into this one", tool, at: 1, nil) {
          base(&$0)
          $0.situation = "SDN-2026"
          $0.action("messages", tool: "T08", ["also_in": .names("AFG-2021")])
        },
      ]),
    ExampleGroup(
      "who watches an indicator that is not known to be absent",
      [
        Example("nobody", indicator, at: 1, .watch) {
          base(&$0)
          $0.indicator("hate")
        },
        Example("a department: the twin without a finding", indicator, at: 1, nil) {
          base(&$0)
          $0.indicator("hate", ["watchers": .names("FCDO")])
        },
        Example("a department from then on", indicator, at: 6, nil) {
          base(&$0)
          $0.indicator("hate")
          $0.change(indicator: "hate", at: 5, ["watchers": .names("FCDO")])
        },
        Example("nobody yet", indicator, at: 4, .watch) {
          base(&$0)
          $0.indicator("hate")
          $0.change(indicator: "hate", at: 5, ["watchers": .names("FCDO")])
        },
        Example("nobody any more", indicator, at: 6, .watch) {
          base(&$0)
          $0.indicator("hate", ["watchers": .names("FCDO")])
          $0.change(indicator: "hate", at: 5, ["watchers": JSONValue([String]())])
        },
      ]),
    ExampleGroup(
      "whether an unwatched indicator is there",
      [
        Example("present", indicator, at: 1, .watch) {
          base(&$0)
          $0.indicator("hate", ["state": "present"])
        },
        Example("unknown", indicator, at: 1, .watch) {
          base(&$0)
          $0.indicator("hate", ["state": "unknown"])
        },
        Example("absent", indicator, at: 1, .note) {
          base(&$0)
          $0.indicator("hate", ["state": "absent"])
        },
      ]),
    ExampleGroup(
      "the stage, for an unwatched indicator that is present",
      [
        Example("a risk", indicator, at: 1, .note) {
          base(&$0, stage: "risk")
          $0.indicator("hate", ["state": "present"])
        },
        Example("ongoing", indicator, at: 1, .watch) {
          base(&$0, stage: "ongoing")
          $0.indicator("hate", ["state": "present"])
        },
        Example("the aftermath", indicator, at: 1, nil) {
          base(&$0, stage: "aftermath")
          $0.indicator("hate", ["state": "present"])
        },
      ]),
  ]

  static let examples = groups.flatMap(\.examples)

  @Test(arguments: examples)
  func finds(_ example: Example) {
    #expect(example.found == example.severity)
  }
}
