package import BoardModel
package import ConflictRules

extension Finding {
  /// What is said of when it bites while something that it is about is only proposed.
  package static let bitesOnGoAhead = "as soon as it goes ahead; so far it is only proposed"

  /// Whether one of the actions or instructions that it is about is only proposed, so that it harms nobody yet.
  ///
  /// - Complexity: O(log *n*) for each subject.
  package func isOnlyProposed(on board: Board, at moment: Timestamp) -> Bool {
    subjects.contains { subject in
      switch subject.kind {
      case .instruction: board.instructions[subject.id]?.status.value(at: moment) == .proposed
      case .action: board.actions[subject.id]?.status.value(at: moment) == .proposed
      default: false
      }
    }
  }
}
