import BoardEngine
import BoardModel
import BoardSession
import BoardTUI
import ConflictRules
import Dispatch
import EventLedger
import Synchronization
import TerminalBackend

/// Does the work of a session off the thread that draws, and answers with messages.
///
/// The ledger is read, rules are evaluated and entries are made durable here; the loop is woken when there
/// is an answer.
final class SessionWorker: Sendable {
  private let session: Mutex<BoardSession>
  private let queue = DispatchQueue(label: "session")
  private let answers = Mutex<[Message]>([])
  private let isTicking = Mutex(false)
  private let wake: WakePipe
  private let viewer: Viewer
  private let watch = Mutex<(any LedgerWatch)?>(nil)
  private let drafts: DraftStore
  private let lastRead: Mutex<Timestamp>
  /// The review that was asked for last; an earlier one is given up.
  private let lastReview = Mutex<RequestID?>(nil)

  /// Takes the session over; nothing else may use it from here on.
  init(_ session: sending BoardSession, viewer: Viewer, drafts: DraftStore, wake: WakePipe) {
    lastRead = Mutex(session.readAt)
    self.session = Mutex(session)
    self.viewer = viewer
    self.drafts = drafts
    self.wake = wake
  }

  /// Follows the ledger: what others record arrives as snapshots.
  func start() throws {
    let ledger = session.withLock { $0.ledger }
    let following = try ledger.watch { [weak self] in self?.look() }
    watch.withLock { $0 = following }
    queue.async { [self] in
      session.withLock { session in
        let shown = Self.snapshot(of: session)
        var holds = false
        attempt { holds = try session.verifyTail() }
        let checked = Self.snapshot(of: session)
        // What the screen shows already is not laid out again.
        if !holds || checked.chain != shown.chain || checked.verification != shown.verification
          || checked.quarantined != shown.quarantined || checked.unknown != shown.unknown
        {
          post(.snapshot(checked))
        }
        session.keepFold()
      }
    }
    // What a mark covers is shown at once and looked at again here, beside the user's own work.
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + .seconds(1)) { [self] in
      attempt {
        guard let change = try BoardSession.changesBehindTheMark(in: ledger) else { return }
        queue.async { [self] in
          session.withLock { session in
            attempt { try session.distrust() }
            post(.snapshot(Self.snapshot(of: session)))
            post(.notice(change))
          }
        }
      }
    }
  }

  func stop() {
    watch.withLock { $0?.cancel() }
    // What was asked for before the end is done before the end.
    queue.sync {}
  }

  /// What has been answered since the last call.
  func takeAnswers() -> [Message] {
    answers.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }

  /// Looks for new entries.
  func look() {
    queue.async { [self] in
      session.withLock { session in
        let before = (session.head, session.obstacle)
        attempt { try session.catchUp() }
        if (session.head, session.obstacle) != before { publish(session) }
      }
    }
  }

  /// When the board was last read without a fault.
  var readAt: Timestamp { lastRead.withLock { $0 } }

  /// Reads the board, and lets time do its work: the script of an exercise, and findings that time alone raises.
  func tick() {
    let isBusy = isTicking.withLock { isTicking in
      defer { isTicking = true }
      return isTicking
    }
    guard !isBusy else { return }
    queue.async { [self] in
      defer { isTicking.withLock { $0 = false } }
      session.withLock { session in
        let before = (session.head, session.obstacle)
        attempt {
          try session.catchUp()
          lastRead.withLock { $0 = session.readAt }
          guard session.ledger.access.isWritable else { return }
          try session.playScript(until: session.now)
          try session.keepBooks()
        }
        if (session.head, session.obstacle) != before { publish(session) }
      }
    }
  }

  /// Carries out what the screens ask for; what only the loop can do is left to it.
  func perform(_ job: Job) {
    queue.async { [self] in
      session.withLock { session in carryOut(job, session) }
    }
  }

  private func carryOut(_ job: Job, _ session: BoardSession) {
    switch job {
    case .preview(let request, let command, let seen):
      do {
        let admission = try session.preview(command, screen: seen.screen)
        post(
          .previewed(
            request,
            .success(
              PreviewResult(
                raised: admission.raised, settled: admission.settled,
                unacknowledged: admission.unacknowledged))))
      } catch {
        post(.previewed(request, .failure(error)))
      }
    case .record(let request, let command, let seen):
      record(request, command, seen, session)
    case .saveDraft(let form, let fields):
      attempt { try drafts.save(fields, for: form.key.replacing("/", with: "~")) }
    case .markSeen(let position):
      guard let department = viewer.department else { return }
      attempt {
        try SeenStore(directory: session.directories.state)
          .save(position, board: session.ledger.identity.id.hexadecimal, department: department)
      }
    case .shown(let findings):
      attempt {
        try session.recordShown(findings, post: viewer.post)
        publish(session)
      }
    case .weigh(let finding):
      post(
        .weighed(
          finding,
          session.state.weighedProposals(for: finding, at: session.now, program: session.program)))
    case .stepScript:
      attempt {
        if let entry = try session.stepScript() {
          publish(session)
          let isRefused = session.state.board.scriptRefusals[entry.entry] != nil
          let what = Self.words(for: entry.command, on: session.state.board)
          post(.notice((isRefused ? "Not played, it no longer fits: " : "Played: ") + what))
        } else {
          post(.notice("The case has no further entries."))
        }
      }
    case .review(let request, let clock, let situation):
      lastReview.withLock { $0 = request }
      do {
        review(try session.history.events, request, clock, situation)
      } catch {
        post(.failed(request, Self.text(of: error)))
      }
    case .suspend, .quit: break
    }
  }

  /// Looks back beside the session's own work, which goes on: a long record is evaluated many times.
  private func review(
    _ events: [Event], _ request: RequestID, _ clock: ConflictReview.Clock, _ situation: String?
  ) {
    DispatchQueue.global(qos: .utility).async { [self] in
      let review = try? ConflictReview(of: events, by: clock, situation: situation) { progress in
        guard lastReview.withLock({ $0 == request }) else { throw CancellationError() }
        post(.reviewing(request, progress))
      }
      // The only fault is that another review has been asked for since, which answers for itself.
      if let review { post(.reviewed(request, review)) }
    }
  }

  /// What an entry of a case says, in words.
  private static func words(for command: Command, on board: Board) -> String {
    let fields = command.fields
    if let said = fields["title"]?.string ?? fields["text"]?.string { return said }
    let kind = command.kind.rawValue
    let words = String(kind.map { $0 == "." || $0 == "_" ? " " : $0 })
    if let attribute = fields["attribute"]?.string {
      let value = fields["value"]?.string.map { ": \($0)" } ?? ""
      return "\(words): \(attribute.replacing("_", with: " "))\(value)"
    }
    guard let entity = EntityKind(rawValue: String(kind.prefix { $0 != "." })), let id = fields["id"]?.string
    else { return words }
    return "\(words): \(board.title(of: Subject(entity, id)))"
  }

  private func record(
    _ request: RequestID, _ command: Command, _ seen: InView, _ session: BoardSession
  ) {
    do {
      let events = try session.record(
        command, seen: seen.position, seenChain: seen.chain, screen: seen.screen)
      publish(session)
      post(.recorded(request, position: events.first?.position ?? session.head.position))
    } catch let rejection as Rejection {
      post(.refused(request, rejection))
    } catch let error as LedgerError {
      if let rejection = error.underlying as? Rejection {
        // The board may have moved: show what is there now with the refusal.
        attempt { try session.catchUp() }
        post(.snapshot(Self.snapshot(of: session)))
        post(.refused(request, rejection))
      } else {
        post(.failed(request, Self.text(of: error)))
      }
    } catch let error as SessionError {
      post(.failed(request, FailureText(what: error.message, remedy: error.remedy)))
    } catch {
      post(.failed(request, FailureText(what: "\(error)", remedy: "Your text is kept as a draft.")))
    }
  }

  private static func text(of error: LedgerError) -> FailureText {
    let remedy =
      switch error.code {
      case .busy: "Another writer holds the board. Your text is kept; try again."
      case .diskFull: "Make room on the disk, then try again. Your text is kept."
      case .outcomeUnknown:
        "It may or may not be recorded. Look at the log, then try again; it is recorded once."
      default: "Your text is kept as a draft."
      }
    return FailureText(what: error.description, remedy: remedy)
  }

  /// Checks the signatures of what is new, one's own entries among them, and shows the board as it is now.
  private func publish(_ session: BoardSession) {
    attempt { try session.verifyTail() }
    post(.snapshot(Self.snapshot(of: session)))
  }

  private func attempt(_ work: () throws -> Void) {
    do {
      try work()
    } catch {
      let text = Failure(error)?.text ?? "\(error)"
      post(.notice(text))
    }
  }

  private func post(_ message: Message) {
    answers.withLock { $0.append(message) }
    wake.wake()
  }

  static func snapshot(of session: BoardSession) -> BoardSnapshot {
    let verification: Verification =
      if let obstacle = session.obstacle {
        .readOnly(obstacle)
      } else if let alarm = session.trust.alarm {
        .readOnly(alarm)
      } else if session.trust.unverifiedCount > 0 {
        .unverified(session.trust.unverifiedCount)
      } else {
        .verified
      }
    return BoardSnapshot(
      state: session.state, chainWords: ChainWords.of(session.head.chain),
      chain: session.head.chain.hexadecimal, verification: verification,
      quarantined: session.trust.quarantined.count, unknown: session.trust.unknown.count,
      readAt: session.readAt)
  }
}
