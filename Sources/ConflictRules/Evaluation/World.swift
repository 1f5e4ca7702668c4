package import BoardModel

/// One way in which things may stand at a moment, where times are known only roughly.
///
/// Whatever a rule wants to know it asks here, and the world remembers until when each answer stays the
/// same. The phases of a finding therefore change exactly where one of its conditions does.
package struct World {
  package let moment: Timestamp
  /// The first later moment at which an answer given so far may change.
  package private(set) var nextEdge: Timestamp?
  /// What was supposed wherever rough times leave an answer open, in the order asked.
  var guesses: [Guess]

  /// What a rough time is the time of: one event, or all that name one moment.
  enum Occasion: Hashable {
    case event(position: Int)
    case moment(String, earliest: Timestamp, latest: Timestamp)

    init(_ time: UncertainTime, position: Int) {
      // The same name over another span is a slip in the record, and joins nothing.
      self =
        time.moment.map { .moment($0, earliest: time.earliest, latest: time.latest) }
        ?? .event(position: position)
    }
  }

  /// A question that rough times leave open, and the answer supposed here.
  struct Guess: Hashable {
    enum Question: Hashable {
      case hasHappened(Occasion)
      case isOver(Occasion, delay: TimeSpan)
      case comesEarly(Occasion)
      case follows(Occasion, former: Occasion)
    }

    var question: Question
    var answer: Bool
  }

  init(moment: Timestamp, guesses: [Guess] = []) {
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

  /// The answer to an open question, the same whenever it is asked; yes in the first world.
  private mutating func suppose(_ question: Guess.Question) -> Bool {
    if let guess = guesses.first(where: { $0.question == question }) { return guess.answer }
    guesses.append(Guess(question: question, answer: true))
    return true
  }

  /// Whether an event has happened; values that one event gives, or several of one moment, all begin together.
  package mutating func hasHappened(_ time: UncertainTime, position: Int) -> Bool {
    isPast(time, or: .hasHappened(Occasion(time, position: position)))
  }

  /// Whether an event happened some time ago.
  package mutating func hasHappened(_ time: UncertainTime, position: Int, ago delay: TimeSpan) -> Bool {
    let later = UncertainTime(earliest: time.earliest.adding(delay), latest: time.latest.adding(delay))
    return isPast(later, or: .isOver(Occasion(time, position: position), delay: delay))
  }

  private mutating func isPast(_ time: UncertainTime, or question: Guess.Question) -> Bool {
    if time.latest <= moment { return true }
    guard time.earliest <= moment else {
      remember(time.earliest)
      return false
    }
    remember(time.latest)
    return suppose(question)
  }

  /// Whether one event came no earlier than another.
  package mutating func follows(
    _ time: UncertainTime, position: Int, after former: UncertainTime, at formerPosition: Int
  ) -> Bool {
    if former.latest <= time.earliest { return true }
    if time.latest < former.earliest { return false }
    let (occasion, before) = (
      Occasion(time, position: position), Occasion(former, position: formerPosition)
    )
    return occasion == before || suppose(.follows(occasion, former: before))
  }

  /// Whether an event still to come will come as early as it may, rather than as late.
  package mutating func comesEarly(_ time: UncertainTime, position: Int) -> Bool {
    time.isExact || suppose(.comesEarly(Occasion(time, position: position)))
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
  func nextGuesses() -> [Guess]? {
    var next = guesses
    while let last = next.last, !last.answer { next.removeLast() }
    guard var last = next.popLast() else { return nil }
    last.answer = false
    return next + [last]
  }
}
