import BoardEngine
package import BoardModel
package import TextGrid

/// Everything the screens know; `update` is its only writer.
package struct AppState: Sendable {
  package internal(set) var viewer: Viewer
  package internal(set) var glyphs: GlyphSet
  package internal(set) var size: GridSize
  /// Code of the situation in view; nil on a board without any.
  package internal(set) var situation: String?
  /// The last position that the viewer had looked at.
  package internal(set) var seen: Int
  /// The wall clock as of the last tick.
  package internal(set) var wall: Timestamp
  package internal(set) var snapshot: BoardSnapshot
  /// The screen in view, under whatever is opened on top of it.
  package internal(set) var screen = Screen.board

  var readAt: Timestamp
  var generation = 0
  var digest: Digest
  var digestKey: RowsKey?
  /// Whether the viewer has pressed anything; what nobody looked at stays new.
  var hasMoved = false
  var panes: [Screen: ListPane] = [:]
  var columns = BoardColumns()
  var columnsKey: RowsKey?
  var tasksByDepartment = BoardTasks()
  var pages: [Page] = []
  /// Whether the log shows every kind of record.
  var showsRecord = false

  var form: FormState?
  var palette: PaletteState?
  var prompt: Prompt?
  /// The filter while it is being typed.
  var filterField: TextField?

  var drafts: [FormKind: [String: String]] = [:]
  var notice: StatusNotice?
  var pending: [RequestID: Pending] = [:]
  /// The line of the agenda that comes after the one a decision is being recorded about.
  var nextOnAgenda: String?
  var lastRequest = 0
  /// Rows that were selected since they last changed, with the position of that change.
  var visited: [String: Int] = [:]
  /// Positions of what was recorded here, which is no news to the viewer.
  var ownEntries: Set<Int> = []
  var reportedShown: Set<String> = []
  /// Whether conflicts are listed as a committee takes them, what nobody has looked at for longest first.
  var inAgendaOrder = false
  /// A row to select as soon as the page that has it is laid out.
  var soughtRow: String?
  /// Groups of findings that are unfolded.
  var unfolded: Set<String> = []
  /// Counts the foldings, since other rows are needed after each.
  var foldings = 0
  /// What the ways out of a finding would do, as far as that has been worked out.
  var weighings: [String: [WeighedProposal]] = [:]
  /// The position of the board for which that was last asked.
  var askedWeighing: [String: Int] = [:]
  var review = ReviewState()
  /// Whether the viewer's own list has been on the screen.
  var hasSeenMine = false
  /// The last speed of the exercise clock, in thousandths.
  var lastRate = 1000

  package init(
    viewer: Viewer, glyphs: GlyphSet = .unicode, size: GridSize, situation: String? = nil, seen: Int = 0,
    wall: Timestamp, snapshot: BoardSnapshot, screen: Screen = .board
  ) {
    self.viewer = viewer
    self.glyphs = glyphs
    self.size = size
    self.situation = situation ?? snapshot.mostPressingSituation(atWall: wall)
    self.seen = seen
    self.wall = wall
    self.snapshot = snapshot
    self.screen = screen
    readAt = snapshot.readAt
    lastInput = wall
    digest = Digest(
      snapshot.state, situation: self.situation, at: snapshot.state.board.now(atWall: wall))
    for screen in Screen.allCases { panes[screen] = ListPane() }
    panes[.log]?.startsAtEnd = true
    _ = settle()
    // What is on the first screen is reported with the first message.
    reportedShown = []
  }

  /// Whether the board is covered because nobody has pressed a key for a while.
  package internal(set) var isCovered = false
  /// After how long without a key that happens; nil for never.
  package var coversAfter: TimeSpan?
  /// When something was pressed last.
  var lastInput: Timestamp

  var board: Board { snapshot.state.board }
  /// The board's time.
  package var now: Timestamp { board.now(atWall: wall) }

  var situationRecord: Situation? { situation.flatMap { board.situations[$0] } }
  var zone: LocalZone? { situationRecord?.zone }

  var isExercise: Bool { board.isExercise }

  /// Whether the screen is too small for anything but saying so.
  var isTooSmall: Bool {
    size.columns < FrameLayout.smallest.columns || size.rows < FrameLayout.smallest.rows
  }

  /// The name of what is in view, as it is stored with decisions.
  package var viewName: String {
    var name = pages.last.map { pageTitle($0.target) } ?? screen.title
    if screen == .board, pages.isEmpty, let column = columns.focused { name += " \(column.department)" }
    if !filter.isEmpty { name += " /\(filter)" }
    return name
  }

  /// What is in view, with the place in the history on which it rests.
  var inView: InView { InView(screen: viewName, position: snapshot.position, chain: snapshot.chain) }

  mutating func nextRequest() -> RequestID {
    lastRequest += 1
    return RequestID(lastRequest)
  }

  mutating func say(_ text: String, _ tone: StatusNotice.Tone = .plain) {
    notice = StatusNotice(text: text, tone: tone)
  }
}
