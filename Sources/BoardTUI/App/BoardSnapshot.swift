package import BoardEngine
package import BoardModel

/// A picture of the board that never changes; a new one arrives whenever the board has changed.
package struct BoardSnapshot: Sendable {
  package var state: BoardState
  /// The chain value in short words, as it is printed on paper.
  package var chainWords: String
  /// The chain value in hexadecimal.
  package var chain: String
  package var verification: Verification
  /// The number of events that are kept out of the board.
  package var quarantined: Int
  /// The number of events that a newer program wrote and this one does not understand.
  package var unknown: Int
  /// When the board was last read, by the wall clock.
  package var readAt: Timestamp

  package init(
    state: BoardState, chainWords: String, chain: String, verification: Verification = .verified,
    quarantined: Int = 0, unknown: Int = 0, readAt: Timestamp
  ) {
    self.state = state
    self.chainWords = chainWords
    self.chain = chain
    self.verification = verification
    self.quarantined = quarantined
    self.unknown = unknown
    self.readAt = readAt
  }

  /// The position of the last event in the picture.
  package var position: Int { state.board.position }
}
