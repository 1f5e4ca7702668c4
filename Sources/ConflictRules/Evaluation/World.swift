package import BoardModel

/// One way in which things may stand at a moment, where times are known only roughly.
///
/// Whatever a rule wants to know it asks here, and the world remembers until when each answer stays the
/// same. The phases of a finding therefore change exactly where one of its conditions does.
package struct World {
  package let moment: Timestamp
  /// The first later moment at which an answer given so far may change.
  package private(set) var nextEdge: Timestamp?
  /// For each event whose time leaves it open, whether it has happened here; in the order asked.
  var guesses: [(position: Int, happened: Bool)]

  init(moment: Timestamp, guesses: [(position: Int, happened: Bool)] = []) {
    self.moment = moment
    self.guesses = guesses
  }

  private mutating func remember(_ edge: Timestamp) {
    nextEdge = nextEdge.map { min($0, edge) } ?? edge
  }

  /// Whether a moment has come.
  package mutating func isPast(_ deadline: Timestamp) -> Bool {
    if deadline <= moment { return true }
    remember(deadline)
    return false
  }

  /// Whether an event has happened; values that one event gives all begin together.
  package mutating func hasHappened(_ time: UncertainTime, position: Int) -> Bool {
    if time.latest <= moment { return true }
    guard time.earliest <= moment else {
      remember(time.earliest)
      return false
    }
    remember(time.latest)
    if let guess = guesses.first(where: { $0.position == position }) { return guess.happened }
    guesses.append((position, true))
    return true
  }

  /// What a timeline holds here; nil before its first value.
  ///
  /// - Complexity: O(*n*) in the entries after the one in force.
  package mutating func entry<Value>(_ timeline: Timeline<Value>) -> Timeline<Value>.Entry? {
    for entry in timeline.entries.reversed()
    where hasHappened(entry.occurred, position: entry.position) {
      return entry
    }
    return nil
  }

  package mutating func value<Value>(_ timeline: Timeline<Value>) -> Value? { entry(timeline)?.value }

  /// Goes on to the next world at the same moment; nil when all have been visited.
  func nextGuesses() -> [(position: Int, happened: Bool)]? {
    var next = guesses
    while let last = next.last, !last.happened { next.removeLast() }
    guard let last = next.popLast() else { return nil }
    next.append((last.position, false))
    return next
  }
}
