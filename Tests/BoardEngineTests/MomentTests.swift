import BoardEngine
import BoardModel
import TestSupport
import Testing

@Suite struct MomentTests {
  @Test func knownAtIsWhatHadBeenRecordedByThen() throws {
    var builder = Scene.guards()
    builder.now = BoardBuilder.hour(5)
    builder.count("clearance", "guards", "refused", at: 1)
    var history = BoardHistory()
    history.append(builder.events)
    let guards = { (board: Board, hours: Double) in
      board.gates["clearance"]?.standings["guards"]?.value(at: BoardBuilder.hour(hours))?.standing
    }
    // It was so at one o'clock, and nobody could know before five.
    #expect(guards(history.known(at: BoardBuilder.hour(4)), 4) == nil)
    #expect(guards(history.known(at: BoardBuilder.hour(5)), 5) == .refused)
    #expect(guards(builder.board, 2) == .refused)
  }

  @Test func knownToLeavesOutWhatADepartmentHadNotLearnt() throws {
    var builder = Scene.guards()
    builder.now = BoardBuilder.hour(2)
    builder.count(
      "clearance", "guards", "refused", at: 1, ["learnt": .object(JSONObject([("FCDO", .hour(8))]))])
    var history = BoardHistory()
    history.append(builder.events)
    let seen = { [history] (department: String, hours: Double) in
      history.known(at: BoardBuilder.hour(hours), to: department).gates["clearance"]?.standings["guards"]
        != nil
    }
    #expect(!seen("FCDO", 7))
    #expect(seen("FCDO", 8))
    #expect(seen("HO", 2))
  }

  @Test func everyKeptBoardEqualsTheFoldOfItsEvents() {
    var builder = Scene.guards()
    builder.add(.taskRecorded, ["id": "a", "title": "a", "department": "HO"])
    for number in 0..<4300 {
      builder.add(.taskChanged, ["id": "a", "done": .integer(Int64(number))])
    }
    var history = BoardHistory()
    history.append(builder.events)
    for position in [builder.events.count, 1, 100, 2047, 2048, 2049, 4096, 4097] {
      let whole = Board.folding(builder.events.prefix(position))
      let kept = history.board(at: position)
      #expect(kept.position == position)
      #expect(kept.tasks["a"]?.done.last?.value == whole.tasks["a"]?.done.last?.value)
    }
  }
}
