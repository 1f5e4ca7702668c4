package import BoardModel

/// Turns the drafts of one append into entries; what every ledger does under its lock.
package enum AppendPlan {
  /// The entries for some drafts, those recorded already among them.
  ///
  /// - Parameters:
  ///   - recorded: looks an identifier up among what is recorded.
  ///   - write: stores a new entry.
  package static func carryOut(
    _ drafts: [EventDraft], board: Bytes16, moment: AppendMoment, signer: SigningKey,
    recorded: (Bytes16) throws(LedgerError) -> LedgerEntry?,
    write: (LedgerEntry) throws(LedgerError) -> Void
  ) throws(LedgerError) -> [LedgerEntry] {
    var point = moment.head
    var entries: [LedgerEntry] = []
    for draft in drafts {
      if let earlier = try recorded(draft.id) {
        try check(draft, against: earlier)
        entries.append(earlier)
        continue
      }
      let entry = try LedgerEntry.sealing(
        draft, board: board, after: point, recorded: moment.recorded, signer: signer)
      try write(entry)
      point = entry.point
      entries.append(entry)
    }
    return entries
  }

  /// The moment of an append after checking that the caller is neither too far behind nor on another history.
  package static func moment(
    seen: ChainPoint, head: LedgerEntry, now: Timestamp,
    entries: (_ after: Int) throws(LedgerError) -> [LedgerEntry]
  ) throws(LedgerError) -> AppendMoment {
    let point = head.point
    let changed = LedgerError(
      .historyChanged, "the file no longer holds entry \(seen.position) as it was read; open the board again")
    guard point.position >= seen.position else { throw changed }
    let count = point.position - seen.position
    guard count <= AppendLimit.newEntries else {
      throw LedgerError(.behind(newEntries: count), "\(count) entries have arrived; read them first")
    }
    let new = count == 0 ? [] : try entries(seen.position)
    guard new.count == count, (new.first?.previous ?? point.chain) == seen.chain else { throw changed }
    return AppendMoment(newEntries: new, head: point, recorded: max(now, head.event.recorded))
  }

  private static func check(_ draft: EventDraft, against entry: LedgerEntry) throws(LedgerError) {
    let event = entry.event
    guard event.kind == draft.kind, event.situation == draft.situation,
      event.body == (try draft.checkedBody())
    else {
      throw LedgerError(
        .identifierTaken(position: event.position),
        "the identifier \(draft.id.hexadecimal) belongs to entry \(event.position), which says something else"
      )
    }
  }
}
