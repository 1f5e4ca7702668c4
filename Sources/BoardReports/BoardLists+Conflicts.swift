import BoardEngine
import BoardModel
import ConflictRules

/// What is wanted of a list of conflicts.
package struct ConflictSelection: Sendable {
  /// Settled and ended ones too, and each member of a group on a line of its own.
  package var all: Bool
  /// Only those whose rule the committee has silenced.
  package var silenced: Bool
  /// In the order in which a committee takes them, what has climbed furthest first.
  package var agenda: Bool

  package init(all: Bool = false, silenced: Bool = false, agenda: Bool = false) {
    self.all = all
    self.silenced = silenced
    self.agenda = agenda
  }
}

extension BoardLists {
  /// Conflicts: open ones worst first, then what is coming, then, where wanted, what is silenced, settled or ended.
  ///
  /// As text one cause with many effects is one line; as data every finding is a record that names its group.
  package func conflicts(_ selection: ConflictSelection = ConflictSelection()) -> Report {
    var report = Report(
      columns: ["NO", "SEVERITY", "STATE", "BITES", "CLIMB", "DEPTS", "NAME", "WHAT"],
      emptyText: selection.silenced ? "No silenced conflicts." : "No open conflicts.", form: form)
    var shown: Set<String> = []
    func list(_ findings: [OpenFinding], as how: (OpenFinding) -> String) {
      let wanted = findings.filter { department.map($0.finding.departments.contains) ?? true }
      shown.formUnion(wanted.map(\.finding.name))
      for group in FindingGroup.groups(of: wanted) {
        if group.members.count > 1, !selection.all { report.addRow(row(group, as: how(group.first))) }
        for open in group.members {
          if group.members.count == 1 || selection.all { report.addRow(row(open, as: how(open))) }
          report.addRecord(record(open, as: how(open)))
        }
      }
    }
    let silenced = state.silencedFindings(at: moment, situation: situation)
    if selection.silenced {
      list(silenced) { $0.adjustment?.words ?? "silenced" }
      return report
    }
    list(
      selection.agenda
        ? state.agenda(at: moment, situation: situation)
        : state.openFindings(at: moment, situation: situation)
    ) { open in
      let isResolving = open.life.map { life in
        life.resolving.contains { $0.mark.position > life.waitsFrom.position }
      }
      return isResolving ?? false ? "resolving" : "open"
    }
    list(state.comingFindings(after: moment, situation: situation)) { open in
      open.phase.span.possible.from.map { "in \(TimeText.span(moment.until($0)))" } ?? "coming"
    }
    guard selection.all else {
      let hidden = silenced.count { open in
        department.map(open.finding.departments.contains) ?? true
      }
      if hidden > 0 { report.footer = "Silenced: \(hidden) (crossgov conflicts list --silenced)" }
      return report
    }
    list(silenced) { _ in "silenced" }
    for life in state.board.conflicts.sorted.sorted(by: { $0.number < $1.number })
    where !shown.contains(life.finding) {
      guard department.map(life.departments.contains) ?? true else { continue }
      add(life, to: &report)
    }
    return report
  }

  private func add(_ life: ConflictLife, to report: inout Report) {
    let how = life.ended?.outcome ?? life.settlement?.manner.rawValue ?? "open"
    let words = life.ended.map(state.board.words) ?? PlainText.words(how)
    report.add(
      [
        "C\(life.number)", life.severity, words, "", "",
        life.departments.joined(separator: "+"), life.finding,
        life.summary,
      ],
      [
        ("number", .number(life.number)), ("name", .string(life.finding)), ("kind", .string(life.kind)),
        ("severity", .string(life.severity)), ("state", .string(how)), ("summary", .string(life.summary)),
        ("departments", JSONValue(life.departments)), ("raised", .iso(life.raised.at)),
        ("settled_by", .text(life.settlement?.by)), ("until", .iso(life.settlement?.until)),
      ])
  }

  /// One cause with its effects on a line; the worst speaks for all.
  private func row(_ group: FindingGroup, as how: String) -> [String] {
    let first = group.first
    let number = group.members.lazy.compactMap { $0.life?.number }.first
    return [
      number.map { "C\($0) +\(group.members.count - 1)" } ?? "-", first.severity.rawValue, how, bites(first),
      group.members.map(climb).max { $0.count < $1.count } ?? "", group.departments.joined(separator: "+"),
      "\(group.id)/*",
      "\(group.members.count) effects of \(state.board.title(of: group.cause)): \(first.finding.summary)",
    ]
  }

  private func row(_ open: OpenFinding, as how: String) -> [String] {
    [
      open.life.map { "C\($0.number)" } ?? "-", open.severity.rawValue, how, bites(open), climb(open),
      open.finding.departments.joined(separator: "+"), open.finding.name, open.finding.summary,
    ]
  }

  private func bites(_ open: OpenFinding) -> String {
    guard let bite = open.phase.bites else { return "" }
    let least = open.phase.isBiteUncertain ? "at least " : ""
    return bite > moment ? "in \(least)\(TimeText.span(moment.until(bite)))" : "now"
  }

  private func climb(_ open: OpenFinding) -> String {
    guard let climb = state.climb(of: open, at: moment) else { return "" }
    return switch climb.rung {
    case .lead: ""
    case .head: "heads"
    case .agenda: "agenda"
    }
  }

  private func record(_ open: OpenFinding, as how: String) -> [(String, JSONValue?)] {
    let finding = open.finding
    let climb = state.climb(of: open, at: moment)
    return [
      ("number", .number(open.life?.number)), ("name", .string(finding.name)),
      ("group", .string(finding.group)), ("kind", .string(finding.kind.rawValue)),
      ("rule", .string(finding.rule.id)), ("severity", .string(open.severity.rawValue)),
      ("severity_by_rule", open.adjustment == nil ? nil : .string(open.phase.severity.rawValue)),
      ("adjusted", .text(open.adjustment?.words)), ("state", .string(how)),
      ("summary", .string(finding.summary)), ("departments", JSONValue(finding.departments)),
      ("bites", .iso(open.phase.bites)), ("true_since", .iso(finding.trueSince(at: moment))),
      ("flaggable_since", .iso(finding.proof.flaggableSince)), ("raised", .iso(open.life?.raised.at)),
      ("climb", climb.map { .string("\($0.rung)") }), ("climbed_at", .iso(climb?.since)),
      ("waiting_for", climb.map { JSONValue($0.waiting) }),
      ("facts", .array(finding.proof.facts.map { .integer(Int64($0.position)) })),
    ]
  }
}
