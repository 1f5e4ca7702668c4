package import BoardEngine
package import BoardModel
import ConflictRules

/// A finding with its proof as plain text, for the command line and for paper.
package enum ProofText {
  /// The whole proof, a fact a line.
  ///
  /// - Parameter columns: how wide the line of time may be.
  package static func text(
    _ name: String, in state: BoardState, at moment: Timestamp, columns: Int = 80
  ) -> String? {
    guard let open = state.standing(name, at: moment) else { return life(name, in: state) }
    let found = open.finding
    var lines = head(open, in: state, at: moment)
    lines.append("")
    lines.append("Rule      \(found.rule.id) v\(found.rule.version): \(found.rule.title)")
    lines.append("Why       \(found.rule.reason)")
    lines.append("Source    \(found.rule.source)")
    lines.append("")
    lines.append("Facts")
    for fact in found.proof.facts { lines += Self.lines(of: fact) }
    lines.append("How they meet")
    for meeting in found.proof.meetings { lines.append("  \(meeting.dimension): \(meeting.text)") }
    lines.append("On one line of time")
    lines += timeLines(found.proof.bars, at: moment, columns: columns)
    if let bites = open.phase.bites {
      let least = open.phase.isBiteUncertain ? "at the earliest " : ""
      lines.append("Bites     \(least)\(TimeText.full(bites))")
    } else if found.isOnlyProposed(on: state.board, at: moment) {
      lines.append("Bites     \(Finding.bitesOnGoAhead)")
    }
    lines.append("Hurt      \(found.proof.hurt)")
    lines += wayOut(found, in: state, at: moment)
    lines.append("")
    lines.append("True since       \(found.trueSince(at: moment).map { TimeText.full($0) } ?? "not now")")
    let flaggable = found.proof.flaggableSince.map { TimeText.full($0) } ?? "not known"
    lines.append(
      found.isFlaggableOnlyAsRecorded(on: state.board)
        ? "Flaggable since  when recorded, \(flaggable) (who knew before: crossgov review conflicts)"
        : "Flaggable since  \(flaggable)")
    lines += lifeLines(open.life, on: state.board)
    return lines.map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  private static func head(_ open: OpenFinding, in state: BoardState, at moment: Timestamp) -> [String] {
    let found = open.finding
    let number = open.life.map { "C\($0.number)  " } ?? ""
    var lines = [
      "\(number)\(open.severity.rawValue.uppercased())  \(found.kind.rawValue)  \(found.name)", found.summary,
    ]
    if open.isSilenced, let adjustment = open.adjustment { lines.append("The rule is \(adjustment.words)") }
    if let regrading = open.regrading { lines.append("The rule is \(regrading)") }
    let isOpen = state.openFindings(at: moment).contains { $0.finding.name == found.name }
    if isOpen, let climb = state.climb(of: open, at: moment) { lines.append(line(of: climb, at: moment)) }
    return lines
  }

  /// How far it has climbed, or will.
  private static func line(of climb: Climb, at moment: Timestamp) -> String {
    if climb.waiting.isEmpty { return "Every department it concerns has seen it." }
    let next = climb.next.map { next in
      let further = climb.rung == .lead ? "heads" : "agenda"
      return
        "goes to the \(further) \(TimeText.short(next, beside: moment)) unless \(climb.waiting.joined(separator: ", ")) say they have seen it"
    }
    let text = [climb.words(at: moment), next ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
    return "\(text.prefix(1).uppercased())\(text.dropFirst())"
  }

  private static func lines(of fact: ProofFact) -> [String] {
    let account = [fact.status?.rawValue, fact.source, fact.account.map { "on the account of \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
    let occurred = fact.occurred.map { TimeText.text($0) }
    let learnt = fact.firstLearnt.map { "known since \(TimeText.short($0))" }
    let detail = [occurred, account.isEmpty ? nil : account, learnt].compactMap(\.self).joined(
      separator: " · ")
    let line = "  #\(fact.position)  \(fact.text)"
    return detail.isEmpty ? [line] : [line, "        \(detail)"]
  }

  /// The bars, each with its ends in words under it.
  private static func timeLines(_ bars: [Bar], at moment: Timestamp, columns: Int) -> [String] {
    let line = TimeLine(bars, now: moment, columns: max(20, min(columns, 100) - 6))
    var lines: [String] = []
    for bar in line.drawn {
      lines.append("  \(bar.isOpenBefore ? "←" : " ")\(bar.text)\(bar.isOpenAfter ? "→" : "")")
      lines.append("   \(bar.label): \(span(bar.span))")
    }
    let place = String(repeating: " ", count: line.now + 3)
    return lines + ["\(place)│ now, \(TimeText.short(moment))"]
  }

  /// What could be done, filled in where the board knows enough, with the command that weighs it.
  private static func wayOut(_ found: Finding, in state: BoardState, at moment: Timestamp) -> [String] {
    let proposals = Resolver(state, at: moment).proposals(for: found)
    guard !proposals.isEmpty else { return ["Possible"] + found.proof.possible.map { "  - \($0)" } }
    var lines = ["What can be done (weighed by: crossgov conflicts resolve)"]
    for (index, proposal) in proposals.enumerated() {
      let gap = proposal.gaps.first.map { " (missing: \($0.what))" } ?? ""
      lines.append("  \(index + 1). \(proposal.department.map { "\($0): " } ?? "")\(proposal.title)\(gap)")
    }
    return lines
  }

  private static func life(_ finding: String, in state: BoardState) -> String? {
    guard let life = state.board.conflicts[finding] else { return nil }
    return
      (["C\(life.number)  \(life.severity.uppercased())  \(life.kind)  \(life.finding)", life.summary, ""]
      + lifeLines(life, on: state.board)).map(PlainText.cleaned).joined(separator: "\n") + "\n"
  }

  private static func span(_ span: UncertainSpan) -> String {
    func end(_ moment: Timestamp?) -> String { moment.map { TimeText.full($0) } ?? "open" }
    let possible = "\(end(span.possible.from)) to \(end(span.possible.to))"
    guard span.certain != span.possible else { return possible }
    guard let certain = span.certain else { return "\(possible), not certain" }
    return "\(possible), certain from \(end(certain.from)) to \(end(certain.to))"
  }
}
