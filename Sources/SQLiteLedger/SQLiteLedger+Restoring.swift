package import BoardModel
package import EventLedger

extension SQLiteLedger {
  /// Puts a backup in place of a lost or cut board: a copy, checked whole, that says of itself what is missing.
  ///
  /// The copy goes to a path where nothing stands; move what is left of the old file away first and keep it. A
  /// `board.restored` event names the last entry that was remembered and is not in the backup.
  ///
  /// - Parameters:
  ///   - remembered: what was seen of the board before, on any host.
  ///   - reason: for people; may be withheld later.
  /// - Throws: `LedgerError` with `damaged` when the backup does not verify to its end, `refused` when the signer is
  ///   no administrator of it, and whatever opening, copying and appending throw.
  package static func restore(
    _ backup: String, to path: String, signer: SigningKey, remembered: RememberedHistory? = nil,
    reason: String = "",
    clock: @escaping @Sendable () -> Timestamp = SystemClock.now
  ) throws(LedgerError) -> SQLiteLedger {
    let source = try open(backup, readOnly: true)
    var verifier = LedgerVerifier(board: source.identity.id)
    try verifier.follow(source, depth: .signatures)
    if let damage = verifier.damage {
      throw LedgerError(
        .damaged(position: damage.position),
        "the backup is damaged at entry \(damage.position): \(damage.reason)",
        path: backup)
    }
    let draft = restoration(verifier.point, remembered: remembered, board: source.identity.id, reason: reason)
    guard verifier.authority.members[signer.publicKey]?.may(.administration) == true else {
      throw LedgerError(.refused, "a board is restored by one of its administrators", path: backup)
    }
    try source.backup(to: path)
    let restored = try open(path, clock: clock)
    _ = try restored.append(after: verifier.point, signer: signer) { _ in [draft] }
    return restored
  }

  private static func restoration(
    _ point: ChainPoint, remembered: RememberedHistory?, board: Bytes16, reason: String
  ) -> EventDraft {
    var body = JSONObject([
      ("position", .integer(Int64(point.position))), ("chain", .string(point.chain.hexadecimal)),
    ])
    if let remembered, remembered.board == board, remembered.head.position > point.position {
      body["lost_position"] = .integer(Int64(remembered.head.position))
      body["lost_chain"] = .string(remembered.head.chain.hexadecimal)
    }
    if !reason.isEmpty { body["reason"] = .string(reason) }
    return EventDraft(.boardRestored, body: body)
  }
}
