import BoardModel

extension ProofText {
  /// When it was raised and shown to whom, who has seen it, who does what about it, and what became of it.
  static func lifeLines(_ life: ConflictLife?, on board: Board) -> [String] {
    guard let life else { return ["Raised           not yet"] }
    var lines = ["Raised           \(TimeText.full(life.raised.at)) (#\(life.raised.position))"]
    if let reopened = life.reopened {
      let why = life.reopenedBecause.map { ": \($0)" } ?? ""
      lines.append("Open again       \(TimeText.full(reopened.at)) (#\(reopened.position))\(why)")
    }
    let concerned = life.departments + life.shown.keys.filter { !life.departments.contains($0) }.sorted()
    let shown = concerned.map { "\($0) \(life.shown[$0].map { TimeText.short($0) } ?? "not yet")" }
    lines.append("Shown to         \(shown.isEmpty ? "nobody" : shown.joined(separator: ", "))")
    lines.append("Acknowledged by  \(times(life.acknowledged) ?? "nobody")")
    if let before = times(life.acknowledgedBefore) { lines.append("Seen before that \(before)") }
    for step in life.resolving { lines.append("Being resolved   \(words(step, on: board))") }
    for ahead in life.goneAhead {
      lines.append(
        "Went ahead       \(ahead.department ?? "somebody") \(TimeText.short(ahead.at)) (#\(ahead.position)): \(ahead.reason ?? "no reason given")"
      )
    }
    if let settlement = life.settlement { lines.append("Settled          \(words(settlement))") }
    if let ended = life.ended {
      lines.append(
        "Ended            \(board.words(ended)), \(TimeText.full(ended.mark.at)) (#\(ended.mark.position))"
      )
    }
    return lines
  }

  private static func times(_ seen: [String: Timestamp]) -> String? {
    let parts = seen.sorted { $0.key < $1.key }.map { "\($0.key) \(TimeText.short($0.value))" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Who does what about it.
  static func words(_ step: ConflictLife.Resolving, on board: Board) -> String {
    let task = step.task.map { id in
      let state = board.tasks[id]?.state(at: board.lastTime ?? step.mark.at).rawValue
      return "task \(id)\(state.map { ", \($0)" } ?? ""): \(board.title(of: Subject(.task, id)))"
    }
    let what = [task, step.note].compactMap(\.self).joined(separator: "; ")
    return "\(step.department) \(TimeText.short(step.mark.at)) (#\(step.mark.position)): \(what)"
  }

  /// How it was settled, by whom, why and until when.
  static func words(_ settlement: ConflictLife.SettlementRecord) -> String {
    let by = settlement.by.map { " by \($0)" } ?? ""
    let decision = settlement.decision.map { ", decision D\($0)" } ?? ""
    let until = settlement.until.map { " until \(TimeText.full($0))" } ?? ""
    let agreed =
      settlement.agreedBy.isEmpty ? "" : ", agreed by \(settlement.agreedBy.joined(separator: ", "))"
    let why = settlement.reason.map { ": \($0)" } ?? ""
    return "\(PlainText.words(settlement.manner.rawValue))\(by)\(decision)\(until)\(agreed)\(why)"
  }
}
