/// A number for each line of an action; most have one line, and then no list is made.
enum LineCounts: Equatable, Sendable {
  case one(Int32)
  case many([Int32])

  /// Zero for each of some lines.
  init(_ lines: Int) { self = lines == 1 ? .one(0) : .many(Array(repeating: 0, count: lines)) }

  subscript(line: Int) -> Int32 {
    get {
      switch self {
      case .one(let count): count
      case .many(let counts): counts[line]
      }
    }
    set {
      guard case .many(var counts) = self else {
        self = .one(newValue)
        return
      }
      // Nothing else may hold the list while it changes, or it would be copied first.
      self = .one(0)
      counts[line] = newValue
      self = .many(counts)
    }
  }

  var sum: Int {
    switch self {
    case .one(let count): Int(count)
    case .many(let counts): counts.reduce(0) { $0 + Int($1) }
    }
  }

  var isZero: Bool {
    switch self {
    case .one(let count): count == 0
    case .many(let counts): counts.allSatisfy { $0 == 0 }
    }
  }

  /// The lines whose number is greater than one.
  func lines(above most: Int) -> [Int] {
    switch self {
    case .one(let count): Int(count) > most ? [0] : []
    case .many(let counts): counts.indices.filter { Int(counts[$0]) > most }
    }
  }
}
