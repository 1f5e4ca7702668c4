/// Which actions of a shelf go by which number: ranges of a list of places that the shelf's postings share.
struct ShelfPostings: Sendable {
  /// The keys in order; none where `starts` has a place for every key from the first to the last.
  private let keys: [Int32]
  private let first: Int32
  private let starts: [Int32]

  /// - Parameters:
  ///   - numbers: the keys of each action, in the order of the shelf.
  ///   - members: receives the places on the shelf, those under one key together and in order.
  /// - Complexity: O(*k*) in all the keys, where they lie close together, else O(*k* log *k*).
  init(_ numbers: [[Int32]], _ members: inout [Int32]) {
    var count = 0
    var (least, most) = (Int32.max, Int32.min)
    for keys in numbers {
      count += keys.count
      for key in keys { (least, most) = (min(least, key), max(most, key)) }
    }
    guard count > 0 else {
      (keys, first, starts) = ([], 0, [])
      return
    }
    let span = Int(most) - Int(least) + 1
    guard span <= 4 * count + 64 else {
      (keys, starts) = Self.sparse(numbers, &members)
      first = 0
      return
    }
    let base = members.count
    var starts = [Int32](repeating: 0, count: span + 1)
    for keys in numbers { for key in keys { starts[Int(key - least) + 1] += 1 } }
    starts[0] = Int32(base)
    for place in 1...span { starts[place] += starts[place - 1] }
    var next = starts
    members.append(contentsOf: repeatElement(0, count: count))
    for (place, keys) in numbers.enumerated() {
      for key in keys {
        members[Int(next[Int(key - least)])] = Int32(place)
        next[Int(key - least)] += 1
      }
    }
    keys = []
    first = least
    self.starts = starts
  }

  private static func sparse(
    _ numbers: [[Int32]], _ members: inout [Int32]
  ) -> (keys: [Int32], starts: [Int32]) {
    var pairs: [UInt64] = []
    for (place, keys) in numbers.enumerated() {
      for key in keys { pairs.append(UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(place))) }
    }
    pairs.sort()
    var keys: [Int32] = []
    var starts: [Int32] = []
    for pair in pairs {
      let key = Int32(bitPattern: UInt32(pair >> 32))
      if keys.last != key {
        keys.append(key)
        starts.append(Int32(members.count))
      }
      members.append(Int32(bitPattern: UInt32(truncatingIfNeeded: pair)))
    }
    starts.append(Int32(members.count))
    return (keys, starts)
  }

  /// Where those under a key lie in the shelf's list; empty when there are none.
  ///
  /// - Complexity: O(1), or O(log *k*) where keys lie far apart.
  func range(_ key: Int32) -> Range<Int32> {
    if keys.isEmpty {
      let place = Int(key) - Int(first)
      guard place >= 0, place + 1 < starts.count else { return 0..<0 }
      return starts[place]..<starts[place + 1]
    }
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return 0..<0 }
    return starts[low]..<starts[low + 1]
  }
}
