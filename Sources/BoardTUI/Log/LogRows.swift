import BoardModel
import TextGrid

extension AppState {
  /// The running log, oldest first; with every kind of record where that is asked for.
  func logRows(width: Int) -> [Row] {
    let lines = board.lines.sorted.filter {
      situation == nil || $0.situation == situation || $0.situation.isEmpty
    }
    let timeWidth = Words.timeWidth(
      lines.map(\.occurred.earliest) + (showsRecord ? board.notes.unordered.map(\.occurred.earliest) : []),
      now: digest.now)
    var corrections: [Int: [LogLine]] = [:]
    for line in lines { if let former = line.corrects { corrections[former, default: []].append(line) } }
    var entries = lines.map {
      (
        $0.position,
        lineRows($0, corrections: corrections[$0.position] ?? [], timeWidth: timeWidth, width: width)
      )
    }
    if showsRecord { entries += recordEntries(timeWidth: timeWidth, width: width) }
    return entries.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }

  private func lineRows(_ line: LogLine, corrections: [LogLine], timeWidth: Int, width: Int) -> [Row] {
    let sign =
      switch line.flavour {
      case .statement: "·"
      case .question: "?"
      case .decision: "!"
      case .action: ">"
      }
    var who = line.by ?? ""
    if !line.departments.isEmpty { who += " for \(line.departments.joined(separator: ", "))" }
    let head = "\(TextLayout.pad(TimeText.text(line.occurred, beside: digest.now), to: timeWidth)) "
    let flavour = TextLayout.pad("\(sign) \(line.flavour.rawValue)", to: 11) + " "
    let indent = head.count + flavour.count
    let room = max(16, width - indent - 3)
    let text = (who.isEmpty ? "" : "\(who.trimmed): ") + line.text
    let parts = TextLayout.wrap(TextCleaning.clean(text), to: room, leavingRoom: true)
    var row = Row(
      id: "event \(line.position)", role: .item,
      spans: [
        .dim(head), Span(flavour, CellStyle(line.flavour == .statement ? .dim : .accent)),
        Span(parts.first ?? ""),
      ],
      target: .event(line.position), stamp: line.position)
    row.keywords = "#\(line.position) \(line.recordedFor ?? "")"
    var rows = [row]
    if parts.count > 1 {
      rows += RowText.continuation(
        row.id, parts.dropFirst().joined(separator: " "), width: width - 1, indent: indent, style: .plain)
    }
    var marks: [String] = []
    if let former = line.corrects { marks.append("corrects #\(former)") }
    if let reason = line.lateReason {
      marks.append("late, written down \(TimeText.short(line.boardTime, beside: digest.now)): \(reason)")
    }
    for correction in corrections {
      marks.append(
        "corrected by #\(correction.position) \(TimeText.short(correction.boardTime, beside: digest.now)): \(correction.text)"
      )
    }
    for (index, mark) in marks.enumerated() {
      rows += RowText.continuation("\(row.id) mark \(index)", mark, width: width, indent: indent)
    }
    return rows
  }

  /// What events other than log lines say of themselves.
  private func recordEntries(timeWidth: Int, width: Int) -> [(Int, [Row])] {
    let words = EventWords(board, now: digest.now)
    var entries: [Int: [Row]] = [:]
    for position in board.notes.keys where board.lines[position] == nil {
      guard let note = board.notes[position] else { continue }
      entries[position] = recordRow(
        position, TimeText.text(note.occurred, beside: digest.now), note.department,
        EventWords.name(of: note.kind), words.text(of: position), timeWidth: timeWidth, width: width,
        late: note.lateReason)
    }
    for life in board.conflicts.sorted {
      entries[life.raised.position] = recordRow(
        life.raised.position, TimeText.short(life.raised.at, beside: digest.now), nil,
        "conflict C\(life.number) raised",
        life.summary, timeWidth: timeWidth, width: width, target: .proof(life.finding))
      if let ended = life.ended {
        entries[ended.mark.position] = recordRow(
          ended.mark.position, TimeText.short(ended.mark.at, beside: digest.now), nil,
          "conflict C\(life.number) \(board.words(ended))", life.summary, timeWidth: timeWidth, width: width,
          target: .proof(life.finding))
      }
    }
    return entries.map { ($0.key, $0.value) }
  }

  private func recordRow(
    _ position: Int, _ time: String, _ department: String?, _ what: String, _ title: String, timeWidth: Int,
    width: Int,
    late: String? = nil, target: Target? = nil
  ) -> [Row] {
    let head = "\(TextLayout.pad(time, to: timeWidth)) \(TextLayout.pad("#\(position)", to: 6)) "
    let name = "\(department.map { "\($0): " } ?? "")\(what)"
    let text = [name, title, late.map { "late: \($0)" } ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    let parts = TextLayout.wrap(
      TextCleaning.clean(text), to: max(16, width - head.count - 3), leavingRoom: true)
    var first = parts.first ?? ""
    var spans: [Span] = [.dim(head)]
    if first.hasPrefix(name) {
      spans.append(Span(name))
      first.removeFirst(name.count)
    }
    let row = Row(
      id: "event \(position)", role: .item, spans: spans + [.dim(first)], target: target ?? .event(position),
      stamp: position)
    guard parts.count > 1 else { return [row] }
    return [row]
      + RowText.continuation(
        row.id, parts.dropFirst().joined(separator: " "), width: width - 1, indent: head.count, limit: 2)
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
