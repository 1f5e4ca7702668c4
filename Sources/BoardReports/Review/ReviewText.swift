package import BoardEngine
package import BoardModel
import ConflictRules

/// Conflicts in hindsight as a table and one by one, for people and for programs.
package enum ReviewText {
  /// One row a finding, in the order in which they became true.
  ///
  /// On a narrow terminal cells stand below each other without their heads, so they say what they are.
  package static func report(_ review: ConflictReview) -> Report {
    var report = Report(
      columns: ["NO", "SEVERITY", "KIND", "TRUE SINCE", "FLAGGABLE", "RAISED", "HARM", "LEAD", "FINDING"],
      emptyText: "No conflicts.")
    for row in review.findings {
      report.add(
        [
          row.life.map { "C\($0.number)" } ?? "", row.severity, row.kind, row.trueSince.map(time) ?? "",
          row.flaggable.map { knowing($0) } ?? "", row.life.map { "raised " + moment($0.raised.at) } ?? "",
          row.harm == nil ? "" : "bites " + harm(row.harm), row.lead == nil ? "" : lead(row), row.summary,
        ], record(row))
    }
    return report
  }

  /// All that is known of one finding in hindsight, a line each.
  package static func text(_ row: ReviewedFinding) -> String {
    let number = row.life.map { "C\($0.number)  " } ?? ""
    var lines = ["\(number)\(row.severity.uppercased())  \(row.kind)  \(row.name)", row.summary, ""]
    func add(_ label: String, _ value: String) {
      lines.append(label + String(repeating: " ", count: max(1, 17 - label.count)) + value)
    }
    add("Rule", row.finding == nil ? "\(row.rule), as it was; today's rules do not find it" : row.rule)
    add("True since", row.trueSince.map(time) ?? "not found by today's rules")
    add("Flaggable since", knowing(row.flaggable))
    for side in row.sides { add("", "\(side.department) could know: \(knowing(side.knowing))") }
    add("Raised", row.life.map { moment($0.raised.at) } ?? "never")
    for (label, times, nobody) in [
      ("Shown to", row.life?.shown, "nobody"), ("Acknowledged by", row.life?.acknowledged, "nobody"),
    ] {
      let names = (times ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \(moment($0.value))" }
      add(label, names.isEmpty ? nobody : names.joined(separator: ", "))
    }
    for ahead in row.life?.goneAhead ?? [] {
      add("Went ahead", "\(ahead.department ?? "?") \(moment(ahead.at)): \(ahead.reason ?? "no reason")")
    }
    if let settlement = row.life?.settlement {
      add("Settled", "\(settlement.manner.rawValue), \(moment(settlement.mark.at))")
    }
    add("Harm", harm(row.harm))
    add("Lead time", lead(row))
    for holder in row.holders {
      let disputed =
        holder.disputed.isEmpty ? "" : "; by other accounts \(holder.disputed.joined(separator: ", "))"
      add("Held by", "\(holder.department ?? "nobody recorded"): \(holder.title)\(disputed)")
    }
    return lines.map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  private static func moment(_ moment: Timestamp) -> String {
    "\(TimeText.date(moment)) \(TimeText.clock(moment))"
  }

  /// A time with its year: the moment, the day, or from when to when.
  package static func time(_ time: UncertainTime) -> String {
    if time.isExact { return moment(time.earliest) }
    let (from, to) = (TimeText.date(time.earliest), TimeText.date(time.latest))
    let (start, end) = (TimeText.clock(time.earliest), TimeText.clock(time.latest))
    if start == "00:00", end == "23:59" { return from == to ? from : "\(from) to \(to)" }
    return from == to ? "\(from) \(start) to \(end)" : "\(from) \(start) to \(to) \(end)"
  }

  /// Since when something could be known.
  package static func knowing(_ knowing: ReviewedFinding.Knowing?) -> String {
    guard let knowing else { return "never" }
    return knowing.isOnlyRecorded ? "when recorded, \(moment(knowing.time.latest))" : time(knowing.time)
  }

  package static func harm(_ harm: ReviewedFinding.Harm?) -> String {
    guard let harm else { return "no moment named" }
    let words = harm.latest == nil ? "at the earliest " : ""
    return words + moment(harm.earliest) + (harm.cameTrue ? ", came true" : "")
  }

  /// The time there was to put it right, in hours.
  package static func lead(_ row: ReviewedFinding) -> String {
    guard let lead = row.lead else { return "not known" }
    if lead.isTooLate { return row.flaggable?.isOnlyRecorded ?? false ? "none: known when recorded" : "none" }
    if lead.isExact { return hours(lead.least) }
    if lead.least >= .hours(1) { return "at least \(hours(lead.least))" }
    return lead.most.map { "at most \(hours($0))" } ?? "not known"
  }

  /// The fields of a record, in the order in which a spreadsheet shows them.
  package static let fields = [
    "number", "name", "kind", "rule", "severity", "summary", "departments", "true_since", "certain_since",
    "flaggable_earliest", "flaggable_since", "flaggable_only_recorded", "side_knew", "raised", "shown",
    "acknowledged", "gone_ahead", "settled", "ended", "harm", "harm_latest", "came_true", "lead_hours_least",
    "lead_hours_most", "held_by", "disputed",
  ]

  private static func hours(_ span: TimeSpan) -> String { "\(span.milliseconds / 3_600_000) h" }

  private static func record(_ row: ReviewedFinding) -> [(String, JSONValue?)] {
    func times(_ times: [String: Timestamp]?) -> JSONValue? {
      guard let times, !times.isEmpty else { return nil }
      return .object(
        JSONObject(times.sorted { $0.key < $1.key }.map { ($0.key, .string(TimeText.iso($0.value))) }))
    }
    let sides = row.sides.compactMap { side in
      side.knowing.map { (side.department, JSONValue.string(TimeText.iso($0.time.latest))) }
    }
    let ahead = (row.life?.goneAhead ?? []).map { "\($0.department ?? "?"): \($0.reason ?? "no reason")" }
    return [
      ("number", .number(row.life?.number)), ("name", .string(row.name)), ("kind", .string(row.kind)),
      ("rule", .string(row.rule)), ("severity", .string(row.severity)), ("summary", .string(row.summary)),
      ("departments", JSONValue(row.finding?.departments ?? row.life?.departments ?? [])),
      ("true_since", .iso(row.trueSince?.earliest)), ("certain_since", .iso(row.trueSince?.latest)),
      ("flaggable_since", .iso(row.flaggable?.time.latest)),
      ("flaggable_earliest", .iso(row.flaggable?.time.earliest)),
      ("flaggable_only_recorded", row.flaggable.map { .bool($0.isOnlyRecorded) }),
      ("side_knew", sides.isEmpty ? nil : .object(JSONObject(sides))),
      ("raised", .iso(row.life?.raised.at)), ("shown", times(row.life?.shown)),
      ("acknowledged", times(row.life?.acknowledged)),
      ("gone_ahead", ahead.isEmpty ? nil : JSONValue(ahead)),
      ("settled", .text(row.life?.settlement?.manner.rawValue)), ("ended", .text(row.life?.ended?.outcome)),
      ("harm", .iso(row.harm?.earliest)), ("harm_latest", .iso(row.harm?.latest)),
      ("came_true", row.harm.map { .bool($0.cameTrue) }),
      ("lead_hours_least", row.lead.map { .integer($0.least.milliseconds / 3_600_000) }),
      ("lead_hours_most", row.lead?.most.map { .integer($0.milliseconds / 3_600_000) }),
      ("held_by", JSONValue(row.holders.map { "\($0.subject.text): \($0.department ?? "")" })),
      (
        "disputed",
        row.holders.contains { !$0.disputed.isEmpty }
          ? JSONValue(
            row.holders.flatMap { holder in holder.disputed.map { "\(holder.subject.text): \($0)" } })
          : nil
      ),
    ]
  }
}
