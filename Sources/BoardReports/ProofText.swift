package import BoardEngine
package import BoardModel
import ConflictRules

/// A finding with its proof as plain text, for the command line and for paper.
package enum ProofText {
  /// The whole proof, a fact a line.
  package static func text(_ finding: String, in state: BoardState, at moment: Timestamp) -> String? {
    guard let found = state.finding(finding) else { return life(finding, in: state) }
    let phase = found.phase(at: moment) ?? found.phase(after: moment) ?? found.phases.last
    let life = state.board.conflicts[finding]
    var lines: [String] = []
    let number = life.map { "C\($0.number)  " } ?? ""
    lines.append(
      "\(number)\(phase?.severity.rawValue.uppercased() ?? "")  \(found.kind.rawValue)  \(found.name)")
    lines.append(found.summary)
    lines.append("")
    lines.append("Rule      \(found.rule.id) v\(found.rule.version): \(found.rule.title)")
    lines.append("Why       \(found.rule.reason)")
    lines.append("Source    \(found.rule.source)")
    lines.append("")
    lines.append("Facts")
    for fact in found.proof.facts {
      lines.append("  #\(fact.position)  \(fact.text)")
      let account = [fact.status?.rawValue, fact.source, fact.account.map { "on the account of \($0)" }]
        .compactMap(\.self).joined(separator: ", ")
      let occurred = fact.occurred.map { TimeText.text($0) }
      let detail = [occurred, account.isEmpty ? nil : account].compactMap(\.self).joined(separator: " · ")
      if !detail.isEmpty { lines.append("        \(detail)") }
    }
    lines.append("How they meet")
    for meeting in found.proof.meetings { lines.append("  \(meeting.dimension): \(meeting.text)") }
    lines.append("Time")
    for bar in found.proof.bars { lines.append("  \(bar.label): \(span(bar.span))") }
    if let bites = phase?.bites {
      let least = phase?.isBiteUncertain ?? false ? "at the earliest " : ""
      lines.append("Bites     \(least)\(TimeText.full(bites))")
    }
    lines.append("Hurt      \(found.proof.hurt)")
    lines.append("Possible")
    for step in found.proof.possible { lines.append("  - \(step)") }
    lines.append("")
    lines.append("True since       \(found.trueSince(at: moment).map { TimeText.full($0) } ?? "not now")")
    lines.append("Flaggable since  \(found.proof.flaggableSince.map { TimeText.full($0) } ?? "not known")")
    lines += lifeLines(life)
    return lines.map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  private static func lifeLines(_ life: ConflictLife?) -> [String] {
    guard let life else { return ["Raised           not yet"] }
    var lines = ["Raised           \(TimeText.full(life.raised.at)) (#\(life.raised.position))"]
    let shown = life.shown.sorted { $0.key < $1.key }.map { "\($0.key) \(TimeText.short($0.value))" }
    lines.append("Shown to         \(shown.isEmpty ? "nobody" : shown.joined(separator: ", "))")
    let seen = life.acknowledged.sorted { $0.key < $1.key }.map { "\($0.key) \(TimeText.short($0.value))" }
    lines.append("Acknowledged by  \(seen.isEmpty ? "nobody" : seen.joined(separator: ", "))")
    for ahead in life.goneAhead {
      lines.append(
        "Went ahead       \(ahead.department ?? "?") #\(ahead.position): \(ahead.reason ?? "no reason")")
    }
    if let settlement = life.settlement {
      let decision = settlement.decision.map { " by decision D\($0)" } ?? ""
      let until = settlement.until.map { " until \(TimeText.full($0))" } ?? ""
      lines.append(
        "Settled          \(settlement.manner.rawValue)\(decision)\(until): \(settlement.reason ?? "")")
    }
    if let ended = life.ended {
      lines.append("Ended            \(ended.outcome), \(TimeText.full(ended.mark.at))")
    }
    return lines
  }

  private static func life(_ finding: String, in state: BoardState) -> String? {
    guard let life = state.board.conflicts[finding] else { return nil }
    return
      (["C\(life.number)  \(life.severity.uppercased())  \(life.kind)  \(life.finding)", life.summary, ""]
      + lifeLines(life)).map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  private static func span(_ span: UncertainSpan) -> String {
    func end(_ moment: Timestamp?) -> String { moment.map { TimeText.full($0) } ?? "open" }
    let possible = "\(end(span.possible.from)) to \(end(span.possible.to))"
    guard span.certain != span.possible else { return possible }
    guard let certain = span.certain else { return "\(possible), not certain" }
    return "\(possible), certain from \(end(certain.from)) to \(end(certain.to))"
  }
}
