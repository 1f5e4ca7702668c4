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
      rows.append(.heading(title, "\(title) (\(entries.count))"))
      rows += entries.flatMap(\.self)
    }
    let worse = digest.open.filter { $0.severity > .note }
    section("Open", worse.map { findingRows($0, isComing: false, width: width) })
    section("Coming", digest.coming.map { findingRows($0, isComing: true, width: width) })
    let notes = digest.open.filter { $0.severity == .note }
    section("Notes", notes.map { findingRows($0, isComing: false, width: width) })
    let held = Set((digest.open + digest.coming).map(\.finding.name))
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

  private func findingRows(_ open: OpenFinding, isComing: Bool, width: Int) -> [Row] {
    let finding = open.finding
    var row = Row(
      id: "finding \(finding.name)", role: .item, spans: [], target: .proof(finding.name),
      stamp: open.life?.reopened?.position ?? open.life?.raised.position ?? 0)
    let number = open.life.map { "#\($0.number)" } ?? ""
    row.spans = [
      SeverityMark.words(open.severity, glyphs), Span("  \(TextLayout.pad(number, to: 4)) "),
      .bold(finding.departments.joined(separator: ", ")), Span("  \(finding.kind.rawValue)", .dim),
    ]
    row.trailing = [Span(when(open, isComing: isComing), CellStyle(SeverityMark.ink(open.severity)))]
    row.keywords = finding.name
    let id = row.id
    return [row]
      + RowText.continuation(id, finding.summary, width: width, indent: 3, style: .plain, limit: 3)
      + RowText.continuation("\(id) seen", seenText(open), width: width, indent: 3, limit: 2)
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
    let departments = open.finding.departments
    let seen = departments.filter { life.acknowledged[$0] != nil }
    let shown = departments.filter { life.acknowledged[$0] == nil && life.shown[$0] != nil }
    let unseen = departments.filter { life.acknowledged[$0] == nil && life.shown[$0] == nil }
    var parts: [String] = []
    if !seen.isEmpty { parts.append("seen by \(Words.list(seen))") }
    if !shown.isEmpty { parts.append("shown to \(Words.list(shown))") }
    if !unseen.isEmpty { parts.append("not yet shown to \(Words.list(unseen))") }
    return parts.joined(separator: " · ")
  }

  private func pastRows(_ life: ConflictLife, width: Int) -> [Row] {
    var row = Row(
      id: "finding \(life.finding)", role: .item,
      spans: [
        Span("\(TextLayout.pad("#\(life.number)", to: 4)) "),
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
    if let ended = life.ended { return "\(Words.plain(ended.outcome)) \(TimeText.short(ended.mark.at))" }
    guard let settlement = life.settlement else { return "raised \(TimeText.short(life.raised.at))" }
    var text = Words.plain(settlement.manner.rawValue)
    if let decision = settlement.decision { text += " by decision \(decision)" }
    if let until = settlement.until { text += " until \(TimeText.short(until))" }
    return text
  }
}
