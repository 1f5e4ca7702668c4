import BoardModel
import ConflictRules
import Synchronization

/// What the rules find on one board, worked out when somebody asks and then kept.
///
/// Listing ten thousand tasks asks for no findings, and should not wait for them. What was worked out for an
/// earlier board is taken up, and only what has changed since is looked at again.
final class Evaluation: Sendable {
  /// What has been worked out.
  struct Result: Sendable {
    var findings: BoardFindings
    /// When the record has something to write down about which finding.
    var due: RecordQueue
    /// The findings that are different from the board before, or of which something has been recorded since.
    var changed: Set<String>
  }

  private enum State {
    /// Nobody has asked yet; where an earlier board was looked at, what has changed since.
    case waiting(former: Result?, changes: BoardChanges)
    case done(Result)
  }

  private let board: Board
  private let state: Mutex<State>
  private let listed = Mutex<[Finding]?>(nil)
  /// Past this many changes, looking at everything costs no more.
  private static let mostChanges = 5000

  init(_ board: Board) {
    self.board = board
    state = Mutex(.waiting(former: nil, changes: BoardChanges()))
  }

  private init(_ board: Board, former: Result?, changes: BoardChanges) {
    self.board = board
    var changes = changes
    if changes.things.count > Self.mostChanges { changes.addEverything() }
    // What was found before is kept in any case: a preview tells what is different from it.
    state = Mutex(.waiting(former: former, changes: changes))
  }

  /// The evaluation of a later board.
  ///
  /// - Complexity: O(1), and O(*c*) in the changes nobody has asked about yet.
  func following(_ changes: BoardChanges, on board: Board) -> Evaluation {
    state.withLock { state in
      switch state {
      case .done(let result): return Evaluation(board, former: result, changes: changes)
      case .waiting(let former, var waiting):
        guard former != nil else { return Evaluation(board) }
        waiting.formUnion(changes)
        return Evaluation(board, former: former, changes: waiting)
      }
    }
  }

  /// Of an empty board.
  static let ofNothing = Evaluation(Board())

  /// Whether nobody has asked and no earlier board was looked at either.
  var isOwed: Bool {
    state.withLock { state in
      if case .waiting(former: nil, _) = state { true } else { false }
    }
  }

  var result: Result {
    state.withLock { state in
      switch state {
      case .done(let result): return result
      case .waiting(let former, let changes):
        let result = former.map { Self.update($0, to: board, changes) } ?? Self.whole(board)
        state = .done(result)
        return result
      }
    }
  }

  /// Every finding, in the order of their names.
  var findings: [Finding] {
    listed.withLock { listed in
      if let listed { return listed }
      let fresh = result.findings.sorted
      listed = fresh
      return fresh
    }
  }

  private static func whole(_ board: Board) -> Result {
    let findings = BoardFindings(board)
    return Result(findings: findings, due: RecordQueue(findings, board), changed: [])
  }

  private static func update(_ former: Result, to board: Board, _ changes: BoardChanges) -> Result {
    var result = former
    result.changed = result.findings.update(to: board, changes: changes)
    for thing in changes.things where thing.kind == .conflict { result.changed.insert(thing.id) }
    // A settlement rests on the facts of the proof, which may be others though the finding is the same.
    let again = result.findings.lookedAtAgain
    result.changed.formUnion(result.due.settled.filter { again?.contains($0) ?? true })
    let rules = Set(changes.things.filter { $0.kind == .rule }.map(\.id))
    if !rules.isEmpty {
      for finding in result.findings.unbound where rules.contains(finding.rule.id) {
        result.changed.insert(finding.name)
      }
    }
    for name in result.changed { result.due.replace(name, result.findings[name], on: board) }
    return result
  }
}
