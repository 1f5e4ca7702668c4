import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// Findings: those that hold, those to come by time alone, and what became of the others.
  func conflictRows(width: Int) -> [Row] {
    var rows: [Row] = []
    func section(_ title: String, _ entries: [[Row]]) {
      guard !entries.isEmpty else { return }
      rows.append(.heading(title, title, of: entries.count))
      rows += entries.flatMap(\.self)
    }
    /// The members count; what is one line because it has one cause is unfolded with Enter.
    func section(_ title: String, _ findings: [OpenFinding], isComing: Bool = false) {
      guard !findings.isEmpty else { return }
      rows.append(.heading(title, title, of: findings.count))
      rows += FindingGroup.groups(of: findings).flatMap { groupRows($0, isComing: isComing, width: width) }
    }
    let agenda = inAgendaOrder ? digest.agenda : []
    let climbed = Set(agenda.map(\.finding.name))
    section("On the agenda, because not everybody has looked", agenda)
    section("Open", digest.open.filter { $0.severity > .note && !climbed.contains($0.finding.name) })
    section("Coming", digest.coming, isComing: true)
    section("Notes", digest.open.filter { $0.severity == .note })
    section("Silenced by the committee", digest.silenced)
    rows += synergyRows(width: width)
    let held = Set((digest.open + digest.coming + digest.silenced).map(\.finding.name))
    let lives = board.conflicts.sorted.filter { life in
      !held.contains(life.finding) && isHere(life)
    }.sorted { $0.number > $1.number }
    section(
      "Settled", lives.filter { $0.ended == nil && $0.settlement != nil }.map { pastRows($0, width: width) })
    section("Ended", lives.filter { $0.ended != nil }.map { pastRows($0, width: width) })
    let rest = lives.filter { $0.ended == nil && $0.settlement == nil }
    section("No longer found", rest.map { pastRows($0, width: width) })
    return rows
  }

  private func isHere(_ life: ConflictLife) -> Bool {
    guard let finding = snapshot.state.finding(life.finding) else { return true }
    return situation == nil || finding.situation == situation
  }

  /// One cause with its effects: a line that unfolds into its members, or the finding where there is only one.
  private func groupRows(_ group: FindingGroup, isComing: Bool, width: Int) -> [Row] {
    let first = group.first
    guard group.members.count > 1 else { return findingRows(first, isComing: isComing, width: width) }
    let isUnfolded = unfolded.contains(group.id)
    var row = Row(
      id: "group \(group.id)", role: .item, spans: [], target: .group(group.id),
      stamp: group.members.map { $0.life?.written ?? 0 }.max() ?? 0)
    let sign = isUnfolded ? "▾" : "▸"
    row.spans = [
      SeverityMark.words(first.severity, glyphs), Span("  \(sign) \(group.members.count) effects  "),
      .bold(group.departments.joined(separator: ", ")), Span("  \(first.finding.kind.rawValue)", .dim),
    ]
    row.trailing = [Span(when(first, isComing: isComing), CellStyle(SeverityMark.ink(first.severity)))]
    row.weight = isUnfolded ? 0 : group.members.count
    row.keywords = group.members.map { "\($0.finding.name) \($0.finding.summary)" }.joined(separator: " ")
    let cause = RowText.continuation(
      row.id, "of \(board.title(of: group.cause)): \(group.rule.title)", width: width, indent: 3,
      style: .plain, limit: 2)
    guard isUnfolded else {
      return [row] + cause
        + RowText.continuation("\(row.id) first", first.finding.summary, width: width, indent: 3, limit: 2)
    }
    return [row] + cause
      + group.members.flatMap { findingRows($0, isComing: isComing, width: width, indent: 2) }
  }

  private func findingRows(_ open: OpenFinding, isComing: Bool, width: Int, indent: Int = 0) -> [Row] {
    let finding = open.finding
    var row = Row(
      id: "finding \(finding.name)", role: .item, spans: [], target: .proof(finding.name),
      stamp: open.life?.reopened?.position ?? open.life?.raised.position ?? 0)
    let number = open.life.map { "C\($0.number)" } ?? ""
    row.spans = [
      Span(String(repeating: " ", count: indent)),
      SeverityMark.words(open.severity, glyphs), Span("  \(TextLayout.pad(number, to: 4)) "),
      .bold(finding.departments.joined(separator: ", ")), Span("  \(finding.kind.rawValue)", .dim),
    ]
    row.trailing = [Span(when(open, isComing: isComing), CellStyle(SeverityMark.ink(open.severity)))]
    row.keywords = finding.name
    let id = row.id
    return [row]
      + RowText.continuation(id, finding.summary, width: width, indent: 3 + indent, style: .plain, limit: 3)
      + RowText.continuation("\(id) seen", seenText(open), width: width, indent: 3 + indent, limit: 3)
  }

  private func when(_ open: OpenFinding, isComing: Bool) -> String {
    if isComing, let from = open.phase.span.possible.from {
      return "begins \(Words.distance(from: digest.now, to: from))"
    }
    guard let bites = open.phase.bites else { return "" }
    if bites <= digest.now { return "bites now" }
    let least = open.phase.isBiteUncertain ? "at least " : ""
    return "bites in \(least)\(TimeText.span(digest.now.until(bites)))"
  }

  /// Which departments have said that they have seen it, and which have not.
  func seenText(_ open: OpenFinding) -> String {
    guard let life = open.life else {
      return open.severity == .note ? "a note, not raised unless it gets worse" : "not yet raised"
    }
    if open.isSilenced, let adjustment = open.adjustment { return adjustment.words }
    let departments = open.finding.departments
    let seen = departments.filter { life.acknowledged[$0] != nil }
    let shown = departments.filter { life.acknowledged[$0] == nil && life.shown[$0] != nil }
    let unseen = departments.filter { life.acknowledged[$0] == nil && life.shown[$0] == nil }
    var parts: [String] = []
    if !seen.isEmpty { parts.append("seen by \(Words.list(seen))") }
    if !shown.isEmpty { parts.append("shown to \(Words.list(shown))") }
    if !unseen.isEmpty { parts.append("not yet shown to \(Words.list(unseen))") }
    if let step = life.resolving.last {
      let what = step.task.map { board.title(of: Subject(.task, $0)) } ?? step.note ?? ""
      parts.append("\(step.department) works on it: \(what)")
    }
    if let climb = digest.climbs[open.finding.name], climb.rung > .lead {
      let place = climb.rung == .head ? "with the heads" : "on the agenda"
      parts.append("\(place) since \(TimeText.short(climb.since, beside: digest.now))")
    }
    if let regrading = open.regrading { parts.append(regrading) }
    return parts.joined(separator: " · ")
  }

  private func pastRows(_ life: ConflictLife, width: Int) -> [Row] {
    var row = Row(
      id: "finding \(life.finding)", role: .item,
      spans: [
        Span("\(TextLayout.pad("C\(life.number)", to: 4)) "),
        .bold(life.departments.joined(separator: ", ")), Span("  \(Words.plain(life.kind))", .dim),
      ], target: .proof(life.finding))
    row.stamp = life.ended?.mark.position ?? life.settlement?.mark.position ?? life.raised.position
    row.trailing = [Span(fate(life), .dim)]
    row.keywords = life.finding
    return [row]
      + RowText.continuation(row.id, life.summary, width: width, indent: 3, style: .dim, limit: 2)
  }

  /// What became of a conflict, in a few words.
  func fate(_ life: ConflictLife) -> String {
    if let ended = life.ended {
      return "\(board.words(ended)) \(TimeText.short(ended.mark.at, beside: digest.now))"
    }
    guard let settlement = life.settlement else {
      return "raised \(TimeText.short(life.raised.at, beside: digest.now))"
    }
    var text = Words.plain(settlement.manner.rawValue)
    if let decision = settlement.decision { text += " by decision D\(decision)" }
    if let until = settlement.until { text += " until \(TimeText.short(until, beside: digest.now))" }
    return text
  }
}
