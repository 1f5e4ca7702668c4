import BoardEngine
import BoardModel
import ConflictRules

extension BoardLists {
  /// Conflicts: open ones worst first, then what is coming, then, where wanted, what is settled or ended.
  package func conflicts(all: Bool = false) -> Report {
    var report = Report(
      columns: ["NO", "SEVERITY", "STATE", "BITES", "DEPTS", "NAME", "WHAT"], emptyText: "No open conflicts.")
    let open = state.openFindings(at: moment, situation: situation)
    for finding in open { add(finding, as: "open", to: &report) }
    for finding in state.comingFindings(after: moment, situation: situation) {
      let start = finding.phase.span.possible.from.map { "in \(TimeText.span(moment.until($0)))" } ?? "coming"
      add(finding, as: start, to: &report)
    }
    guard all else { return report }
    let shown = Set(report.records.compactMap { $0["name"]?.string })
    for life in state.board.conflicts.sorted.sorted(by: { $0.number < $1.number })
    where !shown.contains(life.finding) {
      guard department == nil || life.departments.contains(department ?? "") else { continue }
      let how = life.ended?.outcome ?? life.settlement?.manner.rawValue ?? "open"
      report.add(
        [
          "C\(life.number)", life.severity, how, "", life.departments.joined(separator: "+"), life.finding,
          life.summary,
        ],
        [
          ("number", .number(life.number)), ("name", .string(life.finding)), ("kind", .string(life.kind)),
          ("severity", .string(life.severity)), ("state", .string(how)), ("summary", .string(life.summary)),
          ("departments", JSONValue(life.departments)), ("raised", .iso(life.raised.at)),
        ])
    }
    return report
  }

  private func add(_ open: OpenFinding, as how: String, to report: inout Report) {
    let finding = open.finding
    guard department == nil || finding.departments.contains(department ?? "") else { return }
    let bites = open.phase.bites.map { bite in
      bite > moment
        ? "in \(open.phase.isBiteUncertain ? "at least " : "")\(TimeText.span(moment.until(bite)))" : "now"
    }
    report.add(
      [
        open.life.map { "C\($0.number)" } ?? "-", open.severity.rawValue, how, bites ?? "",
        finding.departments.joined(separator: "+"), finding.name, finding.summary,
      ],
      [
        ("number", .number(open.life?.number)), ("name", .string(finding.name)),
        ("kind", .string(finding.kind.rawValue)), ("severity", .string(open.severity.rawValue)),
        ("state", .string(how)), ("summary", .string(finding.summary)),
        ("departments", JSONValue(finding.departments)), ("bites", .iso(open.phase.bites)),
        ("true_since", .iso(finding.trueSince(at: moment))),
        ("flaggable_since", .iso(finding.proof.flaggableSince)), ("raised", .iso(open.life?.raised.at)),
        ("facts", .array(finding.proof.facts.map { .integer(Int64($0.position)) })),
      ])
  }

  /// Decisions, newest first; only those with every given word in them.
  package func decisions(words: [String] = []) -> Report {
    var report = Report(
      columns: ["NO", "DECIDED", "BY", "SETTLES", "TITLE"],
      emptyText: words.isEmpty ? "No decisions." : "No decision has these words.")
    for decision in state.board.decisions.sorted.reversed() {
      let text = decision.searchText.lowercased()
      guard words.allSatisfy({ text.contains($0.lowercased()) }),
        situation == nil || decision.situation == situation,
        department == nil || decision.by == department
      else { continue }
      report.add(
        [
          "D\(decision.number)", TimeText.text(decision.decided), decision.by ?? "",
          decision.settles.joined(separator: ", "),
          decision.title + (decision.supersededBy.map { " (superseded by D\($0))" } ?? ""),
        ],
        [
          ("number", .number(decision.number)), ("title", .string(decision.title)),
          ("by", .text(decision.by)), ("decided", .iso(decision.decided.latest)),
          ("recorded", .iso(decision.recorded)), ("rationale", .text(decision.text("rationale"))),
          ("settles", JSONValue(decision.settles)), ("position", .number(decision.position)),
          ("seen_position", .number(decision.seen.position)), ("seen_chain", .text(decision.seen.chain)),
          ("superseded_by", .number(decision.supersededBy)),
        ])
    }
    return report
  }

  /// The running log, oldest first.
  package func lines() -> Report {
    var report = Report(
      columns: ["NO", "TIME", "BY", "FOR", "KIND", "LINE"], emptyText: "Nothing was logged.")
    for line in state.board.lines.sorted {
      guard situation == nil || line.situation == situation, department == nil || line.by == department
      else { continue }
      let late = line.lateReason.map { " (late: \($0))" } ?? ""
      report.add(
        [
          "\(line.position)", TimeText.text(line.occurred), line.recordedFor ?? line.by ?? "",
          line.departments.joined(separator: ","), line.flavour.rawValue, line.text + late,
        ],
        [
          ("position", .number(line.position)), ("text", .string(line.text)),
          ("flavour", .string(line.flavour.rawValue)), ("by", .text(line.by)),
          ("recorded_for", .text(line.recordedFor)), ("for", JSONValue(line.departments)),
          ("occurred", .iso(line.occurred.latest)), ("recorded", .iso(line.recorded)),
          ("late_reason", .text(line.lateReason)), ("corrects", .number(line.corrects)),
        ])
    }
    return report
  }
}
