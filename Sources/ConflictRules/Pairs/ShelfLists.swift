/// Candidates on a shelf in one dimension or several, as ranges of the shelf's list of places.
struct ShelfLists {
  private(set) var ranges: [Range<Int32>] = []
  private(set) var count = 0
  /// Whether one candidate may be in several of them.
  var mayRepeat = false

  mutating func append(_ range: Range<Int32>) {
    guard !range.isEmpty else { return }
    ranges.append(range)
    count += range.count
  }

  mutating func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    count = 0
    mayRepeat = false
  }
}
