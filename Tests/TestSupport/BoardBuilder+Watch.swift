package import BoardModel

/// What is watched, decided, limited and announced, with the fields that tests seldom vary filled in.
extension BoardBuilder {
  private mutating func add(
    _ kind: EventKind, _ fields: [String: JSONValue?], at hours: Double?, _ more: [String: JSONValue]
  ) -> Int {
    var all = fields.compactMapValues(\.self)
    if let hours { all["occurred"] = .time(hours) }
    return add(kind, all.merging(more) { $1 })
  }

  @discardableResult
  package mutating func situation(stage: String, at hours: Double = -1000) -> Int {
    let isKnown = events.contains { $0.kind == EventKind.situationOpened.rawValue }
    return add(
      isKnown ? .situationChanged : .situationOpened,
      [
        "id": .string(situation), "title": isKnown ? nil : .string(situation), "stage": .string(stage),
      ], at: hours, [:])
  }

  @discardableResult
  package mutating func action(
    _ id: String, by department: String = "FCDO", tool: String? = nil, status: String = "active",
    scope: Scope? = nil, at hours: Double = 0, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .actionRecorded,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "tool": tool.map(JSONValue.string), "status": .string(status), "scope": scope.map { JSONValue($0) },
      ], at: hours, more)
  }

  @discardableResult
  package mutating func change(action id: String, to status: String, at hours: Double) -> Int {
    add(.actionChanged, ["id": .string(id), "status": .string(status)], at: hours, [:])
  }

  @discardableResult
  package mutating func decision(
    _ number: Int, by department: String = "CO", at hours: Double = 0, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .decisionRecorded,
      [
        "number": .integer(Int64(number)), "title": .string("decision \(number)"), "by": .string(department),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func constraint(
    _ id: String, by department: String = "CO", scope: Scope? = nil, at hours: Double = -100,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .constraintRecorded,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "scope": scope.map { JSONValue($0) },
      ], at: hours, more)
  }

  @discardableResult
  package mutating func indicator(_ id: String, at hours: Double = -1000, _ more: [String: JSONValue] = [:])
    -> Int
  {
    add(.indicatorRecorded, ["id": .string(id), "title": .string(id)], at: hours, more)
  }

  @discardableResult
  package mutating func change(indicator id: String, at hours: Double, _ more: [String: JSONValue]) -> Int {
    add(.indicatorChanged, ["id": .string(id)], at: hours, more)
  }

  @discardableResult
  package mutating func tripwire(
    _ id: String, by department: String = "FCDO", within hours: Int = 24, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .tripwireRecorded,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "duty": "an impact assessment", "within_hours": .integer(Int64(hours)),
      ], at: nil, more)
  }

  @discardableResult
  package mutating func trigger(
    _ id: String, of tripwire: String, at hours: Double = 0, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .triggerReceived, ["id": .string(id), "title": .string(id), "tripwire": .string(tripwire)], at: hours,
      more)
  }

  @discardableResult
  package mutating func takeUp(_ tripwire: String, by department: String = "FCDO", at hours: Double) -> Int {
    add(.dutyTakenUp, ["tripwire": .string(tripwire), "by": .string(department)], at: hours, [:])
  }

  @discardableResult
  package mutating func abuse(_ id: String, at hours: Double, by actor: String = "actor") -> Int {
    add(
      .abuseReported,
      ["id": .string(id), "title": .string(id), "actor": .string(actor), "groups": .names("civilians")],
      at: hours, [:])
  }

  @discardableResult
  package mutating func notice(
    _ id: String, to groups: [String], about: String, by department: String = "FCDO", at hours: Double,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .noticeSent,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "groups": JSONValue(groups), "about": .names(about),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func reading(
    _ id: String, of subject: String, _ attribute: String, _ value: String, at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .readingRecorded,
      [
        "id": .string(id), "subject": .string(subject), "attribute": .string(attribute),
        "value": .string(value),
      ], at: hours, more)
  }
}
