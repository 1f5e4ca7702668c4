/// The values that something had, keyed by when each began and, among equals, by position in the history.
///
/// A value that is recorded late takes its place in time, not at the end: "suspended at 13:00" that arrives
/// after "active at 14:00" leaves the value active.
package struct Timeline<Value: Sendable>: Sendable {
  package struct Entry: Sendable {
    package var occurred: UncertainTime
    package var position: Int
    package var value: Value
  }

  /// Ordered by the latest moment at which each began, then by position.
  package private(set) var entries: [Entry]

  package init() { entries = [] }

  /// A timeline of entries that are in order already.
  init(entries: [Entry]) { self.entries = entries }

  package var isEmpty: Bool { entries.isEmpty }

  /// Puts a value in its place.
  ///
  /// - Complexity: O(*n*) in the entries that come after it, which is none in the usual order.
  package mutating func insert(_ value: Value, occurred: UncertainTime, position: Int) {
    let entry = Entry(occurred: occurred, position: position, value: value)
    var index = entries.count
    while index > 0, Self.precedes(entry, entries[index - 1]) { index -= 1 }
    if index == entries.count { entries.append(entry) } else { entries.insert(entry, at: index) }
  }

  private static func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if left.occurred.latest != right.occurred.latest { return left.occurred.latest < right.occurred.latest }
    return left.position < right.position
  }

  /// Takes out what an event put in, because a later one replaces it.
  ///
  /// - Returns: what was taken out; nil when the event put nothing in.
  @discardableResult
  package mutating func remove(position: Int) -> Entry? {
    entries.lastIndex { $0.position == position }.map { entries.remove(at: $0) }
  }

  /// The entry in force at a moment: the last that had certainly begun, or failing that may have.
  package func entry(at moment: Timestamp) -> Entry? {
    // Mostly it is the last; a look at it copies nothing.
    if let last = entries.last, last.occurred.latest <= moment { return last }
    return entries.last { $0.occurred.latest <= moment } ?? entries.last { $0.occurred.earliest <= moment }
  }

  package func value(at moment: Timestamp) -> Value? { entry(at: moment)?.value }

  /// The value in force at a moment, and before the first one that: what a thing is first said to be it is taken to
  /// have been from its beginning.
  package func held(at moment: Timestamp) -> Value? { value(at: moment) ?? first?.value }

  /// The entry that comes last in time, whether or not its time has come.
  package var last: Entry? { entries.last }

  /// Whether its first value was so before anybody wrote anything down.
  package var isFromBeginning: Bool { first?.occurred == .always }

  /// The first value, which a thing had from its beginning.
  package var first: Entry? { entries.first }

  /// The events behind the values, in the order of the values.
  package var positions: [Int] { entries.map(\.position) }

  /// When the value that an event put in came to hold.
  func occurred(_ position: Int) -> UncertainTime? {
    entries.last { $0.position == position }?.occurred
  }

  /// When each value held: certainly and possibly, in order.
  ///
  /// - Complexity: O(*n*).
  package var spans: [(entry: Entry, span: UncertainSpan)] {
    var result: [(entry: Entry, span: UncertainSpan)] = []
    var earliestLater: Timestamp?
    for index in entries.indices.reversed() {
      let entry = entries[index]
      let next = index + 1 < entries.count ? entries[index + 1] : nil
      let possible = TimeWindow(from: entry.occurred.earliest, to: next?.occurred.latest)
      let certain = TimeWindow(from: entry.occurred.latest, to: earliestLater)
      if !possible.isEmpty {
        result.append((entry, UncertainSpan(possible: possible, certain: certain.isEmpty ? nil : certain)))
      }
      earliestLater = [earliestLater, entry.occurred.earliest].compactMap(\.self).min()
    }
    return result.reversed()
  }
}

// Not asked of every timeline: to look up at run time how a value encodes itself takes longer than a command has.
extension Timeline: Codable where Value: Codable {}
extension Timeline.Entry: Codable where Value: Codable {}
