import BoardModel
import ConflictRules
import TextGrid

/// The texts of the header, each for itself; the frame fits them in.
struct HeaderText {
  let state: AppState

  /// The protective marking, and that nothing is real where nothing is.
  var marking: String {
    let marking = state.situationRecord?.marking ?? "OFFICIAL"
    return state.isExercise ? "\(marking) · EXERCISE" : marking
  }

  var isHighMarking: Bool { marking.uppercased().contains("SECRET") }

  var code: String { state.situation ?? "no situation" }

  /// The situation, and which of several it is.
  var title: String { title(width: .max) }

  /// The situation in so many columns; its title gives way to which of several it is.
  func title(width: Int) -> String {
    guard let record = state.situationRecord else {
      return TextLayout.truncate(state.board.title, to: width)
    }
    let all = state.board.situations.keys
    var place = ""
    if all.count > 1, let index = all.firstIndex(of: record.id) {
      place = " (\(index + 1) of \(all.count): S next)"
    }
    let name = TextLayout.truncate("\(record.id) \(record.title)", to: max(0, width - CellWidth.of(place)))
    return name + place
  }

  /// That other situations have conflicts of the worst kind, and how to get there; empty when none has.
  var elsewhere: [Span] {
    let others = state.digest.elsewhere
    guard !others.isEmpty else { return [] }
    let count = others.values.reduce(0, +)
    let text =
      others.count == 1
      ? "another situation: \(count) blocking, S shows it"
      : "\(others.count) other situations: \(count) blocking, S shows them"
    return [Span(text, CellStyle(.blocking, .bold))]
  }

  /// The same where there is one line for everything.
  var shortElsewhere: [Span] {
    let count = state.digest.elsewhere.values.reduce(0, +)
    return count == 0 ? [] : [Span("S: \(count) blocking", CellStyle(.blocking, .bold))]
  }

  /// London's time, the situation's and UTC.
  var clocks: [String] {
    let now = state.now
    var clocks = [TimeText.full(now)]
    if let zone = state.zone { clocks.append("\(TimeText.clock(now, in: zone)) \(zone.name(at: now))") }
    clocks.append("\(TimeText.clock(now, in: .utc))Z")
    return clocks
  }

  /// The same for narrow terminals, without weekday and year.
  var shortClocks: [String] {
    let now = state.now
    return ["\(TimeText.short(now, beside: now)) \(LocalZone.london.name(at: now))"] + clocks.dropFirst()
  }

  /// How the clock of an exercise runs; nothing elsewhere.
  var pace: String? {
    guard let setting = state.board.clock.setting else { return nil }
    if setting.rate == 0 { return "clock stopped" }
    if setting.rate == 1000 { return "clock runs" }
    return setting.rate % 1000 == 0 ? "clock ×\(setting.rate / 1000)" : "clock ×\(setting.rate)/1000"
  }

  var stage: String {
    "Stage \(state.situationRecord?.stage.value(at: state.now) ?? "—")"
  }

  var alert: String { "Alert \(state.situationRecord?.alert.value(at: state.now) ?? "—")" }

  var nextGate: String? {
    state.digest.nextGate.map { "\($0.title) closes in \(TimeText.span(state.now.until($0.closes)))" }
  }

  /// The open findings by severity, sign and word each.
  var counts: [Span] {
    var spans: [Span] = []
    for severity in [Severity.blocking, .conflict, .watch] {
      let count = state.digest.counts[severity] ?? 0
      let text = "\(SeverityMark.sign(severity, state.glyphs)) \(count) \(severity.rawValue)"
      let style = count == 0 ? CellStyle.dim : CellStyle(SeverityMark.ink(severity), .bold)
      if !spans.isEmpty { spans.append(Span(" ")) }
      spans.append(Span(text, style))
    }
    return spans
  }

  /// What waits for the committee because somebody has not looked, and what the committee has silenced.
  ///
  /// - Parameter width: the columns there are beside the counts; the time gives way where it does not fit.
  func standing(_ width: Int = .max) -> [[Span]] {
    var groups: [[Span]] = []
    let silenced = state.digest.silenced.count
    if let since = state.digest.agendaSince {
      let count = "\(state.digest.agenda.count) on the agenda"
      let timed = "\(count) since \(TimeText.short(since, beside: state.now))"
      let room = width - (silenced > 0 ? 14 : 0)
      groups.append([Span(CellWidth.of(timed) <= room ? timed : count, CellStyle(.conflict, .bold))])
    }
    if silenced > 0 { groups.append([.dim("\(silenced) silenced")]) }
    return groups
  }

  /// The place in the history, its words, and how far it has been checked.
  var chain: [Span] {
    let place = "\(state.snapshot.position) \(state.snapshot.chainWords) "
    var spans = [Span(place)]
    switch state.snapshot.verification {
    case .verified: spans.append(Span(state.glyphs == .ascii ? "verified" : "✓", CellStyle(.good, .bold)))
    case .unverified(let count): spans.append(Span("\(count) unverified", CellStyle(.watch, .bold)))
    case .readOnly: spans.append(Span("READ ONLY", CellStyle(.blocking, .bold)))
    }
    if state.snapshot.quarantined > 0 {
      spans.append(Span(" \(state.snapshot.quarantined) quarantined", CellStyle(.conflict, .bold)))
    }
    if state.snapshot.unknown > 0 {
      spans.append(Span(" \(state.snapshot.unknown) unknown", CellStyle(.conflict, .bold)))
    }
    return spans
  }

  /// How long ago the board was last read.
  var readAge: String {
    let age = max(0, state.readAt.until(state.wall).milliseconds)
    if age < 60_000 { return "read \(age / 1000).\(age % 1000 / 100) s ago" }
    return "read \(TimeText.span(TimeSpan(milliseconds: age))) ago"
  }

  var who: String {
    let name = [state.viewer.department, state.viewer.post].compactMap(\.self).filter { !$0.isEmpty }
    return name.joined(separator: " ")
  }
}
