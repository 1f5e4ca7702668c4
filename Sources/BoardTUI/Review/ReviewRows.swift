import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// The findings of the past: since when true and flaggable, raised and shown, when they did harm, who held each side.
  ///
  /// The worst come first, each sort in the order in which they became true: hundreds in that order alone would put what
  /// is oldest at the top.
  func reviewRows(width: Int) -> [Row] {
    guard let review = self.review.result else { return [] }
    let raised = review.findings.count { $0.life != nil }
    let before = review.findings.count(where: \.wasRaisedBeforeHarm)
    let count = review.findings.count == 1 ? "1 finding" : "\(review.findings.count) findings"
    let words = "\(count), \(raised) raised, \(before) before harm"
    // With a moment in it the line is longer than a small terminal.
    let line = "\(clockText): \(words)"
    var rows =
      line.count < width
      ? [Row.heading("clock", line)] : [.heading("clock", clockText), .heading("clock counts", words)]
    let newer = entriesSinceReview
    if newer > 0 {
      rows.append(
        .heading("since", "\(newer) \(newer == 1 ? "entry" : "entries") recorded since; x looks again"))
    }
    var sorts: [Severity?: [ReviewedFinding]] = [:]
    for finding in review.findings {
      sorts[Severity(rawValue: finding.severity), default: []].append(finding)
    }
    for sort in [Severity.blocking, .conflict, .watch, .note, nil] {
      guard let findings = sorts[sort] else { continue }
      let name = sort.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() } ?? "Not graded"
      rows.append(.heading("severity \(name)", name, of: findings.count))
      for finding in findings { rows += reviewedRows(finding, width: width) }
    }
    return rows
  }

  /// From where the review looks back.
  var clockText: String {
    switch review.clock {
    case .today: "With all that is held now"
    case .known(let moment): "As known on \(TimeText.full(moment))"
    case .trueAt(let moment): "As now held true on \(TimeText.full(moment))"
    }
  }

  private func reviewedRows(_ finding: ReviewedFinding, width: Int) -> [Row] {
    let number = finding.life.map { "C\($0.number)" } ?? ""
    let departments = finding.finding?.departments ?? finding.life?.departments ?? []
    var row = Row(
      id: "reviewed \(finding.name)", role: .item, spans: [], target: .hindsight(finding.name))
    row.spans = [
      severitySpan(finding), Span("  \(TextLayout.pad(number, to: 4)) "),
      .bold(departments.joined(separator: ", ")), Span("  \(Words.plain(finding.kind))", .dim),
    ]
    if finding.lead != nil {
      row.trailing = [Span("lead time \(ReviewWords.lead(finding))", leadStyle(finding))]
    }
    let decision = finding.life?.settlement?.decision.flatMap { board.decisions[$0] }
    // Found by the same words as on Decisions, of the rationale too.
    row.keywords = ([finding.name, decision?.searchText ?? ""] + finding.holders.map(\.title)).joined(
      separator: " ")
    var times = [
      "true since \(finding.trueSince.map(ReviewWords.time) ?? "not found by today's rules")",
      "flaggable \(ReviewWords.knowing(finding.flaggable))",
      "raised \(finding.life.map { ReviewWords.moment($0.raised.at) } ?? "never")",
    ]
    if finding.harm != nil { times.append("harm \(ReviewWords.harm(finding.harm))") }
    var people = holders(finding)
    if let life = finding.life {
      people.append("shown to \(Words.list(life.shown.keys.sorted()))")
      if !life.shown.isEmpty || !life.acknowledged.isEmpty {
        people.append("acknowledged by \(Words.list(life.acknowledged.keys.sorted()))")
      }
      if let settlement = life.settlement {
        people.append(ReviewWords.settlement(settlement) + (decision.map { ": “\($0.title)”" } ?? ""))
      }
    }
    return [row]
      + RowText.continuation(row.id, finding.summary, width: width, indent: 3, style: .plain, limit: 3)
      + RowText.continuation(
        "\(row.id) times", times.joined(separator: " · "), width: width, indent: 3, limit: 3)
      + RowText.continuation(
        "\(row.id) people", people.joined(separator: " · "), width: width, indent: 3, limit: 3)
  }

  private func severitySpan(_ finding: ReviewedFinding) -> Span {
    Severity(rawValue: finding.severity).map { SeverityMark.words($0, glyphs) } ?? Span(finding.severity)
  }

  private func leadStyle(_ finding: ReviewedFinding) -> CellStyle {
    finding.lead?.isCertain ?? false ? CellStyle(.conflict, .bold) : .dim
  }

  /// Who held each side, once for each department.
  private func holders(_ finding: ReviewedFinding) -> [String] {
    var sides: [(department: String, things: [String])] = []
    // An objective that names nobody is the situation's; nobody is looked for who holds it.
    for holder in finding.holders
    where holder.subject.kind != .situation || holder.department != nil {
      let department = holder.department ?? ""
      if let index = sides.firstIndex(where: { $0.department == department }) {
        sides[index].things.append(holder.title)
      } else {
        sides.append((department, [holder.title]))
      }
    }
    return sides.map { side in
      let things = Words.list(side.things)
      return side.department.isEmpty
        ? "no holder recorded for \(things)" : "\(side.department) held \(things)"
    }
  }

  /// One finding in hindsight: its times, and under them the proof as it was on the board that was reviewed.
  func hindsightRows(_ name: String, width: Int) -> [Row] {
    guard let reviewed = review.finding(name) else {
      return RowText.paragraph("gone", "It is not in the review that is on the screen now.", width: width)
    }
    let departments = reviewed.finding?.departments ?? reviewed.life?.departments ?? []
    var spans = [severitySpan(reviewed), Span("  \(Words.plain(reviewed.kind))")]
    if let life = reviewed.life { spans.append(Span("  conflict C\(life.number)")) }
    spans.append(Span("  \(Words.list(departments))", CellStyle(.plain, .bold)))
    var rows = [Row(id: "head", role: .text, spans: spans)]
    rows += RowText.paragraph("summary", reviewed.summary, width: width, style: CellStyle(.plain, .bold))
    rows += [.blank("hindsight"), .heading("hindsight", "In hindsight")]
    for (index, line) in reviewed.account.enumerated() {
      rows += RowText.labelled("account \(index)", line.label, line.text, width: width)
    }
    if snapshot.state.finding(name) != nil || board.conflicts[name] != nil {
      let fate = board.conflicts[name].map { self.fate($0) } ?? "not raised"
      rows += RowText.labelled(
        "now", "Now", "\(fate); Enter opens it as it is now", width: width, target: .proof(name))
    }
    guard let finding = reviewed.finding else { return rows }
    rows += proofSections(finding, width: width)
    let possible = finding.proof.possible.enumerated().flatMap { index, text in
      RowText.paragraph("possible \(index)", "\(index + 1). \(text)", width: width, indent: 1)
    }
    if !possible.isEmpty {
      rows += [.blank("possible"), .heading("possible", "What could have been done")] + possible
    }
    return rows
  }
}
