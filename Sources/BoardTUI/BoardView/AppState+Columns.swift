import BoardModel
import TextGrid

extension AppState {
  /// How many departments are side by side at a width: four from 110 columns, two below.
  static func columnCapacity(_ width: Int) -> Int { width >= 110 ? max(4, width / 40) : 2 }

  /// The departments with a place on the Board, and the others that hold something in the situation.
  var boardDepartments: [(id: String, title: String)] {
    departments(
      withTasks: board.tasks.standings(at: digest.now).lazy
        .filter { situation == nil || $0.situation == situation }.map(\.owner))
  }

  private func departments(withTasks owners: some Sequence<String>) -> [(id: String, title: String)] {
    let fixed = board.departments.unordered.filter { $0.column != nil }
      .sorted { ($0.column ?? 0, $0.id) < ($1.column ?? 0, $1.id) }
    var holders = Set(owners)
    func add(_ owner: String?, _ place: String) {
      if let owner, situation == nil || place == situation { holders.insert(owner) }
    }
    for action in board.actions.unordered { add(action.department, action.situation) }
    for policy in board.policies.unordered { add(policy.department, policy.situation) }
    for promise in board.undertakings.unordered { add(promise.department, promise.situation) }
    for order in board.instructions.unordered { add(order.department, order.situation) }
    for gate in board.gates.unordered { add(gate.owner.value(at: digest.now), gate.situation) }
    let others = holders.subtracting(fixed.map(\.id)).sorted()
    return fixed.map { ($0.id, $0.title) } + others.map { ($0, board.departments[$0]?.title ?? $0) }
  }

  /// The areas of the departments in sight, frames included.
  func columnAreas(_ body: GridRect) -> [(index: Int, area: GridRect)] {
    let visible = columns.visible
    let parts = body.splitColumns(visible.map { _ in GridConstraint.flexible() })
    return Array(zip(visible, parts)).map { (index: $0, area: $1) }
  }

  /// Goes to the nearest department that has something the filter lets through, where the one in focus has nothing.
  mutating func focusOnMatch() {
    guard pages.isEmpty, screen == .board, !columns.filter.isEmpty,
      columns.focused?.pane.counts.shown == 0
    else { return }
    let focus = columns.focus
    let others = columns.columns.indices.sorted { (abs($0 - focus), $0) < (abs($1 - focus), $1) }
    guard let found = others.first(where: { columns.columns[$0].pane.counts.shown > 0 }) else {
      return say("Nothing on the Board matches “\(columns.filter)”; Esc shows all again")
    }
    columns.moveFocus(by: found - focus)
  }

  /// Brings the departments in sight up to date; the others wait until they are, or until a filter asks for what they
  /// have too.
  mutating func refreshColumns(_ key: RowsKey, body: GridRect) {
    let capacity = Self.columnCapacity(body.columns)
    if columnsKey != key {
      tasksByDepartment = BoardTasks(board, situation: situation, at: digest.now)
      let wasEmpty = columns.columns.isEmpty
      columns.set(departments(withTasks: tasksByDepartment.departments), capacity: capacity)
      if wasEmpty, let own = viewer.department { columns.focus(on: own) }
      columnsKey = key
    }
    var areas = columnAreas(body)
    if !columns.filter.isEmpty, let area = areas.first?.area {
      areas += columns.columns.indices.filter { !columns.visible.contains($0) }.map { ($0, area) }
    }
    for (index, area) in areas {
      let inner = area.inset(columns: 1, rows: 1)
      var columnKey = key
      columnKey.width = inner.columns
      if columns.columns[index].pane.key != columnKey {
        let rows = columnRows(columns.columns[index].department, width: inner.columns)
        columns.change(index) { pane in
          pane.setRows(rows, height: inner.rows)
          pane.key = columnKey
        }
      }
      columns.change(index) { $0.setHeight(inner.rows) }
    }
  }
}
