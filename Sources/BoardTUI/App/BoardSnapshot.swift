package import BoardEngine
package import BoardModel
import ConflictRules

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

  /// The situation whose worst open finding is worse than those of the others, by its code among equals; nil when there
  /// is none.
  func mostPressingSituation(atWall wall: Timestamp) -> String? {
    let codes = state.board.situations.keys
    guard codes.count > 1 else { return codes.first }
    var worst: [String: Severity] = [:]
    for finding in state.openFindings(at: state.board.now(atWall: wall)) {
      let place = finding.finding.situation
      worst[place] = max(worst[place] ?? .note, finding.severity)
    }
    let most = codes.compactMap { worst[$0] }.max()
    return codes.first { worst[$0] == most }
  }
}
