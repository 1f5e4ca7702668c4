import BoardEngine
import BoardModel
import TextGrid

@testable import BoardTUI

/// Presses keys and reads screens, as a person would.
struct ScreenDriver {
  var state: AppState
  private(set) var jobs: [Job] = []

  init(
    _ board: TestBoard = .kabul, columns: Int = 120, rows: Int = 40, glyphs: GlyphSet = .unicode,
    department: String? = "HO", everybody: Bool = false, seen: Int = 100, screen: Screen = .board
  ) {
    state = AppState(
      viewer: Viewer(department: department, post: "lead", actsForEveryDepartment: everybody),
      glyphs: glyphs, size: GridSize(columns: columns, rows: rows), seen: seen, wall: board.now,
      snapshot: Self.snapshot(board), screen: screen)
  }

  static func snapshot(_ board: TestBoard) -> BoardSnapshot {
    BoardSnapshot(
      state: board.state, chainWords: "olive-raven-tin", chain: String(repeating: "ab", count: 32),
      readAt: board.now)
  }

  /// Presses keys by their names; a name of several letters that is no key is typed.
  mutating func press(_ names: String...) {
    for name in names {
      if let key = Key(name: name) {
        send(.input(.key(key)))
      } else {
        for character in name { send(.input(.key(.character(character)))) }
      }
    }
  }

  mutating func send(_ message: Message) { jobs += update(&state, message) }

  mutating func tick() { send(.tick(wall: state.wall.adding(.seconds(1)))) }

  mutating func show(_ board: TestBoard) { send(.snapshot(Self.snapshot(board))) }

  /// Answers what was asked for of a board's past.
  mutating func lookBack(over board: TestBoard = .kabul) {
    for case .review(let id, let clock, let situation) in takeJobs() {
      send(.reviewed(id, ConflictReview(of: board.events, by: clock, situation: situation)))
    }
  }

  mutating func takeJobs() -> [Job] {
    defer { jobs = [] }
    return jobs
  }

  /// The commands that were sent off to be recorded.
  var recorded: [(id: RequestID, command: Command, seen: InView)] {
    jobs.compactMap { job in
      if case .record(let id, let command, let seen) = job { (id, command, seen) } else { nil }
    }
  }

  /// The forms of which drafts were kept or thrown away, and how.
  var drafts: [(kind: FormKind, fields: [String: String]?)] {
    jobs.compactMap { job in
      if case .saveDraft(let kind, let fields) = job { (kind, fields) } else { nil }
    }
  }

  var grid: CellGrid { view(state) }
  var text: String { grid.description }

  /// The text of the row with the hardware cursor.
  var cursorLine: String {
    let grid = self.grid
    guard let cursor = grid.cursor, grid.lines.indices.contains(cursor.row) else { return "" }
    return grid.lines[cursor.row]
  }
}
