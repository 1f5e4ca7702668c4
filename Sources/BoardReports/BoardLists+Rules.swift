import BoardEngine
import BoardModel
import ConflictRules

extension BoardLists {
  /// The program's own rules and those adopted, each with how it stands.
  package func rules() -> Report {
    var report = Report(
      columns: ["RULE", "V", "KIND", "SEVERITY", "STATE", "TITLE"], emptyText: "No rules.")
    for rule in ConflictRules.rules {
      add(&report, rule.id, rule.version, Self.kind(ofOwn: rule.id), nil, rule.title, origin: "program")
    }
    for rule in state.board.rules.sorted {
      add(
        &report, rule.id, rule.version, rule.kind.rawValue, rule.severity, rule.title, origin: "adopted")
    }
    return report
  }

  /// The kind of conflict that a rule of the program's own finds: the first part of its name.
  static func kind(ofOwn rule: String) -> String { String(rule.prefix { $0 != "." }) }

  private func add(
    _ report: inout Report, _ id: String, _ version: Int, _ kind: String, _ severity: String?,
    _ title: String,
    origin: String
  ) {
    let standing = RuleState(id, on: state.board, at: moment)
    report.add(
      [id, "\(version)", kind, severity ?? "by case", standing.text, title],
      [
        ("id", .string(id)), ("version", .number(version)), ("kind", .string(kind)),
        ("severity", .text(severity)), ("state", .string(standing.word)), ("until", .iso(standing.until)),
        ("title", .string(title)), ("origin", .string(origin)),
      ])
  }

  /// Pairs of actions that help each other.
  package func synergies() -> Report {
    var report = Report(columns: ["RULE", "DEPTS", "WHAT HELPS WHAT"], emptyText: "No synergies.")
    for finding in state.synergies(at: moment, situation: situation)
    where department.map(finding.departments.contains) ?? true {
      report.add(
        [finding.rule.id, finding.departments.joined(separator: ","), finding.summary],
        [
          ("name", .string(finding.name)), ("rule", .string(finding.rule.id)),
          ("departments", JSONValue(finding.departments)), ("summary", .string(finding.summary)),
          ("why", .string(finding.rule.reason)),
        ])
    }
    return report
  }
}
