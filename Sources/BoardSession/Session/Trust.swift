package import BoardModel
package import EventLedger

/// What of a ledger is to be believed, and why the rest is not.
///
/// Entries that a mark of this user covers were verified before and are followed by order alone; hashes and
/// links of the tail are checked at once and its signatures when there is time, until which it counts as
/// unverified.
package struct Trust: Sendable {
  /// Why the board is only to be read, and from where on it is not even that; nil when all is well.
  package private(set) var stop: String?
  /// What became of the history that was seen here before; nil when it is as expected.
  package private(set) var alarm: String?
  /// Entries that are kept and shown and never folded.
  package private(set) var quarantined: [Quarantined] = []
  /// Entries that a newer program wrote: kept and shown, and not understood here.
  package private(set) var unknown: [Unknown] = []
  private var verifier: LedgerVerifier
  /// As far as signatures have been checked.
  private var verified: LedgerVerifier
  private var remembered: RememberedHistory?
  private let store: MarkStore
  private let path: String

  /// An entry that was not believed.
  package struct Quarantined: Hashable, Sendable {
    package var position: Int
    package var kind: String
    package var reason: String
  }

  /// An entry of a kind, or a version of a kind, that this program does not know.
  package struct Unknown: Hashable, Sendable {
    package var position: Int
    package var kind: String
  }

  /// - Throws: `LedgerError` when what is remembered cannot be read.
  init(board: Bytes16, path: String, store: MarkStore, ignoringMark: Bool = false) throws(LedgerError) {
    self.store = store
    self.path = path
    let seenHere = try store.history(at: path)
    let seenElsewhere = try store.history(of: board)
    if let seenHere, seenHere.board != board {
      alarm = HistoryJudgement.swapped(expected: seenHere.board, found: board).description
    }
    remembered = seenElsewhere
    let mark = ignoringMark ? nil : seenElsewhere?.verified
    verifier = LedgerVerifier(board: board, trusting: mark)
    verified = LedgerVerifier(board: board)
  }

  /// What is to be known of the history up to here to go on another time; nil unless all of it was verified, nothing
  /// is wrong with it and a mark says so.
  var kept: KeptTrust? {
    guard alarm == nil, stop == nil, let mark = remembered?.verified, mark.point == verifier.point else {
      return nil
    }
    return KeptTrust(
      standing: verifier.standing, quarantined: quarantined, unknown: unknown)
  }

  /// Goes on from where a history was kept, where the file still holds that history and the mark covers it.
  ///
  /// - Returns: whether it does; when not, everything is as it was.
  mutating func resume(_ kept: KeptTrust, in ledger: any Ledger) throws(LedgerError) -> Bool {
    let point = kept.standing.point
    guard alarm == nil, verifier.point.position == 0, let mark = remembered?.verified,
      let resumed = LedgerVerifier(board: verifier.board, trusting: mark, from: kept.standing),
      try ledger.point(at: point.position) == point, try ledger.count() == ledger.head().position
    else { return false }
    verifier = resumed
    verified = resumed
    // As it is said of every entry that the mark covers.
    let reason = Quarantine.remembered.description
    quarantined = kept.quarantined.map { Quarantined(position: $0.position, kind: $0.kind, reason: reason) }
    unknown = kept.unknown
    return true
  }

  /// The entries followed so far that are not folded.
  var passedOver: Set<Int> { Set(quarantined.map(\.position)).union(unknown.map(\.position)) }

  package var members: [Member] { Array(verifier.authority.members.values) }
  package func member(_ key: Bytes32) -> Member? { verifier.authority.members[key] }

  /// How many entries at the end have had their signatures checked neither now nor before.
  package var unverifiedCount: Int { max(0, verifier.point.position - verifiedPosition) }

  private var verifiedPosition: Int {
    let marked = verifier.isTrusted(verifier.point.position) ? verifier.point.position : markedPosition
    return max(marked, verified.point.position)
  }

  private var markedPosition: Int {
    guard let mark = remembered?.verified, verifier.isTrusted(mark.point.position) else { return 0 }
    return mark.point.position
  }

  /// The last entry up to which the history was followed.
  var followedPosition: Int { verifier.point.position }

  /// The entry at which the history cannot be followed any further; nil when it can.
  var damagedPosition: Int? { verifier.damage?.position }

  /// Whether the mark turned out to belong to another history, so that reading must start again without it.
  var isMarkRefuted: Bool { verifier.isMarkRefuted }

  /// What a user ought to know on opening; nil when all is well.
  package var warning: String? {
    var lines: [String] = []
    if let stop { lines.append(stop) }
    if let alarm { lines.append("Take care: \(alarm).") }
    if !quarantined.isEmpty {
      let count = quarantined.count
      lines.append(
        (count == 1 ? "One entry is" : "\(count) entries are")
          + " kept and not believed; see: crossgov verify")
    }
    if !unknown.isEmpty {
      let count = unknown.count
      lines.append(
        (count == 1 ? "One entry was" : "\(count) entries were")
          + " written by a newer program and cannot be shown as part of the board here; see: crossgov verify")
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The events to fold among the entries that come next.
  mutating func judge(_ entries: [LedgerEntry]) -> [Event] {
    let isMarked = entries.last.map { verifier.isTrusted($0.event.position) } ?? false
    let verdicts = verifier.check(entries, depth: .order)
    if isMarked { verified = verifier }
    var accepted: [Event] = []
    accepted.reserveCapacity(verdicts.count)
    for (entry, verdict) in zip(entries, verdicts) {
      switch verdict {
      case .accepted: accepted.append(entry.event)
      case .quarantined(let reason):
        quarantined.append(
          Quarantined(position: entry.event.position, kind: entry.event.kind, reason: reason.description))
      case .unknownKind: unknown.append(Unknown(position: entry.event.position, kind: entry.event.kind))
      case .damaged: break
      }
    }
    noteStop()
    return accepted
  }

  private mutating func noteStop() {
    if let damage = verifier.damage {
      stop =
        "The board is damaged at entry \(damage.position): \(damage.reason). What comes before it is shown; "
        + "put it back from a backup with: crossgov restore"
    } else if let position = verifier.unknownCritical {
      stop =
        "Entry \(position) is of a kind that this program does not know and must not pass over; "
        + "use a newer one to write to the board"
    }
  }

  /// The file gives no more entries although there should be some.
  mutating func noteUnreadable(_ position: Int, _ detail: String) {
    verifier.stop(at: position, .unreadable(detail))
    noteStop()
  }

  /// Why readers would pass an event over that comes next; nil when they would not.
  func objection(to event: Event) -> Quarantine? { verifier.authority.objection(to: event) }

  /// Whether a key was good once and never will be again.
  func isRetired(_ key: Bytes32) -> Bool { verifier.authority.retired.contains(key) }

  /// Whether an event that comes next would take the role from the last administrator.
  func leavesNoAdministrator(_ event: Event) -> Bool {
    guard verifier.authority.administratorCount > 0 else { return false }
    var authority = verifier.authority
    authority.apply(event)
    return authority.administratorCount == 0
  }

  /// Compares the file with what was seen of the board before, once it has been read to its end.
  mutating func compare(with ledger: any Ledger, head: ChainPoint) throws(LedgerError) {
    guard alarm == nil, let remembered else { return }
    let judgement = try remembered.judge(board: ledger.identity.id, head: head) {
      (position) throws(LedgerError) in try ledger.point(at: position)
    }
    if !judgement.isSound { alarm = judgement.description }
  }

  /// Checks the signatures of the tail, on all cores.
  ///
  /// - Returns: whether what was believed still holds; when not, the board must be folded again.
  @discardableResult
  mutating func verifyTail(_ ledger: any Ledger) throws(LedgerError) -> Bool {
    var check = verified
    try check.follow(ledger, depth: .signatures)
    verified = check
    return check.quarantined == verifier.quarantined
      && check.damage?.position == verifier.damage?.position
  }

  /// Starts again from the first entry, checking everything.
  mutating func startAgain() {
    let alarm = self.alarm
    verifier = LedgerVerifier(board: verifier.board)
    verified = LedgerVerifier(board: verifier.board)
    quarantined = []
    unknown = []
    stop = nil
    self.alarm = alarm
  }

  /// The verdict of a check of everything is what counts from now on.
  mutating func adopt(_ entries: [LedgerEntry]) -> [Event] {
    let verdicts = verifier.check(entries, depth: .signatures)
    verified = verifier
    noteStop()
    return zip(entries, verdicts).compactMap { entry, verdict in
      switch verdict {
      case .quarantined(let reason):
        quarantined.append(
          Quarantined(position: entry.event.position, kind: entry.event.kind, reason: reason.description))
      case .unknownKind: unknown.append(Unknown(position: entry.event.position, kind: entry.event.kind))
      case .accepted, .damaged: break
      }
      return verdict.isAccepted ? entry.event : nil
    }
  }

  /// Remembers how far the board was seen and verified; an alarm is not remembered away.
  mutating func remember(head: ChainPoint) throws(LedgerError) {
    guard alarm == nil, head.position > 0 else { return }
    var history =
      remembered ?? RememberedHistory(board: verifier.board, path: path, head: head)
    history.path = path
    history.advance(to: head)
    if verified.point.position > 0, verified.damage == nil {
      history.verified = verified.currentMark
    }
    guard history != remembered else { return }
    try store.save(history)
    remembered = history
  }

  /// Takes the present history for the right one, after a person has looked at what was different.
  package mutating func acceptHistory(head: ChainPoint) throws(LedgerError) {
    alarm = nil
    let history = RememberedHistory(
      board: verifier.board, path: path, head: head,
      verified: verified.point.position > 0 ? verified.currentMark : nil)
    try store.save(history, replacing: true)
    remembered = history
  }
}
