import BoardModel
import PackedValues
import TestSupport
import Testing

/// A board that was packed and unpacked is the board it was, and goes on like it.
@Suite struct KeptBoardTests {
  static let seeds: [UInt64] = [1, 2, 3]

  private func packed(_ value: some Encodable) throws -> [UInt8] {
    var writer = PackWriter()
    try PackEncoder.encode(value, into: &writer)
    return writer.bytes
  }

  private func packed(_ board: Board) throws -> [UInt8] {
    var writer = PackWriter()
    try board.pack(into: &writer)
    return writer.bytes
  }

  private func keptAndBack(_ board: Board) throws -> Board {
    var reader = PackReader(try packed(board))
    let back = try Board(from: &reader)
    #expect(reader.isAtEnd)
    return back
  }

  @Test("events of every kind leave something of every kind", arguments: seeds)
  func everything(seed: UInt64) {
    let board = Board.folding(AnyEvent.events(12, seed: seed))
    for kind in EntityKind.allCases { #expect(!board.identifiers(of: kind).isEmpty, "\(kind)") }
    #expect(!board.boundTasks.isEmpty)
    #expect(
      board.boundTasks
        == Set(
          board.tasks.sorted.filter { task in
            // To be said to rest on nothing binds to nothing.
            task.restsOn.entries.contains { !$0.value.isEmpty } || !task.waitingOn.isEmpty
          }.map(\.id)))
  }

  @Test("a board comes back whole, whenever it was kept, and goes on as if it had not been", arguments: seeds)
  func goesOn(seed: UInt64) throws {
    let events = AnyEvent.events(8, seed: seed)
    let whole = Board.folding(events)
    let expected = try packed(whole)
    for cut in stride(from: 0, through: events.count, by: 29) {
      var board = try keptAndBack(Board.folding(events[..<cut]))
      #expect(try packed(board) == packed(Board.folding(events[..<cut])))
      for event in events[cut...] { board.apply(event) }
      #expect(try packed(board) == expected)
      // Field by field as the types encode themselves, which no code written by hand has passed over.
      #expect(try packed(board.tasks.sorted) == packed(whole.tasks.sorted))
      #expect(try packed(board.lines.sorted) == packed(whole.lines.sorted))
      #expect(board.tasks.count == whole.tasks.count)
      #expect(board.tasks.keys == whole.tasks.keys)
      for moment in [
        Timestamp(milliseconds: .min), BoardBuilder.hour(0), BoardBuilder.hour(30), .init(milliseconds: .max),
      ] {
        #expect(Set(board.tasks.standings(at: moment)) == Set(whole.tasks.standings(at: moment)))
      }
      #expect(board.tasks.highestNumber(behind: "t") == whole.tasks.highestNumber(behind: "t"))
      #expect(Set(board.tasks.unorderedKeys) == Set(whole.tasks.keys))
      #expect(board.tasks.unordered.map(\.id).sorted() == whole.tasks.keys)
      #expect(try packed(keptAndBack(board)) == expected)
    }
  }

  @Test("types that are packed by hand have no field that is forgotten")
  func fields() throws {
    let board = Board.folding(AnyEvent.events(12, seed: 1))
    let task = try #require(board.tasks.sorted.first)
    let line = try #require(board.lines.sorted.first)
    let entry = try #require(task.status.first)
    #expect(Mirror(reflecting: board).children.count == 41)
    #expect(Mirror(reflecting: board.clock).children.count == 1)
    let setting = BoardClock.Setting(
      anchor: Timestamp(milliseconds: 0), wall: Timestamp(milliseconds: 0), rate: 0)
    #expect(Mirror(reflecting: setting).children.count == 3)
    let ahead = try #require(board.conflicts.sorted.lazy.flatMap(\.goneAhead).first)
    #expect(Mirror(reflecting: ahead).children.count == 4)
    // A number that is wrong here: add the field to the type's `Packed`, then count it.
    #expect(Mirror(reflecting: task).children.count == 15)
    #expect(Mirror(reflecting: line).children.count == 12)
    #expect(Mirror(reflecting: task.trace).children.count == 4)
    #expect(Mirror(reflecting: task.status).children.count == 1)
    #expect(Mirror(reflecting: entry).children.count == 3)
    #expect(Mirror(reflecting: entry.occurred).children.count == 4)
    #expect(Mirror(reflecting: entry.occurred.latest).children.count == 1)
    #expect(Mirror(reflecting: Subject(.task, "t1")).children.count == 3)
  }

  @Test("a copy of a kept board changes for itself")
  func copies() throws {
    let board = try keptAndBack(Board.folding(AnyEvent.events(8, seed: 1)))
    let id = try #require(board.tasks.keys.first)
    var copy = board
    copy.tasks.update(id) { $0.title = "changed" }
    #expect(copy.tasks[id]?.title == "changed")
    #expect(board.tasks[id]?.title != "changed")
    #expect(copy.tasks.count == board.tasks.count)
  }
}
