import BoardModel

/// What a board holds of a thing, as the fields of an entry that changes it.
enum HeldFields {
  /// - Returns: nil when the thing is not on the board.
  static func of(_ subject: Subject, on board: Board, at now: Timestamp) -> JSONObject? {
    let id = subject.id
    return switch subject.kind {
    case .action: board.actions[id].map { of($0, now) }
    case .undertaking: board.undertakings[id].map { of($0, now) }
    case .instruction: board.instructions[id].map { of($0, now) }
    case .gate: board.gates[id].map { of($0, now) }
    case .resource:
      board.resources[id].map {
        fields([("title", .string($0.title)), ("capacity", number($0.capacity, now))])
      }
    case .draw: board.draws[id].map { of($0, now) }
    case .exception:
      board.exceptions[id].map {
        fields([
          ("title", .string($0.title)), ("scope", $0.scope.held(at: now).map(JSONValue.init)),
          ("status", $0.status.held(at: now).map { .string($0.rawValue) }),
          ("levers", names($0.levers.held(at: now) ?? [])),
        ])
      }
    case .constraint:
      board.constraints[id].map {
        fields([
          ("title", .string($0.title)), ("scope", $0.scope.held(at: now).map(JSONValue.init)),
          ("status", $0.status.held(at: now).map { .string($0.rawValue) }),
        ])
      }
    case .indicator:
      board.indicators[id].map {
        fields([
          ("title", .string($0.title)), ("watchers", names($0.watchers.held(at: now) ?? [])),
          ("state", $0.state.held(at: now).map { .string($0.rawValue) }),
        ])
      }
    // What is added to a decision stands under what it says; nothing of that is changed.
    case .decision: Int(id).flatMap { board.decisions[$0] }.map { _ in JSONObject() }
    case .policy: board.policies[id].map { _ in JSONObject() }
    case .situation: board.situations[id].map { of($0, now) }
    default: nil
    }
  }

  /// How a group stands at a gate, as the fields of another count.
  static func count(_ count: GateCount?) -> JSONObject {
    func number(_ count: Int?) -> JSONValue? { count.map { .integer(Int64($0)) } }
    return fields([
      ("standing", (count?.standing.rawValue).map(JSONValue.string)), ("pending", number(count?.pending)),
      ("cleared", number(count?.cleared)), ("refused", number(count?.refused)),
      ("moved", number(count?.moved)),
    ])
  }

  private static func of(_ action: Action, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(action.title)), ("tool", action.tool.map(JSONValue.string)),
      ("status", action.status.held(at: now).map { .string($0.rawValue) }),
      ("scope", action.scope.held(at: now).map(JSONValue.init)),
      ("uses", names(action.uses.held(at: now) ?? [])),
      ("decision", number(action.decision, now)),
      ("rests_on", names((action.restsOn.held(at: now) ?? []).map(\.text))),
      ("effects", effects(action.effects.held(at: now) ?? [])),
      ("note", action.note.map(JSONValue.string)),
    ])
  }

  private static func of(_ promise: Undertaking, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(promise.title)),
      ("status", promise.status.held(at: now).map { .string($0.rawValue) }),
      ("window", promise.window.held(at: now).map(JSONValue.init)),
      ("rests_on", names((promise.restsOn.held(at: now) ?? []).map(\.text))),
      ("note", promise.note.map(JSONValue.string)),
    ])
  }

  private static func of(_ instruction: Instruction, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(instruction.title)),
      ("status", instruction.status.held(at: now).map { .string($0.rawValue) }),
      ("scope", instruction.scope.held(at: now).map(JSONValue.init)),
      ("note", instruction.note.map(JSONValue.string)),
    ])
  }

  private static func of(_ gate: Gate, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(gate.title)), ("owner", gate.owner.held(at: now).map(JSONValue.string)),
      ("kind", gate.kind.held(at: now).map { .string($0.rawValue) }),
      ("policy", gate.policy.held(at: now).map(JSONValue.string)),
      ("resource", gate.resource.held(at: now).map(JSONValue.string)),
      ("place", gate.place.held(at: now).map(JSONValue.string)),
      ("lead_hours", number(gate.leadHours, now)), ("opens", gate.opens.held(at: now).map(JSONValue.init)),
      ("closes", gate.closes.held(at: now).map(JSONValue.init)), ("note", gate.note.map(JSONValue.string)),
    ])
  }

  private static func of(_ draw: Draw, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(draw.title)), ("amount", number(draw.amount, now)),
      ("window", draw.window.held(at: now).map(JSONValue.init)),
      ("status", draw.status.held(at: now).map { .string($0.rawValue) }),
    ])
  }

  private static func number(_ timeline: Timeline<Int>, _ now: Timestamp) -> JSONValue? {
    timeline.held(at: now).map { .integer(Int64($0)) }
  }

  static func names(_ names: [String]) -> JSONValue? { names.isEmpty ? nil : JSONValue(names) }

  static func fields(_ fields: [(String, JSONValue?)]) -> JSONObject {
    JSONObject(fields.compactMap { name, value in value.map { (name, $0) } })
  }
}
