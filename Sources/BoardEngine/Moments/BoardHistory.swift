package import BoardModel

/// The accepted events of a board, and the board at any of their positions.
///
/// Boards are kept at every n-th event that was looked past; they share what they have in common, so this costs little.
package struct BoardHistory: Sendable {
  package private(set) var events: [Event] = []
  /// Boards after so many events, made when a moment is first looked at.
  private var kept: [(count: Int, board: Board)] = [(0, Board())]
  private static let stride = 2048

  package init() {}

  /// Adds accepted events in the order of their positions.
  package mutating func append(_ fresh: some Sequence<Event>) {
    events.append(contentsOf: fresh)
  }

  /// The board after the events up to and including a position.
  ///
  /// - Complexity: the fold of what comes after the nearest board that is kept; at most 2048 events once a
  ///   later moment has been looked at.
  package mutating func board(at position: Int) -> Board {
    // Positions are in order, and what was not accepted is not among them.
    var low = 0
    var high = events.count
    while low < high {
      let middle = (low + high) / 2
      if events[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    guard let start = kept.last(where: { $0.count <= low }) else { return Board() }
    var board = start.board
    for count in start.count..<low {
      board.apply(events[count])
      if (count + 1).isMultiple(of: Self.stride), count + 1 > kept.last?.count ?? 0 {
        kept.append((count + 1, board))
      }
    }
    return board
  }

  /// The last position recorded by a board time: what *known at* rests on. 0 when nothing was yet.
  package func position(knownAt moment: Timestamp) -> Int {
    events.last { $0.boardTime <= moment }?.position ?? 0
  }

  /// What was recorded by a moment.
  package mutating func known(at moment: Timestamp) -> Board { board(at: position(knownAt: moment)) }

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
