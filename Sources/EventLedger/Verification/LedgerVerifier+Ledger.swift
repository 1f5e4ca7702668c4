extension LedgerVerifier {
  /// Follows a ledger from where this verifier stands to its end or its first damage.
  ///
  /// - Parameter each: called with each batch and its verdicts; fewer verdicts than entries at the damage.
  /// - Throws: `LedgerError` for anything but damage, which is noted in `damage`.
  package mutating func follow(
    _ ledger: any Ledger, depth: CheckDepth, batch: Int = 10_000,
    each: ([LedgerEntry], [Verdict]) -> Void = { _, _ in }
  ) throws(LedgerError) {
    while damage == nil {
      let entries: [LedgerEntry]
      do {
        entries = try ledger.entries(after: point.position, limit: batch)
      } catch {
        guard case .damaged(let position) = error.code else { throw error }
        stop(at: position, .unreadable(error.message))
        return
      }
      if entries.isEmpty { return }
      let verdicts = check(entries, depth: depth)
      each(entries, verdicts)
    }
  }
}
