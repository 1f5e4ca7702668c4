package import BoardEngine
package import BoardModel

/// The lists of the command line: what a board holds of each kind, at a moment.
package struct BoardLists: Sendable {
  package var state: BoardState
  package var moment: Timestamp
  /// Only this situation; nil for all.
  package var situation: String?
  /// Only this department; nil for all.
  package var department: String?
  /// Leaves out what had not begun at the moment, as a review of what was so then does; a plan that is known of is
  /// listed otherwise.
  package var onlyBegun = false
  /// What is wanted of the lists.
  package var form: Report.Form

  package init(
    state: BoardState, moment: Timestamp, situation: String? = nil, department: String? = nil,
    form: Report.Form = .both
  ) {
    self.form = form
    self.state = state
    self.moment = moment
    self.situation = situation
    self.department = department
  }

  var board: Board { state.board }

  /// What a thing was called at the moment.
  func title(_ kind: EntityKind, _ id: String) -> String { board.title(of: Subject(kind, id), at: moment) }

  /// Whether something is listed that began at a time, or did not yet where there is none.
  func hasBegun(_ began: Timestamp?) -> Bool { !onlyBegun || began.map { $0 <= moment } ?? false }

  func wants(_ situation: String, _ department: String?) -> Bool {
    (self.situation == nil || self.situation == situation)
      && (self.department == nil || self.department == department)
  }

  /// Tasks, open ones first, by due time and identifier.
  ///
  /// - Complexity: O(*n* log *n*).
  package func tasks(all: Bool = false) -> Report {
    var report = Report(
      columns: ["ID", "DEPT", "STATUS", "DUE", "COUNT", "TITLE"], emptyText: "No tasks.", form: form)
    let tasks = board.tasks.standings(at: moment)
    for index in order(of: tasks, all: all) {
      let task = tasks[index]
      let isLate = task.state.isOpen && task.due.map { $0 < moment } ?? false
      let title = title(.task, task.id)
      let count = task.total.map { "\(task.done ?? 0)/\($0)" } ?? ""
      report.add(
        [
          task.id, task.owner, task.state.rawValue,
          (task.due.map { TimeText.short($0, beside: moment) } ?? "") + (isLate ? " late" : ""), count,
          title,
        ],
        [
          ("id", .string(task.id)), ("situation", .string(task.situation)),
          ("department", .string(task.owner)), ("status", .string(task.state.rawValue)),
          ("title", .string(title)), ("due", .iso(task.due)), ("late", .bool(isLate)),
          ("done", .number(task.done)), ("total", .number(task.total)),
          ("post", .text(task.post)), ("waiting_on", .text(task.waitingOn)),
          ("blocked_by", task.blockedBy.isEmpty ? nil : JSONValue(task.blockedBy)),
          ("note", .text(task.note)),
        ])
    }
    return report
  }

  /// Where the tasks wanted are, in order. Numbers sort faster than tasks, and copying one counts references.
  private func order(of tasks: [TaskStanding], all: Bool) -> [Int] {
    var keys: [(index: Int, isOpen: Bool, due: Int64)] = []
    keys.reserveCapacity(tasks.count)
    for index in tasks.indices where wants(tasks[index].situation, tasks[index].owner) {
      if onlyBegun, board.tasks[tasks[index].id]?.status.value(at: moment) == nil { continue }
      let isOpen = tasks[index].state.isOpen
      if all || isOpen { keys.append((index, isOpen, tasks[index].due?.milliseconds ?? .max)) }
    }
    keys.sort { left, right in
      if left.isOpen != right.isOpen { return left.isOpen }
      return left.due != right.due ? left.due < right.due : tasks[left.index].id < tasks[right.index].id
    }
    return keys.map(\.index)
  }

  /// Actions by department and identifier.
  package func actions() -> Report {
    var report = Report(columns: ["ID", "DEPT", "TOOL", "STATUS", "TITLE"], emptyText: "No actions.")
    for action in board.actions.sorted where wants(action.situation, action.department) {
      let begun = action.status.value(at: moment)?.rawValue
      guard begun != nil || !onlyBegun else { continue }
      let (status, title) = (begun ?? "not begun", title(.action, action.id))
      report.add(
        [action.id, action.department, action.tool ?? "", status, title],
        [
          ("id", .string(action.id)), ("situation", .string(action.situation)),
          ("department", .string(action.department)), ("tool", .text(action.tool)),
          ("status", .string(status)), ("title", .string(title)), ("note", .text(action.note)),
        ])
    }
    return report
  }

  /// Policies with the version in force and whom it covers.
  package func policies() -> Report {
    var report = Report(columns: ["ID", "DEPT", "VERSION", "COVERS", "TITLE"], emptyText: "No policies.")
    for policy in board.policies.sorted where wants(policy.situation, policy.department) {
      let version = policy.version(at: moment)
      guard version != nil || !onlyBegun else { continue }
      let title = title(.policy, policy.id)
      let coverage = (version?.coverage ?? [:]).sorted { $0.key < $1.key }
      report.add(
        [
          policy.id, policy.department,
          version.map { "\($0.number) of \(policy.versions.count)" } ?? "none yet",
          coverage.map { "\($0.key) \(PlainText.words($0.value.rawValue))" }.joined(separator: ", "),
          title,
        ],
        [
          ("id", .string(policy.id)), ("department", .string(policy.department)),
          ("title", .string(title)), ("version", .number(version?.number)),
          (
            "coverage",
            .object(JSONObject(coverage.map { ($0.key, .string($0.value.rawValue)) }))
          ), ("effective", .iso(version?.effective.latest)),
        ])
    }
    return report
  }

  /// Gates and how each group stands there.
  package func gates() -> Report {
    var report = Report(
      columns: ["ID", "OWNER", "CLOSES", "GROUP", "STANDING", "TITLE"], emptyText: "No gates.")
    for gate in board.gates.sorted where wants(gate.situation, gate.owner.value(at: moment)) {
      let owner = gate.owner.value(at: moment)
      let closes = gate.closes.value(at: moment)
      let title = title(.gate, gate.id)
      let standings = gate.standings.sorted { $0.key < $1.key }.compactMap { group, line in
        line.value(at: moment).map { (group, $0) }
      }
      for (group, count) in standings.isEmpty ? [("", nil)] : standings.map({ ($0.0, Optional($0.1)) }) {
        let numbers = [
          count?.pending.map { "\($0) pending" }, count?.cleared.map { "\($0) cleared" },
          count?.refused.map { "\($0) refused" }, count?.moved.map { "\($0) moved" },
        ].compactMap(\.self)
        let standing = ([count.map { PlainText.words($0.standing.rawValue) }].compactMap(\.self) + numbers)
          .joined(separator: ", ")
        report.add(
          [
            gate.id, owner ?? "?", closes.map { TimeText.short($0, beside: moment) } ?? "", group, standing,
            title,
          ],
          [
            ("id", .string(gate.id)), ("owner", .text(owner)), ("title", .string(title)),
            ("closes", .iso(closes)), ("group", group.isEmpty ? nil : .string(group)),
            ("standing", .text(count?.standing.rawValue)), ("pending", .number(count?.pending)),
            ("cleared", .number(count?.cleared)), ("refused", .number(count?.refused)),
            ("moved", .number(count?.moved)),
          ])
      }
    }
    return report
  }

  /// Names of a scope in words.
  static func text(_ names: ScopeNames) -> String {
    switch names {
    case .notStated: "not stated"
    case .all: "all"
    case .these(let list): list.joined(separator: ", ")
    }
  }
}

extension BoardLists {
  /// Situations with their stage and what is open in each.
  package func situations() -> Report {
    var report = Report(columns: ["CODE", "STAGE", "OPEN", "TITLE"], emptyText: "No situations.")
    for situation in state.board.situations.sorted {
      let open = state.openFindings(at: moment, situation: situation.id).count
      let stage = situation.stage.value(at: moment)
      let title = title(.situation, situation.id)
      report.add(
        [situation.id, stage ?? "", "\(open)", title],
        [
          ("id", .string(situation.id)), ("title", .string(title)), ("stage", .text(stage)),
          ("open_conflicts", .number(open)), ("marking", .string(situation.marking)),
        ])
    }
    return report
  }
}
