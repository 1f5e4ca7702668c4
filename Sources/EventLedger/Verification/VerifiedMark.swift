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

  /// Differs whenever this program judges some entry differently from the one before: by other rules, which have a
  /// number, or because it knows more kinds or versions, whose authors it then holds to what they may do.
  package static let currentJudgement = 1000 * rules + KindSchema.all.reduce(0) { $0 + $1.version }

  private static let rules = 1
}
