package import BoardModel

/// What the board holds at the moment of an append, while nobody else can write.
package struct AppendMoment: Sendable {
  /// Everything recorded since the point the caller had seen; unverified.
  package var newEntries: [LedgerEntry]
  /// The last entry recorded.
  package var head: ChainPoint
  /// The time that entries of this append will carry.
  package var recorded: Timestamp

  package init(newEntries: [LedgerEntry], head: ChainPoint, recorded: Timestamp) {
    self.newEntries = newEntries
    self.head = head
    self.recorded = recorded
  }
}
