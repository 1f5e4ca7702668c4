import BoardModel
import ConflictRules

/// `RULES.md`: every rule with the examples that are its tests.
enum RuleDocument {
  /// The examples of each rule, in the order in which a reader meets them.
  static let chapters: [(rule: String, groups: [ExampleGroup])] = [
    ("pathway", PathwayTests.groups), ("reliance", RelianceTests.groups), ("notice", NoticeTests.groups),
    ("family", FamilyTests.groups), ("opposed", OpposedTests.groups), ("capacity", CapacityTests.groups),
    ("lever", LeverTests.groups + RaisedGradeTests.groups), ("lever.many", PairBulkTests.groups),
    ("logic.one-sided-attack", PairRuleTests.attackGroups),
    ("logic.rewarded-force", PairRuleTests.seatGroups),
    ("ownership", OwnershipTests.groups), ("record", RecordTests.groups), ("trip-wire", TripwireTests.groups),
    ("blind-spot", BlindSpotTests.groups),
  ]

  static func markdown() throws -> String {
    var lines = [
      "# Rules", "",
      "What crossgov finds on a board, and how bad it says that is. Each table varies one thing; its rows are the",
      "tests of the rule and were run when this page was written (`RECORD_REFERENCE=1 swift test --filter RuleDocument`).",
      "Times are hours after the promise, call, action or event that the examples begin with. “—” means that nothing is",
      "found.", "",
      "Severity: a **note** is worth knowing and is not raised; **watch** is worth looking at, or not stated exactly",
      "enough to say more; **conflict** means that two things cannot both have their way; **blocking** that the other",
      "thing cannot be done while this one stands, or that life or liberty is at stake.", "",
    ]
    for (id, groups) in chapters {
      guard let rule = ConflictRules.rules.first(where: { $0.id == id }) else { continue }
      lines += chapter(rule, groups)
    }
    return (lines + (try shipped())).joined(separator: "\n")
  }

  private static func chapter(_ rule: Rule, _ groups: [ExampleGroup]) -> [String] {
    var lines = [
      "## \(rule.id): \(rule.title)", "", "**Finds.** \(rule.finds)", "", "**Why.** \(rule.reason)", "",
      "**Source.** \(rule.source). Version \(rule.version).", "", "| severity | when |", "|---|---|",
    ]
    lines += rule.ladder.map { "| \($0.severity.rawValue) | \($0.condition) |" }
    for group in groups {
      lines += ["", "### What varies: \(group.varies)", "", "| example | hour | found |", "|---|---|---|"]
      lines += group.examples.map { example in
        "| \(example.testDescription) | \(hours(example.at)) | \(example.severity?.rawValue ?? "—") |"
      }
    }
    return lines + [""]
  }

  private static func hours(_ hours: Double) -> String {
    hours == hours.rounded() ? String(Int(hours)) : String(hours)
  }
}
