package import BoardModel
import ConflictRules

extension BoardState {
  /// What the board has to write down about findings at a moment: raised, graded otherwise, ended.
  ///
  /// Several terminals may notice the same; each record's identifier is derived from what it says, so that
  /// it is recorded once.
  ///
  /// - Parameter former: the board before a change; what still held there was ended by the change and not by
  ///   time. Nil when only time has passed.
  /// - Complexity: O((1 + *k*) log *n*) for *k* records.
  package func bookkeeping(
    at moment: Timestamp, changedFrom former: BoardState? = nil
  ) -> [DecidedEvent] {
    let result = evaluation.result
    let drafts = result.due.names(at: moment).flatMap { name in
      records(of: result.findings[name], name, at: moment, changedFrom: former)
    }
    // Beginnings before ends, as a reader of the log wants them.
    return drafts.filter { $0.kind != .conflictEnded } + drafts.filter { $0.kind == .conflictEnded }
  }

  /// What there is to write down about one finding.
  private func records(
    of finding: Finding?, _ name: String, at moment: Timestamp, changedFrom former: BoardState?
  ) -> [DecidedEvent] {
    let life = board.conflicts[name]
    let adjustment = finding.flatMap { board.adjustment(of: $0.rule.id, at: moment) }
    return LifeRecord.due(finding, life, adjustment, at: moment).compactMap { record in
      switch record {
      case .raise:
        guard let finding, let phase = finding.phase(at: moment) else { return nil }
        let open = OpenFinding(finding: finding, phase: phase, life: life, adjustment: adjustment)
        return raisedDraft(open, at: moment)
      case .reopen(let reopening): return life.map { reopenedDraft($0, because: reopening) }
      case .end: return life.map { endedDraft($0, at: moment, changedFrom: former) }
      }
    }
  }

  /// The last record that anybody made about what became of a finding; what follows upon it is written once.
  private func last(_ life: ConflictLife?) -> Int {
    max(life?.written ?? 0, life?.settlement?.mark.position ?? 0)
  }

  private func reopenedDraft(_ life: ConflictLife, because reopening: Reopening) -> DecidedEvent {
    DecidedEvent(
      .conflictReopened, situation: finding(life.finding)?.situation ?? "",
      body: JSONObject([("finding", .string(life.finding)), ("reason", .string(reopening.words))]),
      idSeed: "reopened \(life.finding) \(last(life))")
  }

  private func raisedDraft(_ open: OpenFinding, at moment: Timestamp) -> DecidedEvent {
    let finding = open.finding
    var body = JSONObject()
    body["finding"] = .string(finding.name)
    body["kind"] = .string(finding.kind.rawValue)
    body["rule"] = .string(finding.rule.id)
    body["rule_version"] = .integer(Int64(finding.rule.version))
    body["severity"] = .string(open.severity.rawValue)
    body["departments"] = JSONValue(finding.departments)
    let facts = Set(finding.proof.facts.map(\.position)).sorted()
    body["facts"] = .array(facts.map { .integer(Int64($0)) })
    body["summary"] = .string(finding.summary)
    body["true_since"] = finding.trueSince(at: moment).map(JSONValue.init)
    body["flaggable_since"] = finding.proof.flaggableSince.map(JSONValue.init)
    body["bites"] = open.phase.bites.map(JSONValue.init)
    return DecidedEvent(
      .conflictRaised, situation: finding.situation, body: body,
      idSeed:
        "raised \(finding.name) \(open.severity.rawValue) \(last(open.life)) \(facts.last ?? 0)")
  }

  private func endedDraft(
    _ life: ConflictLife, at moment: Timestamp, changedFrom former: BoardState?
  ) -> DecidedEvent {
    if let together = together(for: life.finding) {
      return DecidedEvent(
        .conflictEnded, situation: together.situation,
        body: JSONObject([
          ("finding", .string(life.finding)), ("outcome", .string("told_together")),
          ("told_as", .string(together.name)),
        ]),
        idSeed: "ended \(life.finding) \(last(life))")
    }
    var outcome = "cleared"
    let heldBefore = former?.finding(life.finding)?.phase(at: moment) != nil
    if !heldBefore, let finding = finding(life.finding),
      let last = finding.phases.last(where: { phase in
        phase.span.possible.to.map { $0 <= moment } ?? false
      })
    {
      // Time alone ended it: the harm fell within the time in which it held, or it did not.
      let end = last.span.possible.to ?? moment
      let hasBitten = last.severity >= .conflict && (last.bites.map { $0 <= end } ?? false)
      outcome = hasBitten ? "came_true" : "lapsed"
    }
    let body: JSONObject = JSONObject([
      ("finding", .string(life.finding)), ("outcome", .string(outcome)),
    ])
    let situation = finding(life.finding)?.situation ?? board.situations.keys.first ?? ""
    return DecidedEvent(
      .conflictEnded, situation: situation, body: body,
      idSeed: "ended \(life.finding) \(last(life))")
  }
}
