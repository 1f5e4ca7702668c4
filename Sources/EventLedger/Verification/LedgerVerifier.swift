package import BoardModel

/// Follows a board's history from its first entry and says of each entry whether it is to be believed.
///
/// It is a value: a copy kept at some point is where checking can start again. A session reads what its mark covers
/// with `order`, the tail with `links`, folds both, calls the tail unverified, and has a copy of the verifier go
/// over the same entries with `signatures` in the background; should the verdicts differ it folds again.
package struct LedgerVerifier: Sendable {
  package let board: Bytes16
  /// The last entry that was followed.
  package private(set) var point: ChainPoint = .start
  package private(set) var authority = Authority()
  /// Where the history ends for this program, and why.
  package private(set) var damage: (position: Int, reason: Damage)?
  /// The first entry of a critical kind unknown here: nothing may be written to the board by this program.
  package private(set) var unknownCritical: Int?
  /// Positions passed over so far.
  package private(set) var quarantined: [Int] = []
  /// Whether a mark turned out to belong to another history: start again without it.
  package private(set) var isMarkRefuted = false

  private let mark: VerifiedMark?
  private let passedOver: Set<Int>
  private var lastRecorded = Timestamp(milliseconds: -CanonicalJSON.largestInteger)

  /// A verifier before the first entry.
  ///
  /// - Parameter mark: how far the history was verified before; ignored when of another board or other rules.
  package init(board: Bytes16, trusting mark: VerifiedMark? = nil) {
    self.board = board
    let isUsable = mark?.board == board && mark?.judgement == VerifiedMark.currentJudgement
    self.mark = isUsable ? mark : nil
    passedOver = isUsable ? Set(mark?.quarantined ?? []) : []
  }

  /// A verifier that goes on from where another stood; nil when the mark does not cover what that one had followed.
  package init?(board: Bytes16, trusting mark: VerifiedMark, from standing: VerifierStanding) {
    self.init(board: board, trusting: mark)
    guard self.mark != nil, standing.isCovered(by: mark) else { return nil }
    point = standing.point
    authority = standing.authority
    quarantined = standing.quarantined
    unknownCritical = standing.unknownCritical
    lastRecorded = standing.lastRecorded
  }

  /// What it has found out so far.
  package var standing: VerifierStanding {
    VerifierStanding(
      point: point, authority: authority, quarantined: quarantined, unknownCritical: unknownCritical,
      lastRecorded: lastRecorded)
  }

  /// A mark for what was followed so far; only worth keeping when all of it was checked with `signatures`.
  package var currentMark: VerifiedMark { VerifiedMark(board: board, point: point, quarantined: quarantined) }

  /// Whether entries up to a position are covered by the mark.
  package func isTrusted(_ position: Int) -> Bool { mark.map { position <= $0.point.position } ?? false }

  /// Checks the entries that come next.
  ///
  /// `order` is honoured for entries that the mark covers and means `links` for others.
  ///
  /// - Returns: a verdict for each entry, or fewer, of which the last is `damaged`: nothing behind it counts.
  /// - Complexity: O(*n*); hashes and signatures on all cores.
  package mutating func check(_ entries: [LedgerEntry], depth: CheckDepth) -> [Verdict] {
    guard damage == nil else { return [] }
    let trusted = depth == .order ? entries.prefix { isTrusted($0.event.position) } : []
    var verdicts: [Verdict] = []
    verdicts.reserveCapacity(entries.count)
    for entry in trusted {
      guard follow(trusted: entry, isLast: entry.event.position == trusted.last?.event.position, &verdicts)
      else {
        return verdicts
      }
    }
    let rest = Array(entries.dropFirst(trusted.count))
    let integrity = EntryIntegrity.of(rest, board: board, depth: max(depth, .links))
    for (entry, found) in zip(rest, integrity) {
      let verdict = verdict(on: entry, found)
      verdicts.append(verdict)
      if case .damaged(let reason) = verdict {
        damage = (entry.event.position, reason)
        return verdicts
      }
      take(entry, chain: found.chainValue, verdict)
    }
    return verdicts
  }

  /// Notes that the file gives no more entries although there should be some.
  package mutating func stop(at position: Int, _ reason: Damage) {
    if damage == nil { damage = (position, reason) }
  }

  private mutating func follow(trusted entry: LedgerEntry, isLast: Bool, _ verdicts: inout [Verdict]) -> Bool
  {
    let event = entry.event
    guard event.position == point.position + 1 else {
      damage = (event.position, .outOfOrder(expected: point.position + 1))
      verdicts.append(.damaged(.outOfOrder(expected: point.position + 1)))
      return false
    }
    var verdict = Verdict.quarantined(.remembered)
    if !passedOver.contains(event.position) { verdict = Self.kindVerdict(event) ?? .accepted }
    verdicts.append(verdict)
    take(entry, chain: isLast ? entry.chainValue : .zero, verdict)
    if let mark, mark.point.position == event.position, entry.chainValue != mark.point.chain {
      isMarkRefuted = true
    }
    return true
  }

  private func verdict(on entry: LedgerEntry, _ found: EntryIntegrity) -> Verdict {
    let event = entry.event
    guard event.position == point.position + 1 else {
      return .damaged(.outOfOrder(expected: point.position + 1))
    }
    guard entry.format == LedgerEntry.format else { return .damaged(.unknownFormat(entry.format)) }
    if let fault = found.fault { return .damaged(fault) }
    guard entry.previous == point.chain else { return .damaged(.brokenLink) }
    let standing = Standing.of(event.kind).flatMap { event.kindVersion <= $0.schema.version ? $0 : nil }
    for field in entry.disclosure.withheld {
      guard let standing else { return .quarantined(.withheldOfUnknownKind(field)) }
      if !standing.redactable.contains(field) { return .damaged(.withheld(field)) }
    }
    guard entry.algorithm == LedgerEntry.ed25519 else {
      return .quarantined(.unknownAlgorithm(entry.algorithm))
    }
    guard found.isSigned else {
      return event.position == 1 ? .damaged(.notFounded) : .quarantined(.badSignature)
    }
    if event.position == 1 { return isFounding(event) ? .accepted : .damaged(.notFounded) }
    guard event.recorded >= lastRecorded else { return .quarantined(.recordedOutOfOrder) }
    if let objection = authority.objection(to: event) { return .quarantined(objection) }
    if let standing, standing.schema.isCritical != event.isCritical {
      return .quarantined(.wrongCriticalFlag)
    }
    return Self.kindVerdict(event) ?? .accepted
  }

  private func isFounding(_ event: Event) -> Bool {
    guard event.kind == EventKind.boardFounded.rawValue, authority.objection(to: event) == nil,
      let body = Authority.body(of: event)
    else { return false }
    return body["board"]?.string == board.hexadecimal
  }

  private mutating func take(_ entry: LedgerEntry, chain: Bytes32, _ verdict: Verdict) {
    let event = entry.event
    point = ChainPoint(position: event.position, chain: chain)
    lastRecorded = max(lastRecorded, event.recorded)
    switch verdict {
    case .accepted: authority.apply(event)
    case .unknownKind(let isCritical):
      if isCritical, unknownCritical == nil { unknownCritical = event.position }
    case .quarantined: quarantined.append(event.position)
    case .damaged: break
    }
  }

  private static func kindVerdict(_ event: Event) -> Verdict? {
    if let standing = Standing.of(event.kind), event.kindVersion <= standing.schema.version { return nil }
    return .unknownKind(isCritical: event.isCritical)
  }
}
