package import BoardModel
import ConflictRules

/// One line of a department's own list.
package struct MineItem: Hashable, Sendable {
  package var reason: MineReason
  package var subject: Subject
  package var title: String
  /// What to know about it in a few words.
  package var detail: String
  /// When it matters; what sorts within a reason.
  package var moment: Timestamp?
}

extension BoardState {
  /// What a department has to know when it sits down: what it collides with, what is late, who waits for it,
  /// what changed since it last looked, and its other open tasks.
  ///
  /// - Parameters:
  ///   - seen: the last position the department has looked at; what came later counts as changed.
  ///   - own: positions of later entries that whoever looks wrote, and need not be told of.
  /// - Complexity: O(*n* log *n*) in the tasks and actions of the board.
  package func mine(
    _ department: String, situation: String?, at moment: Timestamp, seen: Int, own: Set<Int> = []
  ) -> [MineItem] {
    // Collisions keep the order of the findings, worst first; one cause with many effects is one line.
    let collisions = [
      openFindings(at: moment, situation: situation), comingFindings(after: moment, situation: situation),
    ].flatMap { findings in
      FindingGroup.groups(of: findings.filter { $0.finding.departments.contains(department) })
    }
    return collisions.map { group in
      let open = group.first
      let others = group.departments.filter { $0 != department }
      let with = others.isEmpty ? "within \(department)" : "with \(others.joined(separator: ", "))"
      let rest = group.members.count - 1
      let more =
        rest == 0 ? "" : "and \(rest) more effect\(rest == 1 ? "" : "s") of \(board.title(of: group.cause))"
      return MineItem(
        reason: .colliding, subject: Subject(.conflict, open.finding.name), title: open.finding.summary,
        detail: [open.severity.rawValue, with, more, climb(of: open, at: moment)?.words(at: moment) ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " · "), moment: open.phase.bites)
    } + ownWork(department, situation: situation, at: moment, seen: seen, own: own)
  }

  private func ownWork(
    _ department: String, situation: String?, at moment: Timestamp, seen: Int, own: Set<Int>
  ) -> [MineItem] {
    var items: [MineItem] = []
    for task in board.tasks.standings(at: moment) where situation == nil || task.situation == situation {
      guard task.state.isOpen else { continue }
      let subject = Subject(.task, task.id)
      let due = task.due
      if task.owner == department {
        if let due, due <= moment {
          items.append(
            MineItem(
              reason: .late, subject: subject, title: task.title,
              detail: "late by \(TimeText.span(due.until(moment)))", moment: due))
        } else {
          let detail = due.map { "due \(TimeText.short($0, beside: moment))" } ?? task.state.rawValue
          let isNew = task.changed > seen && task.created <= seen && !own.contains(task.changed)
          items.append(
            MineItem(
              reason: isNew ? .changed : .open, subject: subject, title: task.title, detail: detail,
              moment: due))
        }
      } else if task.waitingOn == department {
        items.append(
          MineItem(
            reason: .waiting, subject: subject, title: task.title,
            detail: "\(task.owner) waits for you", moment: due))
      }
    }
    for gate in board.gates.unordered where gate.owner.value(at: moment) == department {
      guard situation == nil || gate.situation == situation else { continue }
      for (group, standings) in gate.standings.sorted(by: { $0.key < $1.key }) {
        guard let count = standings.value(at: moment), count.standing == .pending || count.standing == .partly
        else { continue }
        let waiting = count.pending.map { "\($0) wait" } ?? "they wait"
        items.append(
          MineItem(
            reason: .waiting, subject: Subject(.gate, gate.id),
            title: "\(gate.title): \(board.title(of: Subject(.group, group)))",
            detail: waiting, moment: gate.closes.value(at: moment)))
      }
    }
    for action in board.actions.unordered
    where action.trace.last > seen && (situation == nil || action.situation == situation) {
      items.append(
        MineItem(
          reason: .changed, subject: Subject(.action, action.id), title: action.title,
          detail: "\(action.department) · \(action.status.value(at: moment)?.rawValue ?? "not begun")",
          moment: action.trace.lastAt))
    }
    return items.sorted { left, right in
      if left.reason != right.reason { return left.reason.rawValue < right.reason.rawValue }
      let leftMoment = left.moment?.milliseconds ?? .max
      let rightMoment = right.moment?.milliseconds ?? .max
      return leftMoment != rightMoment ? leftMoment < rightMoment : left.subject < right.subject
    }
  }
}
