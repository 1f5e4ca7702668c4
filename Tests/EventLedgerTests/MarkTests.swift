import BoardModel
import EventLedger
import Testing

/// What a user's own memory says of a file.
@Suite struct MarkTests {
  private func judge(_ remembered: RememberedHistory, _ history: History) throws -> HistoryJudgement {
    let points = history.entries.map(\.point)
    return try remembered.judge(board: History.board, head: points.last ?? .start) { position in
      position == 0 ? .start : position <= points.count ? points[position - 1] : nil
    }
  }

  private func remembered(_ history: History, upTo count: Int) -> RememberedHistory {
    let points = history.entries.map(\.point)
    var memory = RememberedHistory(board: History.board, path: "/b", head: points[0])
    for point in points.prefix(count).dropFirst() { memory.advance(to: point) }
    return memory
  }

  @Test func tellsWhatBecameOfAHistory() throws {
    let history = History.withLines(40)
    let memory = remembered(history, upTo: 30)
    var file = history
    #expect(try judge(memory, file) == .extended(by: 11))
    file.entries.removeLast(11)
    #expect(try judge(memory, file) == .current)
    file.entries.removeLast(5)
    #expect(try judge(memory, file) == .cut(missing: 26...30))
    for number in 0..<10 { file.add(.line("another \(number)")) }
    guard case .rewritten(let agrees) = try judge(memory, file) else {
      Issue.record("a continued backup is not seen")
      return
    }
    #expect((15...25).contains(agrees))
    let other = Bytes16(high: 1, low: 1)
    #expect(
      try memory.judge(board: other, head: .start) { _ in nil }
        == .swapped(expected: History.board, found: other))
  }

  @Test func aShorterFileThatDiffersIsRewrittenRatherThanCut() throws {
    let history = History.withLines(40)
    var file = History.withLines(20)
    file.entries.removeLast()
    file.add(.line("something else"))
    file.add(.line("something more"))
    guard case .rewritten = try judge(remembered(history, upTo: 40), file) else {
      Issue.record("taken for a cut")
      return
    }
  }

  @Test func keepsFewLandmarks() {
    var memory = RememberedHistory(board: History.board, path: "/b", head: .start)
    for position in 1...100_000 { memory.advance(to: ChainPoint(position: position, chain: .zero)) }
    #expect(memory.landmarks.count <= 100)
    #expect((memory.landmarks.first?.position ?? .max) < 10)
    #expect((memory.landmarks.last?.position ?? 0) > 99_000)
  }

  @Test func storesAndFindsByBoardAndByPath() throws {
    let directory = TemporaryDirectory()
    let store = MarkStore(directory: directory["state/crossgov"])
    #expect(try store.history(of: History.board) == nil)
    #expect(try store.history(at: "/b") == nil)
    var memory = remembered(History.withLines(10), upTo: 8)
    memory.verified = VerifiedMark(board: History.board, point: memory.head, quarantined: [3, 5])
    memory.path = "/data/bøard \"1\".crossgov"
    try store.save(memory)
    #expect(try store.history(of: History.board) == memory)
    #expect(try store.history(at: memory.path) == memory)
    var older = memory
    older.head = ChainPoint(position: 2, chain: .zero)
    try store.save(older)
    #expect(try store.history(of: History.board) == memory)
    try store.save(older, replacing: true)
    #expect(try store.history(of: History.board) == older)
  }

  @Test func findsTheStateDirectory() {
    #expect(MarkStore.defaultDirectory(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/crossgov")
    #expect(MarkStore.defaultDirectory(["XDG_STATE_HOME": "", "HOME": "/h"]) == "/h/.local/state/crossgov")
    #expect(MarkStore.defaultDirectory([:]) == nil)
  }

  @Test func wordsForChainValuesAreDistinctAndPlain() throws {
    #expect(ChainWords.words.count == 256)
    #expect(Set(ChainWords.words).count == 256)
    for word in ChainWords.words {
      #expect((4...6).contains(word.utf8.count) && word.utf8.allSatisfy { (97...122).contains($0) })
    }
    let chain = try #require(Bytes32([0, 255, 1] + [UInt8](repeating: 9, count: 29)))
    #expect(
      ChainWords.of(chain) == "\(ChainWords.words[0])-\(ChainWords.words[255])-\(ChainWords.words[1])")
  }
}
