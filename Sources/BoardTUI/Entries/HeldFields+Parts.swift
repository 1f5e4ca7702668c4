import BoardModel

extension HeldFields {
  static func of(_ situation: Situation, _ now: Timestamp) -> JSONObject {
    fields([
      ("title", .string(situation.title)), ("stage", situation.stage.held(at: now).map(JSONValue.string)),
      ("alert", situation.alert.held(at: now).map(JSONValue.string)),
      ("armed_conflict", situation.isArmedConflict.held(at: now).map(JSONValue.bool)),
      ("marking", .string(situation.marking)),
      (
        "zone",
        situation.zone.map { zone in
          .object(
            JSONObject([
              ("label", .string(zone.label)), ("minutes", .integer(Int64(zone.offset(at: now)))),
            ]))
        }
      ),
      ("objectives", list(situation.objectives.held(at: now) ?? [], objective)),
    ])
  }

  /// What an action does otherwise than its tool, as the rows of a form.
  static func effects(_ effects: [EffectOverride]) -> JSONValue? {
    list(effects) { effect in
      fields([
        ("lever", .string(effect.lever)), ("direction", .string(effect.direction)),
        ("except", names(effect.except)), ("except_actors", names(effect.exceptActors)),
        ("except_goods", names(effect.exceptGoods)),
        ("lag_days", effect.lagDays.map { .integer(Int64($0)) }),
        ("decay_days", effect.decayDays.map { .integer(Int64($0)) }), ("reason", .string(effect.reason)),
      ])
    }
  }

  private static func objective(_ objective: Objective) -> JSONObject {
    fields([
      ("id", .string(objective.id)), ("title", .string(objective.title)), ("needs", names(objective.needs)),
      ("department", objective.department.map(JSONValue.string)), ("scope", JSONValue(objective.scope)),
      ("stake", objective.stake.map(JSONValue.string)),
    ])
  }

  private static func list<Element>(
    _ elements: [Element], _ fields: (Element) -> JSONObject
  ) -> JSONValue? {
    elements.isEmpty ? nil : .array(elements.map { .object(fields($0)) })
  }
}
