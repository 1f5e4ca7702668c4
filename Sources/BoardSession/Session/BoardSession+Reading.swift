import BoardEngine
package import BoardModel
package import EventLedger

extension BoardSession {
  /// Reads what was recorded since the last time and takes it in.
  ///
  /// - Returns: the accepted events that are new here.
  /// - Throws: `LedgerError`; damage is no error, the board is then read up to it.
  @discardableResult
  package func catchUp() throws(LedgerError) -> [Event] {
    let isOpening = head.position == 0
    if isOpening { takeKeptFold() }
    let fresh: [Event]
    do {
      fresh = try readOn()
      detachment = nil
    } catch {
      if error.code == .replaced { detachment = error.message }
      throw error
    }
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
    let ahead = EntriesAhead(ledger, after: head.position)
    while trust.stop == nil || ledger.access != .readWrite {
      let entries: [LedgerEntry]
      do {
        entries = try ahead.next()
      } catch {
        guard case .damaged(let position) = error.code else { throw error }
        trust.noteUnreadable(position, error.message)
        break
      }
      guard let last = entries.last else { break }
      let before = trust.stop
      let accepted = trust.judge(entries)
      take(accepted)
      fresh += accepted
      if trust.stop != nil, before == nil, trust.damagedPosition != nil {
        head = try ledger.point(at: trust.followedPosition) ?? head
        break
      }
      head = last.point
    }
    readAt = Clocks.wall()
    return fresh
  }

  private func take(_ accepted: [Event]) {
    guard !accepted.isEmpty else { return }
    recent.append(accepted)
    state.apply(accepted)
    for event in accepted where Self.isReference(event.kind) { referenceIdentifiers.insert(event.id) }
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

  static func isReference(_ kind: String) -> Bool { referenceKinds.contains(kind) }

  private static let referenceKinds = Set(
    EventKind.allCases.filter { KindSchema.of($0).field("script_entry") == nil }.map(\.rawValue))
}
