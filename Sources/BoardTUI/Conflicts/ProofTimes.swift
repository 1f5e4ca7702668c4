import BoardEngine
import BoardModel
import ConflictRules

extension AppState {
  /// The four times of a finding, told apart, and when it bites.
  func timesRows(_ finding: Finding, phase: Phase?, life: ConflictLife?, width: Int) -> [Row] {
    var rows: [Row] = []
    if let phase {
      rows += RowText.labelled("bites", "Bites", bites(finding, phase), width: width)
    }
    rows += RowText.labelled("true", "True since", trueSince(finding, phase: phase), width: width)
    rows += RowText.labelled("flaggable", "Flaggable since", flaggable(finding), width: width)
    if let life { return rows + recordedTimes(life, width: width) }
    return rows + RowText.labelled("raised", "Raised", "not yet", width: width)
  }

  private func bites(_ finding: Finding, _ phase: Phase) -> String {
    guard let moment = phase.bites else {
      return finding.isOnlyProposed(on: snapshot.state.board, at: digest.now)
        ? Finding.bitesOnGoAhead : "no moment can be named"
    }
    let least = phase.isBiteUncertain ? "at the earliest " : ""
    return "\(least)\(Words.moment(moment, now: digest.now))"
  }

  private func trueSince(_ finding: Finding, phase: Phase?) -> String {
    guard let since = finding.trueSince(at: digest.now) else {
      if let from = phase?.span.possible.from, from > digest.now {
        return "not yet; from \(Words.moment(from, now: digest.now))"
      }
      return "as far back as the board knows"
    }
    guard let phase, phase.span.possible.from == since else {
      return Words.moment(since, now: digest.now)
    }
    guard let certain = phase.span.certain?.from else {
      return "possibly since \(TimeText.short(since, beside: digest.now)); not certain"
    }
    if certain == since { return Words.moment(since, now: digest.now) }
    if certain > digest.now {
      return
        "possibly since \(TimeText.short(since, beside: digest.now)); certain from \(TimeText.short(certain, beside: digest.now))"
    }
    return
      "at least since \(TimeText.short(certain, beside: digest.now)), possibly since \(TimeText.short(since, beside: digest.now))"
  }

  private func flaggable(_ finding: Finding) -> String {
    guard let moment = finding.proof.flaggableSince else { return "not known when its facts were learnt" }
    let isUncertain = finding.proof.facts.contains { $0.firstLearnt == nil }
    let how =
      finding.isFlaggableOnlyAsRecorded(on: snapshot.state.board)
      ? "when recorded, " : isUncertain ? "at least since " : ""
    return how + Words.moment(moment, now: digest.now)
  }

  /// When it was raised, shown and acknowledged.
  func recordedTimes(_ life: ConflictLife, width: Int) -> [Row] {
    var rows = RowText.labelled(
      "raised", "Raised", "\(Words.moment(life.raised.at, now: digest.now)), event #\(life.raised.position)",
      width: width)
    if let reopened = life.reopened {
      let why = life.reopenedBecause.map { ": \($0)" } ?? ""
      rows += RowText.labelled(
        "reopened", "Open again", "\(TimeText.short(reopened.at, beside: digest.now))\(why)", width: width,
        target: .event(reopened.position))
    }
    let departments = life.departments + life.shown.keys.filter { !life.departments.contains($0) }.sorted()
    let shown = departments.map { department in
      "\(department) \(life.shown[department].map { TimeText.short($0, beside: digest.now) } ?? "not yet")"
    }.joined(separator: " · ")
    rows += RowText.labelled("shown", "Shown to", shown, width: width)
    let seen = life.acknowledged.sorted { $0.key < $1.key }
      .map { "\($0.key) \(TimeText.short($0.value, beside: digest.now))" }.joined(separator: " · ")
    rows += RowText.labelled("seen", "Acknowledged", seen.isEmpty ? "by nobody" : seen, width: width)
    guard !life.acknowledgedBefore.isEmpty else { return rows }
    let before = life.acknowledgedBefore.sorted { $0.key < $1.key }
      .map { "\($0.key) \(TimeText.short($0.value, beside: digest.now))" }.joined(separator: " · ")
    return rows + RowText.labelled("seen before", "Seen before that", before, width: width)
  }
}
