import BoardEngine
import BoardModel
import ConflictRules
import TextGrid

extension AppState {
  /// Does what is meant, or says why not.
  mutating func perform(_ intent: Intent) -> [Job] {
    if let reason = reasonAgainst(intent) {
      say(reason, .wrong)
      return []
    }
    switch intent {
    case .moveUp: changeActivePane { $0.move(by: -1) }
    case .moveDown: changeActivePane { $0.move(by: 1) }
    case .moveLeft: moveFocus(by: -1)
    case .moveRight: moveFocus(by: 1)
    case .moveToFirst: changeActivePane { $0.moveToFirst() }
    case .moveToLast: changeActivePane { $0.moveToLast() }
    case .pageUp: changeActivePane { $0.page(by: -1) }
    case .pageDown: changeActivePane { $0.page(by: 1) }
    case .halfPageUp: changeActivePane { $0.halfPage(by: -1) }
    case .halfPageDown: changeActivePane { $0.halfPage(by: 1) }
    case .open: return openSelected()
    case .fold: fold()
    case .waysOut: if let name = selectedFindings.first { openWaysOut(of: name) }
    case .back: goBack()
    case .nextScreen: show(neighbour: 1)
    case .previousScreen: show(neighbour: -1)
    case .showMine: show(.mine)
    case .showBoard: show(.board)
    case .showConflicts: show(.conflicts)
    case .showDecisions: show(.decisions)
    case .showLog: show(.log)
    case .showReview: show(.review)
    case .nextSituation: showNextSituation()
    case .reviewMoment: openForm(.review)
    case .reviewAgain: return lookBack()
    case .filter:
      notice = nil
      filterField = TextField(filter)
    case .help: palette = PaletteState(.help, state: self)
    case .palette: palette = PaletteState(.commands, state: self)
    case .toggleRecord:
      showsRecord.toggle()
      say(showsRecord ? "Every kind of record is shown" : "The log lines alone are shown")
    case .toggleOrder:
      inAgendaOrder.toggle()
      foldings += 1
      // What the order puts first is what it was asked for.
      var pane = ListPane()
      pane.setFilter(filter)
      panes[.conflicts] = pane
      say(inAgendaOrder ? "In a committee's order: what not everybody has looked at first" : "Worst first")
    case .suspend: return [.suspend]
    case .quit: return quitting()
    default: return performChange(intent)
    }
    return []
  }

  private mutating func performChange(_ intent: Intent) -> [Job] {
    switch intent {
    case .logLine: openForm(.line)
    case .updateTask: if let id = subject(of: .task) { openForm(.task(id)) }
    case .newTask: openForm(.newTask)
    case .newAction: openForm(.entry(.actionRecorded, about: ""))
    case .recordOther: palette = PaletteState(.entries, state: self)
    case .change: if let kind = changeForm { openForm(kind) }
    case .newPolicyVersion: if let id = subject(of: .policy) { openForm(.policy(id)) }
    case .decide: openForm(.decision)
    case .acknowledge: return acknowledge()
    case .sayResolving: if let name = selectedFinding { openForm(.resolving(name)) }
    case .markSeen: return markSeen()
    case .toggleClock, .speedUp, .slowDown: return driveClock(intent)
    case .stepScript:
      say("Asked for the next entry")
      return [.stepScript]
    default: return []
    }
    return []
  }

  private mutating func moveFocus(by steps: Int) {
    if pages.isEmpty, screen == .board { columns.moveFocus(by: steps) }
  }

  mutating func open(_ target: Target) {
    notice = nil
    if pages.last?.target != target { pages.append(Page(target: target)) }
  }

  mutating func show(_ screen: Screen) {
    notice = nil
    pages = []
    self.screen = screen
  }

  /// Selections and filters belong to the situation that is left.
  private mutating func showNextSituation() {
    let all = board.situations.keys
    let index = situation.flatMap { all.firstIndex(of: $0) } ?? -1
    situation = all[(index + 1) % all.count]
    for screen in Screen.allCases { panes[screen] = ListPane() }
    panes[.log]?.startsAtEnd = true
    columns = BoardColumns()
    columnsKey = nil
    generation += 1
    show(screen)
    if let record = situationRecord { say("\(record.id) \(record.title)") }
  }

  private mutating func show(neighbour step: Int) {
    let all = Screen.allCases
    guard let index = all.firstIndex(of: screen) else { return }
    show(all[(index + step + all.count) % all.count])
  }

  private mutating func goBack() {
    if notice != nil, pages.isEmpty, filter.isEmpty {
      notice = nil
    } else if !filter.isEmpty {
      setFilter("")
    } else if !pages.isEmpty {
      notice = nil
      pages.removeLast()
    }
  }

  private mutating func acknowledge() -> [Job] {
    guard let department = viewer.department else { return [] }
    let unseen = unacknowledged(by: department)
    return unseen.flatMap { name in
      let situation = snapshot.state.finding(name)?.situation ?? self.situation ?? ""
      let fields = JSONObject([("finding", .string(name)), ("department", .string(department))])
      let what = unseen.count == 1 ? "the conflict" : "\(unseen.count) conflicts"
      return record(
        Command(.conflictAcknowledged, situation: situation, fields), what: "\(department) has seen \(what)")
    }
  }

  /// The selected findings that a department has not said it has seen; of a group those that concern it.
  func unacknowledged(by department: String) -> [String] {
    let names = selectedFindings
    return names.filter { name in
      guard let life = board.conflicts[name], life.acknowledged[department] == nil else { return false }
      return names.count == 1 || life.departments.contains(department)
    }
  }

  private mutating func markSeen() -> [Job] {
    seen = snapshot.position
    generation += 1
    say("Everything up to #\(snapshot.position) counts as seen")
    return [.markSeen(snapshot.position)]
  }

  /// Sends a command off; what comes back says whether it was recorded.
  mutating func record(_ command: Command, what: String, rate: Int? = nil) -> [Job] {
    let id = nextRequest()
    pending[id] = Pending(what: what, rate: rate)
    say("Recording: \(what) …")
    return [.record(id, command, seen: inView)]
  }

  /// Leaves what is opened, or asks about the program.
  mutating func quitting() -> [Job] {
    if !pages.isEmpty, !isTooSmall {
      pages.removeLast()
      return []
    }
    if !drafts.isEmpty, !isTooSmall {
      let names = drafts.keys.map { $0.title.lowercased() }.sorted()
      prompt = Prompt(
        matter: "Drafts are kept (\(Words.list(names)))", ending: ". Quit?", deed: .quit)
      return []
    }
    return quitNow()
  }

  mutating func quitNow() -> [Job] {
    (hasSeenMine ? [.markSeen(snapshot.position)] : []) + [.quit]
  }
}
