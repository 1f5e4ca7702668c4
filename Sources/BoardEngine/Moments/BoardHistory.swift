package import BoardModel

/// The accepted events of a board, and the board at any of their positions.
///
/// Boards are kept at every n-th event; they share what they have in common, so this costs little.
package struct BoardHistory: Sendable {
  package private(set) var events: [Event] = []
  private var kept: [(count: Int, board: Board)] = [(0, Board())]
  private static let stride = 512

  package init() {}

  /// Adds accepted events in the order of their positions.
  package mutating func append(_ fresh: some Sequence<Event>) {
    for event in fresh {
      events.append(event)
      if events.count.isMultiple(of: Self.stride) {
        kept.append((events.count, board(count: events.count)))
      }
    }
  }

  /// The board after the events up to and including a position.
  ///
  /// - Complexity: the fold of at most 512 events.
  package func board(at position: Int) -> Board {
    board(count: events.count { $0.position <= position })
  }

  private func board(count: Int) -> Board {
    guard let start = kept.last(where: { $0.count <= count }) else { return Board() }
    var board = start.board
    for event in events[start.count..<count] { board.apply(event) }
    return board
  }

  /// The last position recorded by a board time: what *known at* rests on. 0 when nothing was yet.
  package func position(knownAt moment: Timestamp) -> Int {
    events.last { $0.boardTime <= moment }?.position ?? 0
  }

  /// What was recorded by a moment.
  package func known(at moment: Timestamp) -> Board { board(at: position(knownAt: moment)) }

  /// What was recorded by a moment, less what a department had not learnt by then.
  ///
  /// - Complexity: O(*n*) in the events.
  package func known(at moment: Timestamp, to department: String) -> Board {
    let limit = position(knownAt: moment)
    return Board.folding(
      events.lazy.filter { event in
        guard event.position <= limit else { return false }
        guard let learnt = BodyReader(event.body)?.value("learnt")?.object else { return true }
        // Who is not named in `learnt` had it when it was recorded.
        return learnt[department]?.timestamp.map { $0 <= moment } ?? true
      })
  }
}
