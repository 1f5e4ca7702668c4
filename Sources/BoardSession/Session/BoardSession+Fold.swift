package import BoardEngine
package import BoardModel
package import EventLedger

extension BoardSession {
  /// Starts from the board that was kept folded, where the ledger still holds that history.
  func takeKeptFold() {
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
}
