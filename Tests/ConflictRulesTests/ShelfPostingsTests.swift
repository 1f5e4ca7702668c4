import Testing

@testable import ConflictRules

@Suite struct ShelfPostingsTests {
  @Test(
    "lists who goes by a number, whether numbers lie close together or far apart", arguments: [1, 1_000_000])
  func ranges(_ step: Int32) {
    // Another facet's places come first on the list.
    var members: [Int32] = [7, 7]
    let postings = ShelfPostings([[3 * step, step], [], [step], [2 * step]], &members)
    func places(_ key: Int32) -> [Int32] {
      let range = postings.range(key)
      return Array(members[Int(range.lowerBound)..<Int(range.upperBound)])
    }
    #expect(places(step) == [0, 2] && places(2 * step) == [3] && places(3 * step) == [0])
    #expect(places(0) == [] && places(4 * step) == [] && places(step + 5) == [])
    #expect(members.count == 6)
  }

  @Test("nobody goes by any number where none names any")
  func nothing() {
    var members: [Int32] = []
    #expect(ShelfPostings([[], []], &members).range(0).isEmpty && members.isEmpty)
  }

  @Test("counts for one line and for several are counted alike", arguments: [1, 3])
  func lineCounts(_ lines: Int) {
    var counts = LineCounts(lines)
    #expect(counts.isZero && counts.lines(above: 0) == [])
    counts[lines - 1] = 4
    #expect(counts[lines - 1] == 4 && !counts.isZero)
    #expect(counts.lines(above: 3) == [lines - 1] && counts.lines(above: 4) == [])
  }
}
