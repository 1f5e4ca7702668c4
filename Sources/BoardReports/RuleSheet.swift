package import BoardModel
import ConflictRules

/// Everything that is known of one rule, for people and for programs.
package struct RuleSheet {
  private var lines: [(label: String, text: String)] = []
  private var record: [(String, JSONValue?)] = []

  /// Nil when there is no such rule.
  package init?(_ id: String, on board: Board, at moment: Timestamp) {
    if let rule = board.rules[id] {
      describe(rule, on: board)
    } else if let rule = ConflictRules.rules.first(where: { $0.id == id }) {
      describe(rule)
    } else {
      return nil
    }
    let state = RuleState(id, on: board, at: moment)
    add("state", "State", state.text, .string(state.word))
    for entry in board.ruleAdjustments[id]?.entries ?? [] {
      let adjustment = entry.value
      let until = adjustment.until.map { ", until \(TimeText.full($0))" } ?? ""
      let severity = adjustment.severity.map { " as \($0)" } ?? ""
      lines.append(
        (
          "Adjusted",
          "#\(entry.position) \(TimeText.full(entry.occurred.latest)) \(adjustment.manner.rawValue)\(severity)"
            + "\(until)\(adjustment.by.map { ", by \($0)" } ?? ""): \(adjustment.reason)"
        ))
    }
    let adjustments = (board.ruleAdjustments[id]?.entries ?? []).map { entry -> JSONValue in
      let fields: [(String, JSONValue?)] = [
        ("position", .number(entry.position)), ("manner", .string(entry.value.manner.rawValue)),
        ("severity", .text(entry.value.severity)), ("until", .iso(entry.value.until)),
        ("by", .text(entry.value.by)), ("reason", .string(entry.value.reason)),
      ]
      return .object(JSONObject(fields.compactMap { name, value in value.map { (name, $0) } }))
    }
    record.append(("adjustments", .array(adjustments)))
  }

  package var text: String { lines.map { "\($0.label): \($0.text)\n" }.joined() }

  package var json: String {
    JSONText.line(.object(JSONObject(record.compactMap { name, value in value.map { (name, $0) } }))) + "\n"
  }

  private mutating func add(_ name: String, _ label: String, _ text: String, _ value: JSONValue? = nil) {
    lines.append((label, text))
    record.append((name, value ?? .string(text)))
  }

  private mutating func describe(_ rule: Rule) {
    add("id", "Rule", rule.id)
    add("title", "Title", rule.title)
    add("version", "Version", "\(rule.version), the program's own", .number(rule.version))
    add("kind", "Kind", BoardLists.kind(ofOwn: rule.id))
    add("reason", "Why", rule.reason)
    add("source", "Source", rule.source)
  }

  private mutating func describe(_ rule: PairRule, on board: Board) {
    add("id", "Rule", rule.id)
    add("title", "Title", rule.title)
    add("version", "Version", "\(rule.version), adopted as #\(rule.position)", .number(rule.version))
    add("kind", "Kind", rule.kind.rawValue)
    add("reason", "Why", rule.reason)
    add("first", "First", Self.text(rule.first, on: board), Self.data(rule.first))
    add("second", "Second", Self.text(rule.second, on: board), Self.data(rule.second))
    add(
      "requires", "Must meet in",
      rule.requires.isEmpty ? "nothing but time" : rule.requires.joined(separator: ", "),
      JSONValue(rule.requires))
    if let days = rule.lagDays { add("lag_days", "Felt after", "\(days) days", .number(days)) }
    if let days = rule.decayDays { add("decay_days", "Felt on for", "\(days) days", .number(days)) }
    add("severity", "Severity", rule.severity)
    let raising = rule.raisedBy.map(\.rawValue)
    if !raising.isEmpty {
      add(
        "blocking_when", "Blocking when", raising.map(PlainText.words).joined(separator: ", "),
        JSONValue(raising))
    }
    if let days = rule.remedyDays { add("remedy_days", "The way out takes", "\(days) days", .number(days)) }
    let resolutions = rule.resolutions.map(\.rawValue)
    if !resolutions.isEmpty {
      add(
        "resolutions", "Usually resolved by", resolutions.map(PlainText.words).joined(separator: ", "),
        JSONValue(resolutions))
    }
    add("example", "A true case", rule.example)
    if let source = rule.provenance.source { add("source", "Source", source) }
    if let status = rule.provenance.status { add("source_status", "Source status", status.rawValue) }
    if let date = rule.provenance.asOf { add("as_of", "As of", TimeText.full(date), .iso(date)) }
    if let note = rule.note { add("note", "Note", note) }
  }

  private static func text(_ side: PairRule.Side, on board: Board) -> String {
    var parts: [String] = []
    if !side.tools.isEmpty {
      let titles = side.tools.map { id in board.tools[id].map { "\(id) \($0.title)" } ?? id }
      parts.append("by " + titles.joined(separator: " or "))
    }
    for (word, levers) in [("lowers", side.lowers), ("raises", side.raises), ("needs", side.needs)]
    where !levers.isEmpty {
      parts.append("\(word) " + levers.joined(separator: " or "))
    }
    if let logic = side.actorLogic { parts.append(logic == "all_parties" ? "for all parties" : "targeted") }
    let text = parts.isEmpty ? "any action" : "an action " + parts.joined(separator: ", ")
    return text + (side.countsObjectives ? "; or an objective that needs it" : "")
  }

  private static func data(_ side: PairRule.Side) -> JSONValue {
    var object = JSONObject()
    for (name, list) in [
      ("tools", side.tools), ("lowers", side.lowers), ("raises", side.raises), ("needs", side.needs),
    ] where !list.isEmpty {
      object[name] = JSONValue(list)
    }
    object["actor_logic"] = side.actorLogic.map(JSONValue.string)
    if side.countsObjectives { object["objectives"] = .bool(true) }
    return .object(object)
  }
}
