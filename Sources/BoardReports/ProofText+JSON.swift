package import BoardEngine
package import BoardModel
import ConflictRules

extension ProofText {
  /// The whole proof as one JSON object; nil where there is no such finding.
  package static func json(_ finding: String, in state: BoardState, at moment: Timestamp) -> String? {
    let life = state.board.conflicts[finding]
    let open = state.standing(finding, at: moment)
    guard open != nil || life != nil else { return nil }
    var object = JSONObject([("name", .string(finding))])
    if let open {
      add(open, at: moment, to: &object)
      let climb = state.climb(of: open, at: moment)
      object["climb"] = climb.map { .string("\($0.rung)") }
      object["climbed_at"] = .iso(climb?.since)
      object["waiting_for"] = climb.map { JSONValue($0.waiting) }
    }
    if let life { add(life, to: &object) }
    return JSONText.line(.object(object))
  }

  private static func add(_ open: OpenFinding, at moment: Timestamp, to object: inout JSONObject) {
    let found = open.finding
    object["kind"] = .string(found.kind.rawValue)
    object["severity"] = .string(open.severity.rawValue)
    if let adjustment = open.adjustment {
      object["severity_by_rule"] = .string(open.phase.severity.rawValue)
      object["adjusted"] = .string(adjustment.words)
      object["silenced"] = .bool(open.isSilenced)
    }
    object["group"] = .string(found.group)
    object["situation"] = .string(found.situation)
    object["summary"] = .string(found.summary)
    object["departments"] = JSONValue(found.departments)
    object["rule"] = .string(found.rule.id)
    object["rule_version"] = .integer(Int64(found.rule.version))
    object["bites"] = .iso(open.phase.bites)
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
    object["shown_at"] = times(life.shown)
    object["acknowledged_at"] = times(life.acknowledged)
    object["acknowledged_before"] = life.acknowledgedBefore.isEmpty ? nil : times(life.acknowledgedBefore)
    object["reopened"] = .iso(life.reopened?.at)
    object["reopened_because"] = .text(life.reopenedBecause)
    object["resolving"] = .array(
      life.resolving.map { step in
        var part = JSONObject([
          ("department", .string(step.department)), ("position", .integer(Int64(step.mark.position))),
        ])
        part["task"] = .text(step.task)
        part["note"] = .text(step.note)
        return .object(part)
      })
    object["gone_ahead"] = .array(
      life.goneAhead.map { gone in
        var part = JSONObject([("position", .integer(Int64(gone.position)))])
        part["department"] = .text(gone.department)
        part["reason"] = .text(gone.reason)
        return .object(part)
      })
    object["settled"] = .text(life.settlement?.manner.rawValue)
    object["settled_by_whom"] = .text(life.settlement?.by)
    object["settled_because"] = .text(life.settlement?.reason)
    object["settled_until"] = .iso(life.settlement?.until)
    object["agreed_by"] = life.settlement.flatMap { $0.agreedBy.isEmpty ? nil : JSONValue($0.agreedBy) }
    object["settled_by"] = .number(life.settlement?.decision)
    object["ended"] = .text(life.ended?.outcome)
    object["told_as"] = .text(life.ended?.toldAs)
    if object["summary"] == nil {
      object["summary"] = .string(life.summary)
      object["severity"] = .string(life.severity)
      object["departments"] = JSONValue(life.departments)
    }
  }

  private static func times(_ times: [String: Timestamp]) -> JSONValue {
    .object(
      JSONObject(
        times.sorted { $0.key < $1.key }.compactMap { name, at in
          JSONValue.iso(at).map { (name, $0) }
        }))
  }
}
