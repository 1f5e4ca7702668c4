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
    var raised: [DecidedEvent] = []
    var ended: [DecidedEvent] = []
    for name in result.due.names(at: moment) {
      let life = board.conflicts[name]
      if let finding = result.findings[name], let phase = finding.phase(at: moment), phase.severity > .note {
        raised.append(raisedDraft(finding, phase: phase, life: life, at: moment))
      } else if let life {
        ended.append(endedDraft(life, at: moment, changedFrom: former))
      }
    }
    return raised + ended
  }

  private func raisedDraft(
    _ finding: Finding, phase: Phase, life: ConflictLife?, at moment: Timestamp
  ) -> DecidedEvent {
    var body = JSONObject()
    body["finding"] = .string(finding.name)
    body["kind"] = .string(finding.kind.rawValue)
    body["rule"] = .string(finding.rule.id)
    body["rule_version"] = .integer(Int64(finding.rule.version))
    body["severity"] = .string(phase.severity.rawValue)
    body["departments"] = JSONValue(finding.departments)
    let facts = Set(finding.proof.facts.map(\.position)).sorted()
    body["facts"] = .array(facts.map { .integer(Int64($0)) })
    body["summary"] = .string(finding.summary)
    body["true_since"] = finding.trueSince(at: moment).map(JSONValue.init)
    body["flaggable_since"] = finding.proof.flaggableSince.map(JSONValue.init)
    body["bites"] = phase.bites.map(JSONValue.init)
    let last = life?.ended?.mark.position ?? life?.settlement?.mark.position ?? 0
    return DecidedEvent(
      .conflictRaised, situation: finding.situation, body: body,
      idSeed: "raised \(finding.name) \(phase.severity.rawValue) \(last) \(facts.last ?? 0)")
  }

  private func endedDraft(
    _ life: ConflictLife, at moment: Timestamp, changedFrom former: BoardState?
  ) -> DecidedEvent {
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
      idSeed: "ended \(life.finding) \(life.reopened?.position ?? life.raised.position)")
  }
}
