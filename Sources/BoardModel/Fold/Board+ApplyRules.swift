extension Board {
  mutating func applyRule(_ fact: FoldedEvent) {
    let body = fact.body
    if fact.kind == .ruleAdjusted {
      guard let rule = body.string("rule"), let manner = body.word("manner", RuleAdjustment.Manner.self)
      else { return }
      let adjustment = RuleAdjustment(
        rule: rule, manner: manner, severity: body.string("severity"), until: body.instant("until"),
        reason: body.string("reason") ?? "[withheld]", by: fact.department, position: fact.position)
      var timeline = ruleAdjustments[rule] ?? Timeline()
      fact.put(adjustment, into: &timeline)
      ruleAdjustments[rule] = timeline
      return
    }
    guard let id = body.string("id"), let kind = body.word("kind", PairRule.Kind.self),
      let version = body.integer("version").map(Int.init), version > rules[id]?.version ?? 0
    else { return }
    rules[id] = PairRule(
      id: id, version: version, title: fact.title, reason: body.string("reason") ?? "", kind: kind,
      first: Self.side(body.value("first")), second: Self.side(body.value("second")),
      requires: body.strings("requires") ?? [], severity: body.string("severity") ?? "watch",
      raisedBy: (body.strings("blocking_when") ?? []).compactMap(PairRule.Raising.init),
      remedyDays: body.integer("remedy_days").map(Int.init),
      lagDays: body.integer("lag_days").map(Int.init), decayDays: body.integer("decay_days").map(Int.init),
      resolutions: (body.strings("resolutions") ?? []).compactMap(Resolution.init),
      example: body.string("example") ?? "", note: body.string("note"), provenance: fact.provenance,
      position: fact.position)
  }

  private static func side(_ value: JSONValue?) -> PairRule.Side {
    guard let object = value?.object else { return PairRule.Side() }
    func names(_ field: String) -> [String] { object[field]?.array?.compactMap(\.string) ?? [] }
    return PairRule.Side(
      tools: names("tools"), lowers: names("lowers"), raises: names("raises"), needs: names("needs"),
      actorLogic: object["actor_logic"]?.string, countsObjectives: object["objectives"]?.bool ?? false)
  }
}
