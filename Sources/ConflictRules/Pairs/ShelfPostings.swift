/// Which actions of a shelf go by which number.
struct ShelfPostings: Sendable {
  private let keys: [Int32]
  private let starts: [Int32]
  /// Places on the shelf, those under one key together.
  let members: [Int32]

  /// - Parameter numbers: the keys of each action, in the order of the shelf.
  /// - Complexity: O(*k* log *k*) in all the keys.
  init(_ numbers: some Sequence<[Int32]>) {
    var pairs: [UInt64] = []
    for (place, keys) in numbers.enumerated() {
      for key in keys { pairs.append(UInt64(UInt32(bitPattern: key)) << 32 | UInt64(UInt32(place))) }
    }
    pairs.sort()
    var keys: [Int32] = []
    var starts: [Int32] = []
    for (index, pair) in pairs.enumerated() {
      let key = Int32(bitPattern: UInt32(pair >> 32))
      if keys.last != key {
        keys.append(key)
        starts.append(Int32(index))
      }
    }
    starts.append(Int32(pairs.count))
    self.keys = keys
    self.starts = starts
    members = pairs.map { Int32(bitPattern: UInt32(truncatingIfNeeded: $0)) }
  }

  /// Where those under a key lie in `members`; empty when there are none.
  ///
  /// - Complexity: O(log *k*).
  func range(_ key: Int32) -> Range<Int> {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return 0..<0 }
    return Int(starts[low])..<Int(starts[low + 1])
  }
}
