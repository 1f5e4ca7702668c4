import BoardModel
import BoardSession
import EventLedger
import Testing

@Suite struct EntriesAheadTests {
  @Test(
    "read ahead in pieces, a history comes whole and in order, wherever reading begins",
    arguments: [1, 6, 7, 8, 14, 22], [0, 1, 5, 7])
  func whole(count: Int, start: Int) throws {
    let history = AttackedHistory.ordinary(count)
    let ahead = EntriesAhead(history, after: start, limit: 7)
    var positions: [Int] = []
    while case let entries = try ahead.next(), !entries.isEmpty { positions += entries.map(\.event.position) }
    #expect(positions == history.entries.map(\.event.position).filter { $0 > start })
    #expect(try ahead.next().isEmpty)
  }
}
