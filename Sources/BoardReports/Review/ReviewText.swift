package import BoardEngine
import BoardModel
import ConflictRules

/// Conflicts in hindsight as a table and one by one, for people and for programs.
package enum ReviewText {
  /// The findings in the order in which they became true, a paragraph each: what it is, its times, and who held what,
  /// was shown it and said so.
  ///
  /// A line for each of these can be read on any terminal and on paper; columns for all of them take three hundred
  /// characters.
  package static func list(_ review: ConflictReview) -> String {
    guard !review.findings.isEmpty else { return "No conflicts.\n" }
    return review.findings.map { row in
      let number = row.life.map { "C\($0.number)" } ?? "–"
      let head = "\(number)  \(row.severity.uppercased())  \(row.kind)  \(row.name)"
      let lines = [row.summary, times(row), people(row)].map { "    \($0)" }
      return ([head] + lines).map(PlainText.cleaned).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func times(_ row: ReviewedFinding) -> String {
    [
      "True since \(row.trueSince.map(ReviewWords.time) ?? "– (today's rules do not find it)")",
      "flaggable \(ReviewWords.knowing(row.flaggable))",
      "raised \(row.life.map { ReviewWords.moment($0.raised.at) } ?? "never")",
      "harm \(ReviewWords.harm(row.harm))", "lead time \(ReviewWords.lead(row))",
    ].joined(separator: " · ")
  }

  private static func people(_ row: ReviewedFinding) -> String {
    let held = row.holders.map { holder in
      "\(holder.department ?? "nobody recorded"): \(holder.title)"
        + (holder.disputed.isEmpty ? "" : " (by other accounts \(holder.disputed.joined(separator: ", ")))")
    }
    var parts = [
      "Held by \(held.isEmpty ? "nobody recorded" : held.joined(separator: "; "))",
      "shown to \(ReviewWords.times(row.life?.shown))",
      "acknowledged by \(ReviewWords.times(row.life?.acknowledged))",
    ]
    for ahead in row.life?.goneAhead ?? [] {
      parts.append(
        "\(ahead.department ?? "somebody") went ahead \(ReviewWords.moment(ahead.at)): "
          + (ahead.reason ?? "no reason given"))
    }
    if let settlement = row.life?.settlement { parts.append(ReviewWords.settlement(settlement)) }
    return parts.joined(separator: " · ")
  }

  /// One record a finding, in the order in which they became true, for programs and spreadsheets.
  package static func report(_ review: ConflictReview) -> Report {
    var report = Report(columns: [], emptyText: "No conflicts.", form: .data)
    for row in review.findings { report.addRecord(record(row)) }
    return report
  }

  /// All that is known of one finding in hindsight, a line each.
  package static func text(_ row: ReviewedFinding) -> String {
    let number = row.life.map { "C\($0.number)  " } ?? ""
    let head = ["\(number)\(row.severity.uppercased())  \(row.kind)  \(row.name)", row.summary, ""]
    let lines = row.account.map { label, value in
      label + String(repeating: " ", count: max(1, 17 - label.count)) + value
    }
    let possible = row.finding?.proof.possible ?? []
    let ways = possible.isEmpty ? [] : ["What could have been done"] + possible.map { "  - \($0)" }
    return (head + lines + ways).map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  /// The fields of a record, in the order in which a spreadsheet shows them.
  package static let fields = [
    "number", "name", "kind", "rule", "severity", "summary", "departments", "true_since", "certain_since",
    "flaggable_earliest", "flaggable_since", "flaggable_only_recorded", "side_knew", "raised", "shown",
    "acknowledged", "gone_ahead", "settled", "ended", "harm", "harm_latest", "came_true", "lead_hours_least",
    "lead_hours_most", "held_by", "disputed",
  ]

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
      ), ("possible", row.finding.map { JSONValue($0.proof.possible) }),
    ]
  }
}
