package import BoardModel

/// The things that rules look at, with the fields that tests seldom vary filled in.
extension BoardBuilder {
  private mutating func add(
    _ kind: EventKind, _ fields: [String: JSONValue?], at hours: Double?, _ more: [String: JSONValue]
  ) -> Int {
    var all = fields.compactMapValues(\.self)
    if let hours { all["occurred"] = .time(hours) }
    return add(kind, all.merging(more) { $1 })
  }

  @discardableResult
  package mutating func department(_ id: String) -> Int {
    add(.departmentRecorded, ["id": .string(id), "title": .string(id)])
  }

  @discardableResult
  package mutating func group(_ id: String, within: [String] = [], _ more: [String: JSONValue] = [:]) -> Int {
    add(
      .groupRecorded,
      ["id": .string(id), "title": .string(id), "within": within.isEmpty ? nil : JSONValue(within)],
      at: nil, more)
  }

  @discardableResult
  package mutating func place(_ id: String, within: String? = nil) -> Int {
    add(
      .placeRecorded, ["id": .string(id), "title": .string(id), "within": within.map(JSONValue.string)],
      at: nil, [:])
  }

  @discardableResult
  package mutating func policy(_ id: String, by department: String = "HO") -> Int {
    add(
      .policyRecorded, ["id": .string(id), "title": .string(id), "department": .string(department)], at: nil,
      [:])
  }

  @discardableResult
  package mutating func version(
    _ policy: String, _ number: Int, _ coverage: [String: String], at hours: Double = -1000,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .policyVersioned,
      [
        "id": .string(policy), "version": .integer(Int64(number)),
        "coverage": .object(JSONObject(coverage.map { ($0.key, .string($0.value)) })),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func gate(
    _ id: String, owner: String? = "HO", at hours: Double = -1000, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .gateRecorded, ["id": .string(id), "title": .string(id), "owner": owner.map(JSONValue.string)],
      at: hours, more)
  }

  @discardableResult
  package mutating func count(
    _ gate: String, _ group: String, _ standing: String, at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .gateCounted, ["id": .string(gate), "group": .string(group), "standing": .string(standing)], at: hours,
      more)
  }

  @discardableResult
  package mutating func pathway(_ id: String, _ groups: [String], _ gates: [String]) -> Int {
    add(
      .pathwayRecorded,
      ["id": .string(id), "title": .string(id), "groups": JSONValue(groups), "gates": JSONValue(gates)],
      at: nil, [:])
  }

  @discardableResult
  package mutating func undertaking(
    _ id: String, _ groups: [String], _ promise: String = "entry", by department: String = "FCDO",
    at hours: Double = 0, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .undertakingGiven,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "groups": JSONValue(groups), "promise": .string(promise),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func instruction(
    _ id: String, _ direction: String, _ scope: Scope, by department: String = "FCDO", at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .instructionGiven,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "direction": .string(direction), "scope": JSONValue(scope),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func resource(
    _ id: String, capacity: Int, by department: String = "MOD", at hours: Double = -1000
  ) -> Int {
    add(
      .resourceRecorded,
      [
        "id": .string(id), "title": .string(id), "department": .string(department), "unit": "seats",
        "capacity": .integer(Int64(capacity)),
      ], at: hours, [:])
  }

  @discardableResult
  package mutating func draw(
    _ id: String, on resource: String, _ amount: Int, by department: String = "FCDO", at hours: Double = 0,
    _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .drawRecorded,
      [
        "id": .string(id), "title": .string(id), "department": .string(department),
        "resource": .string(resource), "amount": .integer(Int64(amount)),
      ], at: hours, more)
  }

  @discardableResult
  package mutating func task(
    _ id: String, by department: String = "HO", at hours: Double? = nil, _ more: [String: JSONValue] = [:]
  ) -> Int {
    add(
      .taskRecorded, ["id": .string(id), "title": .string(id), "department": .string(department)], at: hours,
      more)
  }
}
