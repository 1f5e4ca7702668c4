import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// The list that keys act on.
  var activePane: ListPane {
    if let page = pages.last { return page.pane }
    if screen == .board { return columns.focused?.pane ?? ListPane() }
    return panes[screen] ?? ListPane()
  }

  mutating func changeActivePane(_ change: (inout ListPane) -> Void) {
    if !pages.isEmpty {
      change(&pages[pages.count - 1].pane)
    } else if screen == .board {
      columns.changeFocused(change)
    } else {
      var pane = panes[screen] ?? ListPane()
      change(&pane)
      panes[screen] = pane
    }
  }

  /// Whether the departments side by side are what is seen.
  private var isOnColumns: Bool { pages.isEmpty && screen == .board }

  var filter: String { isOnColumns ? columns.filter : activePane.filter }

  /// How many items pass the filter, and how many there are.
  var counts: (shown: Int, all: Int) { isOnColumns ? columns.counts : activePane.counts }

  /// Filters the list that keys act on; on the Board, every department.
  mutating func setFilter(_ text: String) {
    if isOnColumns { columns.setFilter(text) } else { changeActivePane { $0.setFilter(text) } }
  }

  var selectedRow: Row? { activePane.selectedRow }

  /// What the selection stands for: the row's own, or that of the page it is on.
  var selectedTarget: Target? { selectedRow?.target }

  /// The thing that keys for a thing of some kind mean: selected, or opened.
  func subject(of kind: EntityKind) -> String? {
    for target in [selectedTarget, pages.last?.target] {
      if case .thing(let subject)? = target, subject.kind == kind { return subject.id }
    }
    return nil
  }

  /// The finding that is selected or opened.
  var selectedFinding: String? {
    for target in [selectedTarget, pages.last?.target] {
      switch target {
      case .proof(let name)?, .proposal(let name, _)?: return name
      default: continue
      }
    }
    return nil
  }

  /// The conflicts that are selected or opened: one, or those of a group.
  var selectedFindings: [String] {
    if isSynergy(selectedTarget) || isSynergy(pages.last?.target) { return [] }
    if case .group(let id)? = selectedTarget {
      return digest.group(id)?.members.map(\.finding.name) ?? []
    }
    return selectedFinding.map { [$0] } ?? []
  }

  /// Whether a row has changed since the viewer last looked and has not been visited since.
  func isNew(_ row: Row) -> Bool {
    row.stamp > seen && !ownEntries.contains(row.stamp) && (visited[row.id] ?? 0) < row.stamp
  }

  /// Brings everything that is worked out ahead of drawing up to date, and reports what is on the screen.
  mutating func settle() -> [Job] {
    let minute = now.milliseconds / 60_000
    if digestKey != RowsKey(generation: generation, minute: minute, width: 0) {
      digest = Digest(snapshot.state, situation: situation, at: now)
      digestKey = RowsKey(generation: generation, minute: minute, width: 0)
    }
    guard !isTooSmall else { return [] }
    let body = FrameLayout(self).body
    let key = RowsKey(
      generation: generation, minute: minute, width: body.columns,
      variant: (showsRecord ? 1 : 0) + 2 * foldings)
    if !pages.isEmpty {
      refreshPage(key, height: body.rows)
    } else if screen == .board {
      refreshColumns(key, body: body)
    } else {
      var pane = panes[screen] ?? ListPane()
      if pane.key != key {
        pane.setRows(rows(of: screen, width: body.columns), height: body.rows)
        pane.key = key
      }
      pane.setHeight(body.rows)
      panes[screen] = pane
    }
    if let row = selectedRow, isNew(row), hasMoved { visited[row.id] = row.stamp }
    if screen == .mine { hasSeenMine = true }
    return reportShown() + askWeighing()
  }

  private mutating func refreshPage(_ key: RowsKey, height: Int) {
    let index = pages.count - 1
    if pages[index].pane.key != key {
      let rows = pageRows(pages[index].target, width: key.width)
      pages[index].pane.setRows(rows, height: height)
      pages[index].pane.key = key
    }
    pages[index].pane.setHeight(height)
    if let row = soughtRow {
      pages[index].pane.bringUp(id: row)
      soughtRow = nil
    }
  }

  func rows(of screen: Screen, width: Int) -> [Row] {
    switch screen {
    case .mine: mineRows(width: width)
    case .conflicts: conflictRows(width: width)
    case .decisions: decisionRows(width: width)
    case .log: logRows(width: width)
    case .review: reviewRows(width: width)
    case .board: []
    }
  }

  func pageRows(_ target: Target, width: Int) -> [Row] {
    switch target {
    case .thing(let subject): thingRows(subject, width: width)
    case .proof(let name): proofRows(name, width: width)
    case .event(let position): eventRows(position, width: width)
    case .decision(let number): decisionTextRows(number, width: width)
    case .hindsight(let name): hindsightRows(name, width: width)
    // Neither is opened as a page: one unfolds, the other is taken.
    case .group, .proposal: []
    }
  }

  func pageTitle(_ target: Target) -> String {
    switch target {
    case .thing(let subject): "\(subject.kind.rawValue) \(subject.id)"
    case .proof(let name):
      board.conflicts[name].map { "conflict C\($0.number)" }
        ?? (isSynergy(target) ? "what helps" : "conflict")
    case .event(let position): "event #\(position)"
    case .decision(let number): "decision D\(number)"
    case .hindsight: "in hindsight"
    case .group, .proposal: ""
    }
  }

  /// Reports findings that are now in sight of a department that had not been shown them.
  private mutating func reportShown() -> [Job] {
    guard let department = viewer.department, viewer.canWrite, form == nil, palette == nil, !isCovered else {
      return []
    }
    var names: [String] = []
    var targets = activePane.visibleRows.compactMap(\.target)
    // Of a group that is folded its worst member is in sight.
    targets = targets.map { target in
      guard case .group(let id) = target, let group = digest.group(id) else { return target }
      return .proof(group.first.finding.name)
    }
    if let page = pages.last { targets.append(page.target) }
    for case .proof(let name) in targets where !reportedShown.contains(name) {
      guard let life = board.conflicts[name], life.shown[department] == nil else { continue }
      reportedShown.insert(name)
      names.append(name)
    }
    return names.isEmpty ? [] : [.shown(names)]
  }
}
