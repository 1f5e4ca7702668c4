/// What became of checking one entry.
package enum Verdict: Hashable, Sendable {
  /// Part of the board.
  case accepted
  /// Sound, but of a kind or version unknown here: kept, shown and not folded.
  case unknownKind(isCritical: Bool)
  /// The chain runs over it; it is never folded, and shown with the reason.
  case quarantined(Quarantine)
  /// The history ends before it, here.
  case damaged(Damage)

  package var isAccepted: Bool { self == .accepted }
}
