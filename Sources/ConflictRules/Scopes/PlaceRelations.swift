package import BoardModel

/// Which places lie within which; computed once for a board.
package struct PlaceRelations: Sendable {
  private var wider: [String: [String]] = [:]
  private var titles: [String: String] = [:]

  /// - Complexity: O(*n* · *d*) for *n* places at depth *d*.
  package init(_ board: Board) {
    for place in board.places.unordered {
      titles[place.id] = place.title
      var chain = [place.id]
      // A place recorded within itself must not hang the board.
      while let last = chain.last, let next = board.places[last]?.within, !chain.contains(next) {
        chain.append(next)
      }
      wider[place.id] = chain
    }
  }

  /// A place and the wider places around it, nearest first.
  package func ancestry(_ id: String) -> [String] { wider[id] ?? [id] }

  /// Whether one of two places is the other or lies within it.
  package func meet(_ left: String, _ right: String) -> Bool {
    ancestry(left).contains(right) || ancestry(right).contains(left)
  }

  package func title(_ id: String) -> String { titles[id] ?? id }

  /// How two places meet, in words; nil when neither contains the other.
  package func explanation(_ left: String, _ right: String) -> String? {
    if left == right { return "both at \(title(left))" }
    if ancestry(left).contains(right) { return "\(title(left)) is within \(title(right))" }
    if ancestry(right).contains(left) { return "\(title(right)) is within \(title(left))" }
    return nil
  }
}
