import BoardModel

/// What is found of one action on the leading side of pairs.
struct PairRow: Sendable {
  /// Whole evaluations keep the hits of all rows in one list.
  var plain: ArraySlice<PairHit>
  var swept: [SweptHit]
  /// For each of its lines, how many it may meet; one more than are compared where they stand in a crowd.
  var counts: LineCounts

  init(lines: Int) { self.init(plain: [], swept: [], counts: LineCounts(lines)) }

  init(plain: ArraySlice<PairHit>, swept: [SweptHit], counts: LineCounts) {
    self.plain = plain
    self.swept = swept
    self.counts = counts
  }

  /// Candidates of an action on one line that are compared with it.
  static let mostCompared = 512

  var isEmpty: Bool { plain.isEmpty && swept.isEmpty && counts.isZero }

  /// The lines on which so many others may meet it that comparing them one by one helps nobody.
  var crowds: [Int] { counts.lines(above: Self.mostCompared) }

  var pairCount: Int { plain.count + swept.count }

  mutating func add(_ hits: PairHits) {
    plain += hits.plain
    swept += hits.swept
  }

  /// Takes out what was found of some actions on the other side.
  mutating func remove(seconds numbers: Set<Int32>) {
    if plain.contains(where: { numbers.contains($0.second) }) {
      plain.removeAll { numbers.contains($0.second) }
    }
    swept.removeAll { numbers.contains($0.second) }
  }

  /// Whether another row says the same of some actions on the other side.
  func agrees(with other: PairRow, on numbers: Set<Int32>) -> Bool {
    crowds == other.crowds
      && plain.filter { numbers.contains($0.second) } == other.plain.filter { numbers.contains($0.second) }
      && swept.filter { numbers.contains($0.second) } == other.swept.filter { numbers.contains($0.second) }
  }

  /// Takes out what was found along one line.
  mutating func remove(line: Int) {
    plain.removeAll { $0.line == line }
    swept.removeAll { $0.line == line }
  }

  /// Every pair of the row, however it was found.
  var pairs: [Pair] { plain.map { Pair($0) } + swept.map { Pair($0) } }

  /// One pair on one line, against whom, and how bad it is.
  struct Pair: Hashable {
    let second: Int32
    let department: UInt8
    let line: Int16
    let severity: Severity

    init(_ hit: PairHit) {
      (second, department, line, severity) = (hit.second, hit.department, hit.line, hit.severity)
    }

    init(_ hit: SweptHit) {
      (second, department, line, severity) = (hit.second, hit.department, hit.line, hit.severity)
    }
  }
}
