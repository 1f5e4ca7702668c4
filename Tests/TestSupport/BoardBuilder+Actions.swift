package import BoardModel

/// Actions and what pairing them needs, with the fields that tests seldom vary filled in.
extension BoardBuilder {
  package mutating func lever(_ id: String) {
    add(.leverRecorded, ["id": .string(id), "title": .string(id)])
  }

  /// A tool with the levers it needs, raises and lowers by default.
  package mutating func tool(
    _ id: String, needs: [String] = [], raises: [String] = [], lowers: [String] = [],
    _ more: [String: JSONValue] = [:]
  ) {
    let fields: [String: JSONValue] = [
      "id": .string(id), "title": .string(id), "class": "tool", "department": "FCDO",
      "needs": JSONValue(needs),
      "raises": JSONValue(raises), "lowers": JSONValue(lowers),
    ]
    add(.toolRecorded, fields.merging(more) { $1 })
  }

  package mutating func situation(_ id: String, _ more: [String: JSONValue] = [:]) {
    let fields: [String: JSONValue] = ["id": .string(id), "title": .string(id)]
    add(.situationOpened, fields.merging(more) { $1 })
  }

  package mutating func actor(_ id: String, controlledBy other: String? = nil, _ window: JSONValue? = nil) {
    var fields: [String: JSONValue] = ["id": .string(id), "title": .string(id)]
    if let other {
      let control = JSONObject([("actor", .string(other))] + (window.map { [("window", $0)] } ?? []))
      fields["controlled_by"] = .array([.object(control)])
    }
    add(.actorRecorded, fields)
  }

  /// An action that is active unless something else is said.
  package mutating func action(
    _ id: String, _ tool: String?, _ scope: Scope? = nil, by department: String = "FCDO",
    at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) {
    var fields: [String: JSONValue] = [
      "id": .string(id), "title": .string(id), "department": .string(department), "status": "active",
      "occurred": .time(hours),
    ]
    if let tool { fields["tool"] = .string(tool) }
    if let scope { fields["scope"] = JSONValue(scope) }
    add(.actionRecorded, fields.merging(more) { $1 })
  }

  package mutating func status(_ action: String, _ word: String, at earliest: Double, _ latest: Double? = nil)
  {
    add(
      .actionChanged,
      ["id": .string(action), "status": .string(word), "occurred": .time(earliest, latest)])
  }

  package mutating func exception(
    _ id: String, from action: String, _ scope: Scope? = nil, at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) {
    var fields: [String: JSONValue] = [
      "id": .string(id), "title": .string(id), "department": "HMT", "from": .names(action),
      "occurred": .time(hours),
    ]
    if let scope { fields["scope"] = JSONValue(scope) }
    add(.exceptionRecorded, fields.merging(more) { $1 })
  }

  package mutating func abuse(
    _ id: String, by actor: String, _ groups: [String], at place: String? = nil, _ hours: Double = 0
  ) {
    var fields: [String: JSONValue] = [
      "id": .string(id), "title": .string(id), "actor": .string(actor), "groups": JSONValue(groups),
      "occurred": .time(hours),
    ]
    if let place { fields["place"] = .string(place) }
    add(.abuseReported, fields)
  }

  /// A rule about two actions.
  package mutating func rule(
    _ id: String, kind: String = "lever", first: JSONValue = [:], second: JSONValue = [:],
    requires: [String] = [], severity: String = "conflict", _ more: [String: JSONValue] = [:]
  ) {
    let fields: [String: JSONValue] = [
      "id": .string(id), "version": 1, "title": .string(id), "reason": "why", "kind": .string(kind),
      "first": first, "second": second, "requires": JSONValue(requires),
      "severity": .string(severity), "example": "a case",
    ]
    add(.ruleAdopted, fields.merging(more) { $1 })
  }
}
