import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// Why a finding holds: its rule, facts, meeting, time line, harm and ways out, and its four times.
  func proofRows(_ name: String, width: Int) -> [Row] {
    guard let finding = snapshot.state.finding(name) else { return pastProofRows(name, width: width) }
    let now = digest.now
    let phase = finding.phase(at: now) ?? finding.phase(after: now) ?? finding.phases.last
    let life = board.conflicts[name]
    var rows = proofHead(finding, phase: phase, life: life, width: width)
    rows += proofSections(finding, width: width)
    func section(_ title: String, _ more: [Row]) { rows += proofSection(title, more) }
    // What helps needs no way out, and nobody is told of it.
    if finding.kind == .synergy { return rows }
    section("What can be done", wayOutRows(finding, width: width))
    section("When", timesRows(finding, phase: phase, life: life, width: width))
    if let life { section("What has been done", lifeRows(life, width: width)) }
    return rows
  }

  private func proofSection(_ title: String, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [.blank(title), .heading(title, title)] + rows
  }

  /// What a finding rests on, whenever one looks at it: its rule, facts, meeting, time line and harm.
  func proofSections(_ finding: Finding, width: Int) -> [Row] {
    var rows: [Row] = []
    func section(_ title: String, _ more: [Row]) { rows += proofSection(title, more) }
    section(
      "Why it matters",
      RowText.paragraph("why", finding.rule.reason, width: width, indent: 1)
        + RowText.paragraph(
          "rule",
          "Rule \(finding.rule.id) version \(finding.rule.version): \(finding.rule.title). Source: \(finding.rule.source)",
          width: width, indent: 1, style: .dim))
    section("What it rests on", finding.proof.facts.flatMap { factRows($0, width: width) })
    section(
      "How they meet",
      finding.proof.meetings.enumerated().flatMap { index, meeting in
        RowText.labelled(
          "meeting \(index)", meeting.dimension, meeting.text + (meeting.isUnstated ? " (not stated)" : ""),
          width: width)
      })
    section(
      "On one line of time",
      TimeBars(finding.proof.bars, now: digest.now).rows(width: min(width, RowText.widest)))
    section(
      finding.kind == .synergy ? "Whom it helps" : "Who is hurt",
      RowText.paragraph("hurt", finding.proof.hurt, width: width, indent: 1))
    return rows
  }

  private func proofHead(_ finding: Finding, phase: Phase?, life: ConflictLife?, width: Int) -> [Row] {
    var spans: [Span] = []
    let open = snapshot.state.standing(finding.name, at: digest.now)
    let helps = finding.kind == .synergy
    if helps {
      spans.append(Span("+ helps  ", CellStyle(.good)))
    } else if phase != nil, let open {
      spans += [SeverityMark.words(open.severity, glyphs), Span("  ")]
    }
    spans.append(Span(helps ? "no conflict" : finding.kind.rawValue))
    if let life { spans.append(Span("  conflict C\(life.number)")) }
    spans.append(Span("  \(Words.list(finding.departments))", CellStyle(.plain, .bold)))
    var rows = [Row(id: "head", role: .text, spans: spans)]
    rows += RowText.paragraph("summary", finding.summary, width: width, style: CellStyle(.plain, .bold))
    for (index, subject) in finding.subjects.enumerated() {
      rows += RowText.labelled(
        "subject \(index)", subject.kind.rawValue, board.title(of: subject), width: width,
        target: Target(subject))
    }
    if let open, !helps { rows += standingRows(open, width: width) }
    return rows
  }

  /// How it was settled, what the committee has done to its rule, and how far it has climbed.
  private func standingRows(_ open: OpenFinding, width: Int) -> [Row] {
    var rows: [Row] = []
    // Whoever has just decided looks here for what came of it.
    if let life = open.life, life.settlement != nil {
      rows += RowText.labelled("fate", "Now", fate(life), width: width)
    }
    if open.isSilenced, let adjustment = open.adjustment {
      rows += RowText.labelled("adjusted", "Rule", adjustment.words, width: width)
    }
    if let regrading = open.regrading {
      rows += RowText.labelled("adjusted", "Rule", regrading, width: width)
    }
    if let climb = digest.climbs[open.finding.name], !climb.waiting.isEmpty {
      rows += RowText.labelled("climb", "Climbing", climbText(climb), width: width)
    }
    return rows
  }

  /// How far a finding has climbed, and when it goes further.
  func climbText(_ climb: Climb) -> String {
    let next = climb.next.map { moment in
      "\(climb.rung == .lead ? "to the heads" : "to the agenda") \(Words.moment(moment, now: digest.now)) unless "
        + "\(Words.list(climb.waiting)) say they have seen it"
    }
    return [climb.words(at: digest.now), next ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func factRows(_ fact: ProofFact, width: Int) -> [Row] {
    var parts: [String] = []
    if let occurred = fact.occurred { parts.append(TimeText.text(occurred, beside: digest.now)) }
    if let status = fact.status { parts.append(status.rawValue) }
    if let source = fact.source { parts.append(source) }
    if let account = fact.account { parts.append("on the account of \(account)") }
    if let learnt = fact.firstLearnt {
      parts.append("known since \(TimeText.short(learnt, beside: digest.now))")
    }
    let detail = parts.isEmpty ? "no source given" : parts.joined(separator: " · ")
    return RowText.labelled(
      "fact \(fact.position)", " #\(fact.position)", fact.text, width: width, target: .event(fact.position))
      + RowText.paragraph(
        "fact \(fact.position) source", detail, width: width, indent: 18, style: .dim,
        target: .event(fact.position))
  }

  private func lifeRows(_ life: ConflictLife, width: Int) -> [Row] {
    var rows: [Row] = []
    for step in life.resolving {
      let what = [step.task.map { "\($0), \(board.title(of: Subject(.task, $0)))" }, step.note]
        .compactMap(\.self).joined(separator: "; ")
      rows += RowText.labelled(
        "resolving \(step.mark.position)", " #\(step.mark.position)",
        "\(step.department) works on it since \(TimeText.short(step.mark.at, beside: digest.now)): \(what)",
        width: width,
        target: step.task.map { .thing(Subject(.task, $0)) } ?? .event(step.mark.position))
    }
    for gone in life.goneAhead {
      let text =
        "\(gone.department ?? "Somebody") went ahead \(TimeText.short(gone.at, beside: digest.now)): \(gone.reason ?? "no reason given")"
      rows += RowText.labelled(
        "gone \(gone.position)", " #\(gone.position)", text, width: width, target: .event(gone.position))
    }
    if let settlement = life.settlement {
      let target = settlement.decision.map(Target.decision) ?? .event(settlement.mark.position)
      rows += RowText.labelled(
        "settlement", " #\(settlement.mark.position)",
        fate(life) + (settlement.by.map { " by \($0)" } ?? "")
          + (settlement.agreedBy.isEmpty ? "" : ", agreed by \(Words.list(settlement.agreedBy))")
          + (settlement.reason.map { ": \($0)" } ?? ""),
        width: width, target: target)
    }
    if let ended = life.ended {
      rows += RowText.labelled("ended", " #\(ended.mark.position)", fate(life), width: width)
    }
    return rows
  }

  /// What is left of a conflict that today's rules no longer find.
  private func pastProofRows(_ name: String, width: Int) -> [Row] {
    guard let life = board.conflicts[name] else {
      return RowText.paragraph("gone", "The board no longer finds this.", width: width)
    }
    var rows = [
      Row(
        id: "head", role: .text,
        spans: [.bold("conflict C\(life.number)  \(Words.plain(life.kind))  \(Words.list(life.departments))")]
      )
    ]
    rows += RowText.paragraph("summary", life.summary, width: width, style: CellStyle(.plain, .bold))
    rows += RowText.labelled("fate", "Now", fate(life), width: width)
    rows += [.blank("when"), .heading("when", "When")] + recordedTimes(life, width: width)
    for position in life.facts {
      rows += RowText.labelled(
        "fact \(position)", "Rested on", eventTitle(position), width: width, target: .event(position))
    }
    return rows + lifeRows(life, width: width)
  }
}
