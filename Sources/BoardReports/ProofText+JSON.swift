package import BoardEngine
package import BoardModel
import ConflictRules

extension ProofText {
  /// The whole proof as one JSON object; nil where there is no such finding.
  package static func json(_ finding: String, in state: BoardState, at moment: Timestamp) -> String? {
    let life = state.board.conflicts[finding]
    let found = state.finding(finding)
    guard found != nil || life != nil else { return nil }
    var object = JSONObject([("name", .string(finding))])
    if let found { add(found, at: moment, to: &object) }
    if let life { add(life, to: &object) }
    return JSONText.line(.object(object))
  }

  private static func add(_ found: Finding, at moment: Timestamp, to object: inout JSONObject) {
    let phase = found.phase(at: moment) ?? found.phase(after: moment) ?? found.phases.last
    object["kind"] = .string(found.kind.rawValue)
    object["severity"] = phase.map { .string($0.severity.rawValue) }
    object["situation"] = .string(found.situation)
    object["summary"] = .string(found.summary)
    object["departments"] = JSONValue(found.departments)
    object["rule"] = .string(found.rule.id)
    object["rule_version"] = .integer(Int64(found.rule.version))
    object["bites"] = .iso(phase?.bites)
    object["facts"] = .array(found.proof.facts.map(fact))
    object["meetings"] = JSONValue(found.proof.meetings.map { "\($0.dimension): \($0.text)" })
    object["hurt"] = .string(found.proof.hurt)
    object["possible"] = JSONValue(found.proof.possible)
    object["true_since"] = .iso(found.trueSince(at: moment))
    object["flaggable_since"] = .iso(found.proof.flaggableSince)
  }

  private static func fact(_ fact: ProofFact) -> JSONValue {
    var object = JSONObject([("position", .integer(Int64(fact.position))), ("text", .string(fact.text))])
    object["source"] = .text(fact.source)
    object["source_status"] = .text(fact.status?.rawValue)
    object["account"] = .text(fact.account)
    object["occurred"] = fact.occurred.map { .string(TimeText.text($0)) }
    return .object(object)
  }

  private static func add(_ life: ConflictLife, to object: inout JSONObject) {
    object["number"] = .number(life.number)
    object["raised"] = .iso(life.raised.at)
    object["shown_to"] = JSONValue(life.shown.keys.sorted())
    object["acknowledged_by"] = JSONValue(life.acknowledged.keys.sorted())
    object["settled"] = .text(life.settlement?.manner.rawValue)
    object["settled_by"] = .number(life.settlement?.decision)
    object["ended"] = .text(life.ended?.outcome)
    if object["summary"] == nil {
      object["summary"] = .string(life.summary)
      object["severity"] = .string(life.severity)
      object["departments"] = JSONValue(life.departments)
    }
  }
}
