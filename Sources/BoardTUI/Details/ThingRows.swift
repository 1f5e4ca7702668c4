import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// Everything about one thing: its facts, source, accounts side by side, findings and history.
  func thingRows(_ subject: Subject, width: Int) -> [Row] {
    var rows = [
      Row(
        id: "head", role: .text,
        spans: [
          SeverityMark.span(digest.mark(subject.kind, subject.id), glyphs),
          Span("\(subject.kind.rawValue) \(subject.id)", .dim),
        ])
    ]
    rows += RowText.paragraph(
      "title", board.title(of: subject), width: width, style: CellStyle(.plain, .bold))
    var facts = ThingFacts(board: board, now: digest.now)
    facts.collect(subject)
    for fact in facts.facts {
      rows += RowText.labelled(fact.id, fact.label, fact.text, width: width, target: fact.target)
    }
    func section(_ title: String, _ more: [Row]) {
      guard !more.isEmpty else { return }
      rows += [.blank(title), .heading(title, title)] + more
    }
    section("Findings", findingLines(subject, width: width))
    section("Accounts side by side", accountRows(subject, width: width))
    section("Source", facts.trace.map { sourceRows($0.created, width: width) } ?? [])
    section("History", historyRows(facts, width: width))
    return rows
  }

  private func findingLines(_ subject: Subject, width: Int) -> [Row] {
    (digest.open + digest.coming).filter { open in
      open.finding.subjects.contains { $0.kind == subject.kind && $0.id == subject.id }
    }.flatMap { open in
      let sign = SeverityMark.sign(open.severity, glyphs)
      return RowText.labelled(
        "finding \(open.finding.name)", "\(sign) \(open.severity.rawValue)", open.finding.summary,
        width: width,
        target: .proof(open.finding.name))
    }
  }

  private func accountRows(_ subject: Subject, width: Int) -> [Row] {
    board.readings.unordered.filter { $0.subject.kind == subject.kind && $0.subject.id == subject.id }
      .sorted { ($0.attribute, $0.position) < ($1.attribute, $1.position) }
      .flatMap { reading in
        let note = board.notes[reading.position]
        let parts = [
          note?.status?.rawValue, note?.account.map { "on the account of \($0)" }, note?.source,
          TimeText.text(reading.occurred, beside: digest.now),
        ].compactMap(\.self)
        return RowText.labelled(
          "reading \(reading.id)", " \(Words.plain(reading.attribute))", reading.value, width: width,
          target: .event(reading.position))
          + RowText.paragraph(
            "reading \(reading.id) source", parts.joined(separator: " · "), width: width, indent: 18,
            style: .dim, target: .event(reading.position))
      }
  }

  private func sourceRows(_ position: Int, width: Int) -> [Row] {
    guard let note = board.notes[position] else { return [] }
    let parts = [
      note.source ?? "no source given", note.status?.rawValue, note.account.map { "on the account of \($0)" },
      note.department.map { "recorded by \($0)" },
    ].compactMap(\.self)
    return RowText.labelled(
      "source", " #\(position)", parts.joined(separator: " · "), width: width, target: .event(position))
  }

  private func historyRows(_ facts: ThingFacts, width: Int) -> [Row] {
    let timeWidth = Words.timeWidth(facts.history.map(\.occurred.earliest), now: digest.now)
    return facts.history.sorted { ($0.occurred.latest, $0.position) < ($1.occurred.latest, $1.position) }
      .flatMap { entry in
        RowText.labelled(
          "history \(entry.position) \(entry.text)", " \(TimeText.text(entry.occurred, beside: digest.now))",
          "\(entry.text)  (#\(entry.position))", width: width, target: .event(entry.position),
          column: max(18, timeWidth + 2))
      }
  }
}
