package import BoardEngine
package import BoardModel

/// What the screens ask the program around them to do.
package enum Job: Hashable, Sendable {
  case preview(RequestID, Command, seen: InView)
  case record(RequestID, Command, seen: InView)
  /// Keeps what was typed into a form; nil throws it away.
  case saveDraft(FormKind, [String: String]?)
  /// The viewer has looked at everything up to a position.
  case markSeen(Int)
  /// Findings are on this department's screen for the first time.
  case shown([String])
  /// Works out what the ways out of a finding would do.
  case weigh(String)
  /// Looks back over the whole record from a clock.
  case review(RequestID, ConflictReview.Clock, situation: String?)
  /// Plays the next entry of an exercise now.
  case stepScript
  case suspend
  case quit
}
