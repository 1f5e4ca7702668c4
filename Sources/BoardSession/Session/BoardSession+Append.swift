import BoardEngine
import BoardModel
import EventLedger

extension BoardSession {
  /// One durable append: what others wrote is folded first, then `decide` sees the fresh board.
  ///
  /// What its author may not record would be passed over by every reader, so it is refused here. Where the disk leaves
  /// it open whether an append was recorded, it is looked for and else tried once more under the same identifiers; when
  /// that fails too, the next try of the same command goes on with them, so that it is recorded once.
  ///
  /// - Parameter command: what is to be recorded, where a person asked for it.
  @discardableResult
  func append(
    isControl: Bool, trying command: Command? = nil,
    _ decide: (BoardState, [Event], Timestamp) throws -> ([DecidedEvent], Timestamp)
  ) throws -> [Event] {
    // Whatever the caller has checked: behind damage, or beside what it cannot understand, nothing is written.
    if let stop = trust.stop {
      throw SessionError(isDamaged ? .damaged : .readOnly, stop, remedy: "You can still read.")
    }
    guard let signer = isControl ? keys.control : keys.own else {
      throw SessionError(.noKey, "there is no key to sign with", remedy: "Make one with: crossgov key new")
    }
    var identifiers = command == nil || unsettled?.command != command ? [] : unsettled?.identifiers ?? []
    if let events = try eventsRecorded(under: identifiers) { return events }
    var isSecondTry = false
    while true {
      do {
        let recorded = try ledger.append(after: head, signer: signer) { moment in
          var fresh = state
          var trust = trust
          let events = moment.newEntries.isEmpty ? [] : trust.judge(moment.newEntries)
          fresh.apply(events)
          let (decided, boardTime) = try decide(fresh, events, moment.recorded)
          try checkEntitlement(decided, author: signer.publicKey, trust: trust, at: boardTime)
          let drafts = decided.enumerated().map { place, event in
            EventDraft(
              id: event.idSeed.map(derivedIdentifier)
                ?? (place < identifiers.count ? identifiers[place] : .random()),
              event.kind, situation: event.situation, body: event.body, boardTime: boardTime)
          }
          identifiers = drafts.map(\.id)
          return drafts
        }
        unsettled = nil
        try catchUp()
        return recorded.map(\.event)
      } catch {
        switch error.code {
        case .behind:
          // Too much arrived to be looked at under the lock: read it without, and try again.
          try catchUp()
        case .outcomeUnknown:
          if let command { unsettled = (command, identifiers) }
          guard !isSecondTry else { throw error }
          isSecondTry = true
          if let events = try eventsRecorded(under: identifiers) { return events }
        default: throw error
        }
      }
    }
  }

  /// The events that an earlier try has recorded after all; nil when it has not.
  private func eventsRecorded(under identifiers: [Bytes16]) throws(LedgerError) -> [Event]? {
    guard let first = identifiers.first else { return nil }
    try catchUp()
    guard let entry = try ledger.entry(id: first) else { return nil }
    unsettled = nil
    // One transaction wrote them, so all of them are there or none.
    var events = [entry.event]
    for identifier in identifiers.dropFirst() {
      if let entry = try ledger.entry(id: identifier) { events.append(entry.event) }
    }
    return events
  }
}
