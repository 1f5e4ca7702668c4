import BoardModel
import ConflictRules
import Synchronization

/// What the rules find on one board, worked out when somebody asks and then kept.
///
/// Listing ten thousand tasks asks for no findings, and should not wait for them.
final class Evaluation: Sendable {
  private let board: Board
  private let found = Mutex<[Finding]?>(nil)

  init(_ board: Board) { self.board = board }

  var findings: [Finding] {
    found.withLock { found in
      if let found { return found }
      let fresh = ConflictRules.findings(on: board)
      found = fresh
      return fresh
    }
  }
}
