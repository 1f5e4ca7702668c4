package import BoardEngine
package import BoardModel
package import TextGrid

/// Everything that can happen to the screens.
package enum Message: Sendable {
  case input(InputEvent)
  case resized(GridSize)
  case snapshot(BoardSnapshot)
  /// About a second has passed; `readAt` says when the board was last looked at, where that is newer.
  case tick(wall: Timestamp, readAt: Timestamp? = nil)
  case previewed(RequestID, Result<PreviewResult, Rejection>)
  /// A command was made durable at a position.
  case recorded(RequestID, position: Int)
  case failed(RequestID, FailureText)
  case refused(RequestID, Rejection)
  /// What the ways out of a finding would do.
  case weighed(String, [WeighedProposal])
  /// How far a review has come.
  case reviewing(RequestID, ConflictReview.Progress)
  case reviewed(RequestID, ConflictReview)
  case draftLoaded(FormKind, [String: String])
  case notice(String)
}
