package import BoardEngine
package import BoardModel
package import EventLedger
import Foundation

/// A board that is open: its ledger, the fold of it, and the key that signs for the user.
///
/// Used from one thread at a time; a screen gives it a thread of its own.
package final class BoardSession {
  package let ledger: any Ledger
  package let directories: UserDirectories
  package let path: String
  package let program: String
  /// The department that the user acts for; nil for the shared terminal and for administration.
  package let department: String?
  package private(set) var state = BoardState()
  /// The accepted events behind `recentStart`.
  package private(set) var recent = BoardHistory()
  /// The entry up to which the board was kept folded, so that its events have not been read; 0 when it was not.
  private var recentStart = 0
  /// Whether opening began with a board that was kept folded.
  package var startedFolded: Bool { recentStart > 0 }
  package private(set) var head: ChainPoint = .start
  package private(set) var trust: Trust
  /// The wall time of the last successful read.
  package private(set) var readAt: Timestamp
  let keys: SessionKeys
  var nextScript = 0
  /// Identifiers of reference records, which do not say in their body which entry of a script they play.
  private(set) var referenceIdentifiers: Set<Bytes16> = []
  private let folds: FoldStore?
  /// The entry up to which the board is kept folded on disk.
  private var keptPosition = 0
  /// The command that the disk left in the dark, and the identifiers it was tried under; nil when there is none.
  var unsettled: (command: Command, identifiers: [Bytes16])?
  /// Why what was verified could not be remembered; nil when it was.
  private var memoryFault: String?
  /// The entries that an exercise still has to play, in order.
  package internal(set) var script: [ScriptedCommand] = []

  /// - Parameter keepsFolds: whether the folded board is kept for the next time, and the one that was kept is used.
  /// - Throws: `SessionError` when the key cannot be read.
  package init(
    ledger: any Ledger, path: String, directories: UserDirectories, department: String?, program: String,
    keepsFolds: Bool = true
  ) throws(SessionError) {
    self.ledger = ledger
    self.path = path
    self.directories = directories
    self.program = program
    self.department = department
    folds = keepsFolds ? FoldStore(directory: directories.folds) : nil
    readAt = Clocks.wall()
    keys = try SessionKeys(
      path: path, isExercise: ledger.identity.isExercise, department: department, directories: directories,
      isReading: !ledger.access.isWritable)
    do {
      trust = try Trust(
        board: ledger.identity.id, path: path, store: MarkStore(directory: directories.marks.path))
    } catch {
      throw SessionError(
        .storage, "what was seen of the board before cannot be read: \(error)",
        remedy: "Check the files in \(directories.marks.path), or remove them.")
    }
  }

  /// The board's time now.
  package var now: Timestamp { state.board.now(atWall: Clocks.wall()) }

  /// The member that the user's key belongs to; nil for a stranger.
  package var member: Member? { keys.own.flatMap { trust.member($0.publicKey) } }

  /// The department recorded for: the one named on opening, or the only one the user's key acts for.
  package var actingDepartment: String? {
    if let department { return department }
    guard keys.control == nil, let own = member?.departments, own.count == 1 else { return nil }
    return own.first
  }

  /// Why nothing can be recorded from here; nil when it can.
  package var obstacle: String? {
    if case .readOnly(let reason) = ledger.access { return reason.description }
    if let stop = trust.stop { return stop }
    if let alarm = trust.alarm {
      return "\(alarm); look into it, and if it is as it should be, run crossgov verify --accept"
    }
    guard let key = keys.own else { return "you have no key" }
    guard let member = trust.member(key.publicKey) else {
      if ledger.identity.isExercise {
        return
          "the keys of this exercise are not beside it, in \(SessionKeys.directory(besideBoard: path).path)"
      }
      return
        "your key \(key.publicKey.hexadecimal.prefix(12))… is no member's; ask an administrator to admit it, "
        + "with what crossgov key show prints"
    }
    if !member.may(.bookkeeping) { return "you are a reviewer here" }
    return nil
  }

  /// Whether the board could only be read up to some entry.
  package var isDamaged: Bool { trust.damagedPosition != nil }

  /// - Throws: `SessionError` when nothing can be recorded from here.
  package func checkWritable() throws(SessionError) {
    guard let obstacle else { return }
    throw SessionError(
      trust.damagedPosition == nil && trust.alarm == nil ? .readOnly : .damaged,
      "nothing can be recorded here: \(obstacle)",
      remedy: "You can still read.")
  }

  package var canWrite: Bool { obstacle == nil }

  /// What a user ought to know on opening; nil when all is well.
  package var warning: String? {
    var obstacle: String?
    if case .readOnly(let reason) = ledger.access {
      switch reason {
      case .damagedSchema: obstacle = reason.description
      case .sharedFileSystem: obstacle = "Read only, and a copy as of now: \(reason)."
      case .requested, .noPermission: break
      }
    }
    let lines = [obstacle, trust.warning, memoryFault].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Reads what was recorded since the last time and takes it in.
  ///
  /// - Returns: the accepted events that are new here.
  /// - Throws: `LedgerError`; damage is no error, the board is then read up to it.
  @discardableResult
  package func catchUp() throws(LedgerError) -> [Event] {
    let isOpening = head.position == 0
    if isOpening { takeKeptFold() }
    let fresh = try readOn()
    if isOpening {
      if trust.isMarkRefuted {
        try readAgain()
      } else {
        try trust.compare(with: ledger, head: head)
        if trust.unverifiedCount <= Self.verifiedAtOnce { try verifyTail() }
      }
    }
    return fresh
  }

  /// A tail of at most so many entries is verified on opening; that takes some 25 ms.
  private static let verifiedAtOnce = 500

  private func readOn() throws(LedgerError) -> [Event] {
    var fresh: [Event] = []
    while trust.stop == nil || ledger.access != .readWrite {
      let entries: [LedgerEntry]
      do {
        entries = try ledger.entries(after: head.position, limit: 10_000)
      } catch {
        guard case .damaged(let position) = error.code else { throw error }
        trust.noteUnreadable(position, error.message)
        break
      }
      guard let last = entries.last else { break }
      let before = trust.stop
      fresh += trust.judge(entries)
      if trust.stop != nil, before == nil, trust.damagedPosition != nil {
        head = try ledger.point(at: trust.followedPosition) ?? head
        break
      }
      head = last.point
    }
    readAt = Clocks.wall()
    guard !fresh.isEmpty else { return [] }
    take(fresh)
    return fresh
  }

  private func take(_ accepted: [Event]) {
    recent.append(accepted)
    state.apply(accepted)
    for event in accepted where Self.isReference(event.kind) { referenceIdentifiers.insert(event.id) }
  }

  /// Starts from the board that was kept folded, where the ledger still holds that history.
  private func takeKeptFold() {
    guard let fold = folds?.load(ledger.identity.id) else { return }
    // What cannot be read is found again by whoever reads on from the beginning, and said there.
    do { guard try trust.resume(fold.trust, in: ledger) else { return } } catch { return }
    head = fold.trust.standing.point
    state = BoardState(board: fold.board)
    referenceIdentifiers = fold.references
    recentStart = head.position
    keptPosition = head.position
  }

  /// Keeps the folded board for the next time, once it has grown enough to be worth it; only what was verified.
  ///
  /// It takes some milliseconds: call it when whoever waits has what they asked for.
  package func keepFold(grownBy entries: Int = worthKeeping) {
    guard let folds, head.position - keptPosition >= entries, let trust = trust.kept,
      trust.standing.point == head, state.board.position <= head.position
    else { return }
    folds.save(
      KeptFold(trust: trust, board: state.board, references: referenceIdentifiers), of: ledger.identity.id)
    keptPosition = head.position
  }

  /// So many entries are folded in some two milliseconds, and a fold is written in ten.
  package static let worthKeeping = 500

  /// The accepted events of the whole board; what was kept folded is read now.
  package var history: BoardHistory {
    get throws(LedgerError) {
      try readBeforeFold()
      return recent
    }
  }

  /// The accepted events behind a position that was read, in order.
  package func events(after position: Int) throws(LedgerError) -> [Event] {
    if position < recentStart { try readBeforeFold() }
    let events = recent.events
    var start = events.endIndex
    while start > 0, events[start - 1].position > position { start -= 1 }
    return Array(events[start...])
  }

  private func readBeforeFold() throws(LedgerError) {
    guard recentStart > 0 else { return }
    let passedOver = trust.passedOver
    var earlier = BoardHistory()
    var position = 0
    while position < recentStart {
      let entries = try ledger.entries(after: position, limit: min(10_000, recentStart - position))
      guard let last = entries.last else { break }
      earlier.append(entries.lazy.map(\.event).filter { !passedOver.contains($0.position) })
      position = last.event.position
    }
    earlier.append(recent.events)
    recent = earlier
    recentStart = 0
  }

  static func isReference(_ kind: String) -> Bool {
    EventKind(rawValue: kind).map { KindSchema.of($0).field("script_entry") == nil } ?? false
  }

  /// Folds the whole board again, checking everything, because what was believed of it does not hold.
  private func readAgain() throws(LedgerError) {
    trust.startAgain()
    recent = BoardHistory()
    recentStart = 0
    keptPosition = 0
    state = BoardState()
    referenceIdentifiers = []
    head = .start
    var accepted: [Event] = []
    while let entries = Optional(try ledger.entries(after: head.position, limit: 10_000)), !entries.isEmpty {
      accepted += trust.adopt(entries)
      head = entries.last?.point ?? head
      if trust.damagedPosition != nil { break }
    }
    take(accepted)
  }

  /// Checks the signatures of what is not verified yet and remembers how far that came.
  ///
  /// - Returns: whether everything that was shown still is.
  @discardableResult
  package func verifyTail() throws(LedgerError) -> Bool {
    let holds = try trust.verifyTail(ledger)
    if !holds { try readAgain() }
    remember()
    return holds
  }

  /// A board can be read where nothing can be remembered of it; that is said and is no reason to fail.
  private func remember() {
    do {
      try trust.remember(head: head)
      memoryFault = nil
    } catch {
      memoryFault =
        "What was seen of the board cannot be remembered (\(error)), so a file that is cut or exchanged later "
        + "would not be noticed here."
    }
  }

  /// Looks for changes in entries that are trusted because they were verified before, without their signatures.
  ///
  /// - Returns: what is damaged, in words; nil when every hash and link holds.
  /// - Complexity: O(*n*); some seven seconds a million entries on one core of two.
  package static func changesBehindTheMark(in ledger: any Ledger) throws(LedgerError) -> String? {
    var verifier = LedgerVerifier(board: ledger.identity.id)
    try verifier.follow(ledger, depth: .links)
    return verifier.damage.map {
      "Entry \($0.position) was changed after it was verified here: \($0.reason)."
    }
  }

  /// Believes nothing from a damaged entry on, which the mark had covered.
  package func distrust() throws(LedgerError) { try readAgain() }

  /// Takes the present history for the right one, after a person has looked at what was different.
  package func acceptHistory() throws(LedgerError) {
    try trust.verifyTail(ledger)
    try trust.acceptHistory(head: head)
  }

  /// What a command would do, without recording anything.
  package func preview(_ command: Command, screen: String? = nil) throws(Rejection) -> Admission {
    let context = context(command, screen: screen)
    let admission = try state.preview(command, in: context)
    if let key = signer(of: command, isScripted: false)?.publicKey {
      try checkEntitlement(admission.drafts, author: key, trust: trust, at: context.now)
    }
    return admission
  }

  /// Whether a command would be recorded as things stand; nothing is.
  ///
  /// - Throws: `Rejection`, as recording it would, or `LedgerError`.
  package func rehearse(_ command: Command, seen: Int? = nil) throws -> Admission {
    var context = context(command, screen: nil)
    context.seenPosition = seen ?? head.position
    return try state.admit(command, in: context, since: events(after: context.seenPosition))
  }

  private func signer(of command: Command, isScripted: Bool) -> SigningKey? {
    isControl(command, isScripted: isScripted) ? keys.control : keys.own
  }

  private func isControl(_ command: Command, isScripted: Bool) -> Bool {
    isScripted || command.kind == .clockSet && keys.control != nil
  }

  /// Records a command after deciding again on whatever has arrived meanwhile.
  ///
  /// - Parameters:
  ///   - seen: the position that was on the user's screen when they wrote it, and `seenChain` the chain value
  ///     there; nil for the last one read.
  ///   - at: the board time to record under; nil for now. Only scripts and set-up name one.
  ///   - entry: the entry of the script that it plays; nil for what people record.
  /// - Throws: `LedgerError`, `Rejection` or `SessionError`.
  @discardableResult
  package func record(
    _ command: Command, seen: Int? = nil, seenChain: String? = nil, screen: String? = nil,
    at moment: Timestamp? = nil, playing entry: String? = nil
  ) throws -> [Event] {
    let isScripted = entry != nil
    if !isScripted { try checkWritable() }
    let seenPosition = seen ?? head.position
    let since = isScripted ? [] : try events(after: seenPosition)
    return try append(isControl: isControl(command, isScripted: isScripted), trying: command) {
      [self] board, fresh, recorded in
      let now = moment ?? board.board.now(atWall: recorded)
      var context = context(command, screen: screen)
      context.now = now
      context.seenPosition = seenPosition
      context.seenChain = seenChain ?? context.seenChain
      context.isScripted = isScripted
      // A case speaks for whom it names, whoever sits at the terminal that plays it.
      if isScripted { context.department = command.fields["by"]?.string }
      context.actsForEveryDepartment = isScripted || context.actsForEveryDepartment
      var drafts = try board.admit(command, in: context, since: isScripted ? [] : since + fresh).drafts
      if let entry, !drafts.isEmpty { drafts[0].idSeed = Self.seed(ofEntry: entry) }
      return (drafts, now)
    }
  }

  /// Records what time alone has raised or ended, once for all terminals.
  @discardableResult
  package func keepBooks(at moment: Timestamp? = nil) throws -> [Event] {
    let now = moment ?? self.now
    guard trust.stop == nil, obstacle == nil || keys.control != nil, !state.bookkeeping(at: now).isEmpty
    else { return [] }
    return try append(isControl: keys.control != nil) { board, _, recorded in
      let at = moment ?? board.board.now(atWall: recorded)
      return (board.bookkeeping(at: at), at)
    }
  }

  /// Records that findings are on the screen of the user's department for the first time.
  package func recordShown(_ findings: [String], post: String) throws {
    guard let department = actingDepartment, canWrite else { return }
    try append(isControl: false) { board, _, recorded in
      let drafts = findings.filter { name in
        board.board.conflicts[name].map { $0.shown[department] == nil } ?? false
      }.map { name in
        DecidedEvent(
          .conflictShown, situation: board.situation(ofFinding: name),
          body: JSONObject([
            ("finding", .string(name)), ("department", .string(department)), ("post", .string(post)),
          ]), idSeed: "shown \(name) \(department)")
      }
      return (drafts, board.board.now(atWall: recorded))
    }
  }

  func context(_ command: Command, screen: String?) -> DecisionContext {
    let permission = KindSchema.of(command.kind).permission
    return DecisionContext(
      now: now, department: actingDepartment ?? command.fields["by"]?.string,
      actsForEveryDepartment: member?.mayForEveryDepartment(permission) ?? false,
      seenPosition: head.position, seenChain: head.chain.hexadecimal, seenScreen: screen, program: program)
  }

  static func seed(ofEntry entry: String) -> String { "script \(entry)" }

  /// The same on every terminal for the same board and seed, so that one thing is recorded once.
  func derivedIdentifier(_ seed: String) -> Bytes16 {
    sha256(ledger.identity.id.bytes + Array(seed.utf8)).first
  }
}
