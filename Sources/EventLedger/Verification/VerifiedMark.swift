package import BoardModel

/// How far a history was verified here before, so that opening it again need not repeat that.
package struct VerifiedMark: Hashable, Sendable {
  package var board: Bytes16
  package var point: ChainPoint
  /// Positions up to there that were passed over.
  package var quarantined: [Int]
  /// The rules of judging that were applied; a mark made by other rules is worth nothing.
  package var judgement: Int

  package init(board: Bytes16, point: ChainPoint, quarantined: [Int], judgement: Int = currentJudgement) {
    self.board = board
    self.point = point
    self.quarantined = quarantined
    self.judgement = judgement
  }

  /// Goes up whenever this program judges some entry differently from the one before.
  package static let currentJudgement = 1
}
