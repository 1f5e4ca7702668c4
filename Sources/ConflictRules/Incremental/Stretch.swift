package import BoardModel

/// A stretch of time with the name of what fills it; one that ends where it starts only marks a moment.
package struct Stretch: Comparable, Sendable {
  /// When it starts; the earliest timestamp there is when it always was.
  package let from: Timestamp
  /// When it is over; the latest timestamp there is when it never ends.
  package let to: Timestamp
  package let name: String

  static let always = Timestamp(milliseconds: .min)
  static let never = Timestamp(milliseconds: .max)

  package init(from: Timestamp?, to: Timestamp?, name: String) {
    self.from = from ?? Self.always
    self.to = to ?? Self.never
    self.name = name
  }

  package var isEmpty: Bool { from == to }

  package static func < (left: Stretch, right: Stretch) -> Bool {
    if left.from != right.from { return left.from < right.from }
    if left.to != right.to { return left.to < right.to }
    return left.name < right.name
  }
}

extension Finding {
  /// Where its phases lie, and a mark where one ends without another beginning.
  ///
  /// - Complexity: O(*p*) for *p* phases.
  package var stretches: [Stretch] {
    var result: [Stretch] = []
    for (number, phase) in phases.enumerated() {
      let span = phase.span.possible
      result.append(Stretch(from: span.from, to: span.to, name: name))
      let next = number + 1 < phases.count ? phases[number + 1].span.possible.from : nil
      if let end = span.to, next != end { result.append(Stretch(from: end, to: end, name: name)) }
    }
    return result
  }
}
