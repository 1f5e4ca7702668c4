package import BoardModel
package import ConflictRules

extension Finding {
  /// Whether the moment since when it could be flagged is only the one at which a fact was written down, more than a day
  /// after it happened: who knew of it before is for the review to say.
  package func isFlaggableOnlyAsRecorded(on board: Board) -> Bool {
    guard let since = proof.flaggableSince else { return false }
    return proof.facts.contains { fact in
      guard let note = board.notes[fact.position], note.boardTime == since, note.firstLearnt == since else {
        return false
      }
      return note.occurred.latest.adding(.hours(24)) < since
    }
  }
}
