package import BoardModel

extension LedgerEntry {
  /// The entry that records a draft behind a point of a board's history, signed.
  ///
  /// - Parameters:
  ///   - salt: random, never used for another event; fixed in tests only.
  ///   - recorded: the time of recording, which becomes the board's time where the draft names none.
  /// - Throws: `LedgerError` with `invalidDraft` or `signing`.
  package static func sealing(
    _ draft: EventDraft, board: Bytes16, after point: ChainPoint, recorded: Timestamp, signer: SigningKey,
    salt: Bytes32 = .random()
  ) throws(LedgerError) -> LedgerEntry {
    let event = Event(
      position: point.position + 1, id: draft.id, kind: draft.kind, kindVersion: draft.kindVersion,
      isCritical: draft.isCritical, recorded: recorded, boardTime: draft.boardTime ?? recorded,
      situation: draft.situation, author: signer.publicKey, body: try draft.checkedBody())
    var hasher = EntryHasher(board: board)
    let disclosure = Disclosure.whole(salt)
    do {
      let hash = try hasher.entryHash(
        of: event, format: Self.format, algorithm: Self.ed25519, disclosure: disclosure, previous: point.chain
      )
      return LedgerEntry(
        event: event, format: Self.format, algorithm: Self.ed25519, disclosure: disclosure,
        previous: point.chain,
        entryHash: hash, signature: try signer.sign(entryHash: hash))
    } catch {
      throw LedgerError(.signing, "the event could not be sealed: \(error)", underlying: error)
    }
  }
}
