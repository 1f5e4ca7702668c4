import BoardEngine
import BoardModel
import BoardSession
import BoardTUI
import EventLedger
import Foundation
import TerminalBackend
import TextGrid

/// Runs the screens: input and answers become messages, messages change the state, the state is drawn.
@MainActor
enum ScreenLoop {
  /// Shows a board until the user leaves, or prints one screen where there is no terminal.
  static func run(_ session: sending BoardSession, options: ScreenOptions, situation: String?) throws {
    let screen = try screen(named: options.screen)
    let viewer = viewer(of: session, options: options)
    let coversAfter = try coverTime(options, isExercise: session.state.board.isExercise)
    let wall = Clocks.wall()
    let seen = SeenStore(directory: session.directories.state)
    let position = viewer.department.flatMap {
      seen.position(board: session.ledger.identity.id.hexadecimal, department: $0)
    }
    let start = StartingState(
      viewer: viewer, situation: situation, seen: position ?? session.head.position, wall: wall,
      snapshot: SessionWorker.snapshot(of: session), screen: screen)
    if options.plain || !Output.isTerminal {
      try print(start, of: session, ascii: options.ascii)
      return
    }
    // One terminal serves several departments in turn, and what one has begun is not for the next to send.
    let drafts = DraftStore(
      directory: session.directories.drafts.appendingPathComponent(session.ledger.identity.id.hexadecimal)
        .appendingPathComponent(viewer.department ?? "no-department"))
    let wake: WakePipe
    var terminal: CursesTerminal
    do {
      wake = try WakePipe()
      terminal = try CursesTerminal(
        wakePipe: wake, theme: TerminalTheme(environment: ProcessInfo.processInfo.environment),
        glyphs: options.ascii ? .ascii : nil, mouse: options.mouse)
    } catch {
      throw Failure(.cannotOpen, error.description)
    }
    var state = start.state(size: terminal.size, glyphs: terminal.glyphs)
    state.coversAfter = coversAfter
    for message in drafts.messages { _ = update(&state, message) }
    let worker = SessionWorker(session, viewer: viewer, drafts: drafts, wake: wake)
    // What works in the background would take the first frame's time.
    terminal.present(view(state))
    try worker.start()
    defer { worker.stop() }
    loop(&terminal, &state, worker)
  }

  private static func loop(
    _ terminal: inout CursesTerminal, _ state: inout AppState, _ worker: SessionWorker
  ) {
    var lastTick = ContinuousClock.now
    while true {
      // A window may have changed its size while the program was stopped, and nobody tells it then.
      if state.size != terminal.size,
        !perform(update(&state, .resized(terminal.size)), &terminal, worker)
      {
        return
      }
      terminal.present(view(state))
      var input = terminal.read(timeout: .seconds(1))
      // Keys that have arrived together are taken together; a frame between them would help nobody.
      for _ in 0..<64 {
        if input == .closed {
          // Nobody is there to be asked: what was being written is kept as a draft.
          _ = perform(closing(state), &terminal, worker)
          return
        }
        for message in messages(for: input) where !perform(update(&state, message), &terminal, worker) {
          return
        }
        if input == .idle || input == .wake { break }
        input = terminal.read(timeout: .zero)
      }
      for message in worker.takeAnswers() where !perform(update(&state, message), &terminal, worker) {
        return
      }
      if ContinuousClock.now - lastTick > .milliseconds(900) {
        lastTick = .now
        worker.tick()
        let wall = Clocks.wall()
        if !perform(update(&state, .tick(wall: wall, readAt: worker.readAt)), &terminal, worker) { return }
      }
    }
  }

  private static func messages(for input: TerminalInput) -> [Message] {
    switch input {
    case .key(let key): [.input(.key(key))]
    case .paste(let text): [.input(.paste(text))]
    case .resize(let size): [.resized(size)]
    case .mouse(let event):
      switch event.action {
      case .press: [.input(.mouse(MouseInput(.press, at: event.point)))]
      case .doubleClick: [.input(.mouse(MouseInput(.doubleClick, at: event.point)))]
      case .wheelUp: [.input(.mouse(MouseInput(.wheelUp, at: event.point)))]
      case .wheelDown: [.input(.mouse(MouseInput(.wheelDown, at: event.point)))]
      case .release: []
      }
    case .wake, .closed, .idle: []
    }
  }

  /// Hands jobs on; false when the user leaves.
  private static func perform(
    _ jobs: [Job], _ terminal: inout CursesTerminal, _ worker: SessionWorker
  ) -> Bool {
    for job in jobs {
      switch job {
      case .quit: return false
      case .suspend: terminal.suspend()
      default: worker.perform(job)
      }
    }
    return true
  }

  private static func print(_ start: StartingState, of session: BoardSession, ascii: Bool) throws {
    let glyphs: GlyphSet = ascii ? .ascii : .unicode
    var state = start.state(size: GridSize(columns: 200, rows: 60), glyphs: glyphs)
    // A screen that waits for work is printed when that is done.
    for case .review(let id, let clock, let situation) in update(&state, .tick(wall: start.wall)) {
      let review = ConflictReview(of: try session.history.events, by: clock, situation: situation)
      _ = update(&state, .reviewed(id, review))
    }
    Output.write(plain(state).joined(separator: "\n") + "\n")
  }

  /// How long a terminal may be left alone; nil for ever.
  private static func coverTime(_ options: ScreenOptions, isExercise: Bool) throws -> TimeSpan? {
    let minutes = options.coverAfter ?? (isExercise ? 0 : 15)
    guard (0...1440).contains(minutes) else {
      throw Failure(.usage, "--cover-after takes minutes from 0, which is never, to 1440")
    }
    return minutes == 0 ? nil : .minutes(Int64(minutes))
  }

  private static func screen(named name: String) throws -> Screen {
    guard let screen = Screen.allCases.first(where: { $0.title.lowercased() == name.lowercased() }) else {
      let known = Screen.allCases.map { $0.title.lowercased() }.joined(separator: ", ")
      throw Failure(.usage, "there is no screen “\(name)”. There are: \(known)")
    }
    return screen
  }

  private nonisolated static func viewer(of session: BoardSession, options: ScreenOptions) -> Viewer {
    let member = session.member
    return Viewer(
      department: session.department ?? (session.state.board.isExercise ? nil : member?.departments.first),
      post: member?.post ?? "visitor", person: member?.person.isEmpty ?? true ? nil : member?.person,
      canWrite: session.canWrite && !options.readOnly,
      actsForEveryDepartment: member?.mayForEveryDepartment(.conduct) ?? false)
  }
}

/// What the screens begin with, before the size of the terminal is known.
private struct StartingState {
  let viewer: Viewer
  let situation: String?
  let seen: Int
  let wall: Timestamp
  let snapshot: BoardSnapshot
  let screen: Screen

  func state(size: GridSize, glyphs: GlyphSet) -> AppState {
    AppState(
      viewer: viewer, glyphs: glyphs, size: size, situation: situation, seen: seen, wall: wall,
      snapshot: snapshot, screen: screen)
  }
}

extension DraftStore {
  /// Every draft that is kept, by the form it belongs to, and of those that cannot be read why; they keep nobody
  /// from the board.
  var messages: [Message] {
    var messages: [Message] = []
    do {
      for name in try names() {
        guard let form = FormKind(key: name.replacing("~", with: "/")) else { continue }
        do {
          if let fields = try load(name) { messages.append(.draftLoaded(form, fields)) }
        } catch {
          messages.append(.notice(error.description))
        }
      }
    } catch {
      messages.append(.notice(error.description))
    }
    return messages
  }
}
