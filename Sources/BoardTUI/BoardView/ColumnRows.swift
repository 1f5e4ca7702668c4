import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// What a department does, promises, says, rules, holds and has to do; what is in conflict comes first.
  func columnRows(_ department: String, width: Int) -> [Row] {
    let (pressing, rest) = ConflictsFirst.split(ownRows(department, width: width)) { digest.mark($0) }
    return pressing.isEmpty ? rest : [.heading("In conflict", "In conflict")] + pressing + rest
  }

  private func ownRows(_ department: String, width: Int) -> [Row] {
    var rows = actionRows(department, width: width)
    rows += section("Promises", promiseRows(department, width: width))
    rows += section("Instructions", instructionRows(department, width: width))
    rows += section("Policies", policyRows(department, width: width))
    rows += section("Gates", gateRows(department, width: width))
    rows += section("Resources", resourceRows(department, width: width))
    let tasks = tasksByDepartment.of(department)
    rows += section("Tasks", tasks.flatMap { taskRows($0, width: width) })
    return rows
  }

  private func section(_ title: String, _ rows: [Row]) -> [Row] {
    rows.isEmpty ? [] : [.heading(title, title)] + rows
  }

  private func isHere(_ situation: String) -> Bool { self.situation == nil || situation == self.situation }

  private func actionRows(_ department: String, width: Int) -> [Row] {
    let own = board.actions.unordered.filter { $0.department == department && isHere($0.situation) }
      .sorted { ($0.tool ?? "~", $0.id) < ($1.tool ?? "~", $1.id) }
    var rows: [Row] = []
    var tool: String?
    for action in own {
      if rows.isEmpty || action.tool != tool {
        tool = action.tool
        let title = action.tool.map { "\($0) \(board.title(of: Subject(.tool, $0)))" } ?? "Other actions"
        rows.append(.heading("tool \(tool ?? "")", title))
      }
      let entry = action.status.entry(at: digest.now)
      let status = entry?.value ?? .proposed
      var detail = status.rawValue
      if let occurred = entry?.occurred, status != .active {
        detail += " \(TimeText.text(occurred, beside: digest.now))"
      }
      rows += thing(
        .action, action.id, action.title, detail: status == .active ? "" : detail, stamp: action.trace.last,
        width: width, isOver: !status.isLive && status != .suspended)
    }
    return rows
  }

  private func promiseRows(_ department: String, width: Int) -> [Row] {
    board.undertakings.unordered.filter { $0.department == department && isHere($0.situation) }
      .sorted { $0.id < $1.id }.flatMap { promise in
        let status = promise.status.value(at: digest.now) ?? .inForce
        let detail = status == .inForce ? "" : Words.plain(status.rawValue)
        return thing(
          .undertaking, promise.id, promise.title, detail: detail, stamp: promise.trace.last, width: width,
          isOver: status != .inForce)
      }
  }

  private func instructionRows(_ department: String, width: Int) -> [Row] {
    board.instructions.unordered.filter { $0.department == department && isHere($0.situation) }
      .sorted { $0.id < $1.id }.flatMap { instruction in
        let status = instruction.status.value(at: digest.now) ?? .inForce
        let detail =
          "\(instruction.direction.rawValue)\(status == .inForce ? "" : " · \(Words.plain(status.rawValue))")"
        return thing(
          .instruction, instruction.id, instruction.title, detail: detail, stamp: instruction.trace.last,
          width: width, isOver: status == .withdrawn)
      }
  }

  private func policyRows(_ department: String, width: Int) -> [Row] {
    board.policies.unordered.filter { $0.department == department && isHere($0.situation) }
      .sorted { $0.id < $1.id }.flatMap { policy in
        let version = policy.version(at: digest.now)
        let detail =
          version.map { "v\($0.number), effective \(TimeText.text($0.effective, beside: digest.now))" }
          ?? "not in force"
        return thing(
          .policy, policy.id, policy.title, detail: detail, stamp: policy.trace.last, width: width)
      }
  }

  private func gateRows(_ department: String, width: Int) -> [Row] {
    board.gates.unordered.filter {
      isHere($0.situation) && $0.owner.value(at: digest.now) == department
    }.sorted { $0.id < $1.id }.flatMap { gate in
      var details: [String] = []
      if let closes = gate.closes.value(at: digest.now) {
        details.append(
          "\(closes > digest.now ? "closes" : "closed") \(TimeText.short(closes, beside: digest.now))")
      }
      let waiting = gate.standings.values.compactMap { $0.value(at: digest.now)?.pending }.reduce(0, +)
      if waiting > 0 { details.append("\(waiting) wait") }
      return thing(
        .gate, gate.id, gate.title, detail: details.joined(separator: " · "), stamp: gate.trace.last,
        width: width)
    }
  }

  private func resourceRows(_ department: String, width: Int) -> [Row] {
    board.resources.unordered.filter { $0.department == department && isHere($0.situation) }
      .sorted { $0.id < $1.id }.flatMap { resource in
        let capacity = resource.capacity.value(at: digest.now).map { "\($0) \(resource.unit)" }
        return thing(
          .resource, resource.id, resource.title, detail: capacity ?? "how much is not recorded",
          stamp: resource.trace.last, width: width)
      }
  }

  /// A thing as up to three lines of title and one of detail.
  private func thing(
    _ kind: EntityKind, _ id: String, _ title: String, detail: String, stamp: Int, width: Int,
    isOver: Bool = false
  ) -> [Row] {
    let subject = Subject(kind, id)
    let style: CellStyle = isOver ? .dim : .plain
    let lines = TextLayout.wrap(TextCleaning.clean(title), to: max(10, width - 4), leavingRoom: true)
    var row = Row(
      id: subject.text, role: .item,
      spans: [SeverityMark.span(digest.mark(kind, id), glyphs), Span(lines.first ?? id, style)],
      target: .thing(subject), stamp: stamp)
    row.keywords = "\(id) \(title)"
    var rows = [row]
    if lines.count > 1 {
      rows += RowText.continuation(
        subject.text, lines.dropFirst().joined(separator: " "), width: width, indent: 2, style: style,
        limit: 2)
    }
    if !detail.isEmpty {
      rows += RowText.continuation("\(subject.text) detail", detail, width: width, indent: 2, limit: 2)
    }
    return rows
  }

  /// A task with its sign, its title, and when it is due or how much of it is done.
  private func taskRows(_ task: TaskStanding, width: Int) -> [Row] {
    let status = task.state
    let isNarrow = width < 60
    let sign = "\(Words.taskSign(status, glyphs)) "
    let style: CellStyle = status.isOpen ? .plain : .dim
    // Most titles fit; only those that do not are worth wrapping.
    let isLong = isNarrow && task.title.utf8.count > width - 6
    let lines =
      isLong
      ? TextLayout.wrap(TextCleaning.clean(task.title), to: max(10, width - 6), leavingRoom: true)
      : [task.title]
    var row = Row(
      id: "task/\(task.id)", role: .item,
      spans: [
        SeverityMark.span(digest.mark(.task, task.id), glyphs), Span(sign, style),
        Span(lines.first ?? "", style),
      ], target: .thing(Subject(.task, task.id)), stamp: task.changed)
    row.keywords = "\(status.rawValue) \(task.id)"
    let detail = taskDetail(task)
    if !isNarrow {
      row.trailing = detail
      return [row]
    }
    // A narrow column has no room for both on one line.
    var rows = [row]
    if lines.count > 1 {
      rows += RowText.continuation(
        row.id, lines.dropFirst().joined(separator: " "), width: width, indent: 4, style: style, limit: 2)
    }
    if !detail.isEmpty {
      rows.append(Row(id: "\(row.id) more", role: .continuation, spans: [Span("    ")] + detail))
    }
    return rows
  }

  private func taskDetail(_ task: TaskStanding) -> [Span] {
    var spans: [Span] = []
    if task.state.isOpen, let due = task.due {
      let isLate = due <= digest.now
      let text =
        isLate
        ? "late \(TimeText.span(due.until(digest.now)))" : "due \(TimeText.short(due, beside: digest.now))"
      spans.append(Span(text, isLate ? CellStyle(.conflict, .bold) : .dim))
    }
    if let done = task.done, let total = task.total {
      spans.append(.dim((spans.isEmpty ? "" : " · ") + "\(done)/\(total)"))
    }
    return spans
  }
}
